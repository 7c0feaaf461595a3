import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { OperatorError } from '@cesu/db'
import { prepareFolder } from '@cesu/db/embedded'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { z } from 'zod'
import { type Settings, secretsFile } from './settings.ts'

const Stored = z.object({
  /** Makes cursors and the passwords of the database roles. */
  platformSecret: z.string().min(32),
  /** "v1:<32 bytes in base64>,v2:…", newest last: encrypts NIR and IBAN. */
  dataKeys: z.string().min(1),
  /** 32 bytes in base64: fingerprints of NIR. */
  indexKey: z.string().min(1),
  /** Signs the ID tokens of the demo identity provider. */
  demoSigningKey: z.record(z.string(), z.unknown()),
})

/** The secrets of the platform. */
export type PlatformSecrets = Omit<z.infer<typeof Stored>, 'demoSigningKey'> & { demoSigningKey: JWK }

/**
 * The secrets: from the settings (CESU_SECRET, CESU_DATA_KEYS, CESU_INDEX_KEY) or, in demo mode only, made at random at the
 * first start and kept in `<DATA_DIR>/secrets.json`, which only its owner reads.
 * Throws an OperatorError when one is missing outside demo mode, or when the kept file cannot be read.
 */
export async function readSecrets(settings: Settings, { demo }: { demo: boolean }): Promise<PlatformSecrets> {
  const given = {
    platformSecret: settings.CESU_SECRET,
    dataKeys: settings.CESU_DATA_KEYS,
    indexKey: settings.CESU_INDEX_KEY,
  }
  const missing = Object.values(given).some((value) => value === undefined)
  if (missing && !demo) {
    throw new OperatorError(
      'Hors démonstration, donnez CESU_SECRET, CESU_DATA_KEYS et CESU_INDEX_KEY à l’environnement.',
    )
  }
  const kept = demo ? await keptSecrets(secretsFile(settings.DATA_DIR)) : { demoSigningKey: {} }
  const fromSettings = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return { ...kept, ...fromSettings } as PlatformSecrets
}

async function keptSecrets(file: string): Promise<PlatformSecrets> {
  if (!existsSync(file)) {
    prepareFolder(file, null)
    // Written aside, then put in place in one move: a start that is killed here leaves nothing half written. A link, which
    // never replaces: of two first starts, both go on with the secrets of the first.
    const aside = `${file}.${process.pid}`
    writeFileSync(aside, JSON.stringify(await newSecrets()), { mode: 0o600, flush: true })
    try {
      linkSync(aside, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(aside, { force: true })
    }
  }
  const parsed = Stored.safeParse(parseJson(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new OperatorError(`Le fichier ${file} est abîmé : restaurez-le, ou changez de DATA_DIR.`)
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function newSecrets(): Promise<PlatformSecrets> {
  const key = () => randomBytes(32).toString('base64')
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  return {
    platformSecret: key(),
    dataKeys: `v1:${key()}`,
    indexKey: key(),
    demoSigningKey: await exportJWK(privateKey),
  }
}
