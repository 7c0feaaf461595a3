import { join } from 'node:path'
import {
  connect,
  createSecrets,
  type Db,
  failureOf,
  forEachPool,
  makeYearPartitions,
  OperatorError,
  OtherMigrations,
  type Pool,
  prepareDatabase,
  urlFor,
  withContext,
} from '@cesu/db'
import { setAside, startEmbeddedPostgres } from '@cesu/db/embedded'
import { keepDemoPrograms } from '../demo/seed/consumer-programs.ts'
import { seedDemoWorld } from '../demo/seed/seed-demo-world.ts'
import { yearsToHold } from '../jobs/make-partitions.ts'
import { legalDay } from './clock.ts'
import { publicUrlOf } from './config.ts'
import { keepDocumentKey } from './document-keys.ts'
import { keepInstallation } from './installation.ts'
import { keepOauthKey } from './oauth-keys.ts'
import { keepReplyTemplates } from './reply-templates.ts'
import type { PlatformSecrets } from './secrets.ts'
import type { Settings } from './settings.ts'

/** What opening or preparing the database needs. */
export interface Database {
  settings: Settings
  secrets: PlatformSecrets
  /** Whether the demo world is made. */
  demo: boolean
  /** Told of each step, in French. */
  onProgress: (message: string) => void
  /** Told how to close each thing as soon as it is open. */
  onOpen: (close: () => Promise<unknown>) => void
}

/** The setting that gives the URL of one pool apart. */
const settingOf = forEachPool((pool) => `CESU_DB_URL_${pool.toUpperCase() as Uppercase<Pool>}` as const)

/**
 * Opens the database and gives the URL of each pool: with an administrator's rights (DATABASE_URL, or the embedded server)
 * it is prepared first; with DATABASE_POOL_URL or CESU_DB_URL_… alone it must have been, by `cesu prepare`.
 */
export async function openDatabase(database: Database): Promise<(pool: Pool) => string> {
  const { settings, secrets } = database
  const { DATABASE_URL: admin, DATABASE_POOL_URL: shared } = settings
  const apart = shared !== undefined || Object.values(settingOf).some((name) => settings[name] !== undefined)
  const prepared = admin !== undefined || !apart ? await prepare(database) : undefined
  return poolUrls(settings, { base: shared ?? prepared, secret: secrets.platformSecret })
}

/**
 * The URL of each pool: its own setting, or the base that is given, under the pool's role. Throws an OperatorError when there is
 * neither.
 */
export const poolUrls =
  (settings: Settings, { base, secret }: { base: string | undefined; secret: string }) =>
  (pool: Pool): string => {
    const url = settings[settingOf[pool]] ?? (base === undefined ? undefined : urlFor(base, `cesu_${pool}`, secret))
    if (url !== undefined) return url
    throw new OperatorError(`Donnez DATABASE_POOL_URL, ou chacune de ${Object.values(settingOf).join(', ')}.`)
  }

/** Makes the database ready, the embedded one started first, and gives the administrator's URL. */
export async function prepare(database: Database): Promise<string> {
  const { DATABASE_URL: admin, DATA_DIR: dataDir } = database.settings
  if (admin !== undefined) return prepareAt(admin, database)
  const cluster = join(dataDir, 'postgres')
  try {
    return await prepareEmbedded(cluster, database)
  } catch (error) {
    if (!(error instanceof OtherMigrations && database.demo)) throw error
    const place = setAside(cluster, new Date())
    database.onProgress(
      `La base de démonstration venait d’une autre version : elle est mise de côté dans ${place}, une nouvelle est faite.`,
    )
    return prepareEmbedded(cluster, database)
  }
}

async function prepareEmbedded(dataDir: string, database: Database): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir, onRestart: database.onProgress })
  database.onOpen(server.stop)
  try {
    return await prepareAt(server.url(), database)
  } catch (error) {
    if (error instanceof OtherMigrations) await server.stop()
    throw error
  }
}

async function prepareAt(url: string, { settings, secrets, demo, onProgress }: Database): Promise<string> {
  const fill = async () => {
    const owner = connect({ url: urlFor(url, 'cesu_migrator', secrets.platformSecret), max: 1, timeoutMs: 600_000 })
    const now = new Date()
    try {
      await keepInstallation(owner, { keys: secrets, demo, now })
      await keepDocumentKey(owner, { secret: secrets.platformSecret, now })
      await keepReplyTemplates(owner, now)
      await keepOauthKey(owner, { secret: secrets.platformSecret, now })
      await withContext(owner, { kind: 'jobs' }, (tx) => makeYearPartitions(tx, yearsToHold(legalDay(now))))
      if (demo) {
        const months = settings.CESU_DEMO_MONTHS
        await seedDemoWorld({
          owner,
          secrets: createSecrets(secrets),
          secret: secrets.platformSecret,
          now,
          months,
          onProgress,
        })
        await keepDemoPrograms(owner, { secret: secrets.platformSecret, publicUrl: publicUrlOf(settings), now })
      }
    } finally {
      await owner.$disconnect()
    }
  }
  await prepareDatabase(url, { secret: secrets.platformSecret, fill, onWait: onProgress })
  return url
}

/** Throws an OperatorError when the database does not let this role in, or was not prepared. */
export async function checkPrepared(db: Db, pool: Pool): Promise<void> {
  const advice = 'lancez « npm run --silent cesu -- prepare » avec DATABASE_URL et les mêmes secrets'
  const rows = await db.$queryRaw<{ prepared: boolean }[]>`
    SELECT to_regclass('public.session') IS NOT NULL AS prepared`.catch((cause: unknown) => {
    const { kind, code } = failureOf(cause)
    const reason = kind === 'UNAVAILABLE' ? 'ne répond pas' : `n’admet pas cesu_${pool}`
    throw new OperatorError(
      `La base de données ${reason} (${code ?? 'sans code'}) : vérifiez son adresse, ou ${advice}.`,
      {
        cause,
      },
    )
  })
  if (rows[0]?.prepared !== true) throw new OperatorError(`Cette base de données n’a pas été préparée : ${advice}.`)
}
