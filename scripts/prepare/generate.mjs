import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { excerpt, run, sayElapsed, withLocalTools } from './run.mjs'

const stampFile = 'node_modules/.prepared-client'
const client = 'packages/db/src/generated/prisma/client.ts'
const schema = 'packages/db/prisma/schema'
const settings = ['packages/db/prisma.config.ts', 'package-lock.json']

/**
 * Whether the Prisma client was generated from the schema as it is now.
 * @param {string} root folder of the repository
 */
export function isGenerated(root) {
  const stamp = join(root, stampFile)
  return existsSync(join(root, client)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesDigest(root)
}

/**
 * Generates the Prisma client, through turbo so that the build finds it in its cache.
 * @param {string} root folder of the repository
 * @param {(line: string) => void} say
 * @throws {Refusal} the schema is invalid
 */
export async function generate(root, say) {
  say('Génération du client de base de données…')
  const stop = sayElapsed(say, () => 'lecture du schéma Prisma')
  const { succeeded, output } = await run('turbo', ['run', 'generate'], { cwd: root, env: withLocalTools(root) })
  stop()
  if (!succeeded) throw new Refusal('La génération du client de base de données (Prisma) a échoué.', excerpt(output))
  writeFileSync(join(root, stampFile), sourcesDigest(root))
}

/** @param {string} root */
function sourcesDigest(root) {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, schema))
    .sort()
    .map((file) => `${schema}/${file}`)
  for (const source of [...files, ...settings]) hash.update(source).update(readFileSync(join(root, source)))
  return hash.digest('hex')
}
