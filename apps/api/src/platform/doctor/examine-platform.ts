import { statfs } from 'node:fs/promises'
import { asAdmin, missingMigrations, readServerHealth, roles, turnedAway } from '@cesu/db'
import { hasCluster, runningUrl } from '@cesu/db/embedded/running'
import { legalDay } from '../clock.ts'
import { configFrom } from '../config.ts'
import { poolUrls } from '../open-database.ts'
import { type PlatformSecrets, readSecrets } from '../secrets.ts'
import { readSettings, type Settings } from '../settings.ts'
import { examineAsJobs } from './examine-work.ts'
import { broken, type Finding, graded, isFinding, read, unseen, well } from './finding.ts'
import { judgeServer, million } from './judge-server.ts'

/**
 * Looks at the platform of the settings as an operator does at night; nothing is started, prepared or written. What a failure hides
 * is not asked: the findings end with it. In the order in which they are to be read.
 */
export async function examinePlatform(): Promise<Finding[]> {
  const found: Finding[] = []
  /** Keeps the finding of a failure, or gives what was read. */
  const kept = async <T extends object | string>(name: string, remedy: string, work: () => Promise<T> | T) => {
    const got = await read(name, remedy, work)
    if (!isFinding(got)) return got
    found.push(got)
    return undefined
  }
  const settings = await kept('Réglages', 'Lisez « cesu settings ».', () => readSettings())
  if (settings === undefined) return found
  found.push(await examineDisk(settings))
  const admin = isApart(settings) ? (settings.DATABASE_URL ?? null) : administrator(settings)
  if (isFinding(admin)) return [...found, admin]
  const secrets = await kept('Secrets', 'Rendez-les à l’environnement.', () =>
    readSecrets(settings, { demo: configFrom(settings).identity === null }),
  )
  if (secrets === undefined) return found
  const jobs = await kept('Base de données', 'Voyez « cesu settings ».', () => {
    const base = settings.DATABASE_POOL_URL ?? admin ?? undefined
    return poolUrls(settings, { base, secret: secrets.platformSecret })('jobs')
  })
  if (jobs === undefined) return found
  const server = await kept('Base de données', 'Voyez le serveur, le réseau et HAProxy.', () =>
    examineServer(admin ?? jobs),
  )
  if (server === undefined) return found
  found.push(...server)
  if (admin !== null) {
    const logins = await examineLogins(admin, secrets)
    found.push(logins)
    if (logins.health === 'BROKEN') return found
  }
  return [...found, ...(await examineAsJobs({ url: jobs, settings, secrets }))]
}

/** Whether the server works at addresses that are given apart from the administrator's. */
const isApart = (settings: Settings): boolean =>
  settings.DATABASE_POOL_URL !== undefined || settings.CESU_DB_URL_JOBS !== undefined

/** The administrator's address: the one that is given, or the embedded server's, which must run. */
function administrator({ DATABASE_URL, DATA_DIR: dataDir }: Settings): string | Finding {
  const url = DATABASE_URL ?? runningUrl(dataDir, 'cesu')
  if (url !== null) return url
  return hasCluster(dataDir)
    ? broken('Base de données', `la base embarquée de ${dataDir} ne tourne pas`, 'Lancez « npm start ».')
    : broken('Base de données', `il n’y a pas de base dans ${dataDir}`, 'Donnez DATABASE_URL, ou le bon DATA_DIR.')
}

/** What the server says, and whether this version's migrations are there. */
const examineServer = (url: string): Promise<Finding[]> =>
  asAdmin(url, async (client) => {
    const asked = Date.now()
    const health = await readServerHealth(client)
    const took = Date.now() - asked
    const answers = graded(
      'Base de données',
      { value: took, watchFrom: 2_000, brokenFrom: 8_000 },
      {
        said: `répond en ${took} ms, ${million(health.databaseBytes)}`,
        remedy: 'Regardez la charge et le disque du serveur, puis « Transactions » et « Verrous » ci-dessous.',
      },
    )
    const migrations = await examineMigrations(client)
    const around = { year: Number(legalDay(new Date()).slice(0, 4)), now: asked + took / 2 }
    return [answers, ...judgeServer(health, around), migrations]
  })

async function examineMigrations(client: Parameters<typeof missingMigrations>[0]): Promise<Finding> {
  const name = 'Migrations'
  const missing = await read(name, 'Voyez quelle version cette base attend.', async () => missingMigrations(client))
  // A role of the application reads no table of Prisma's.
  if (isFinding(missing)) {
    return missing.said === NO_RIGHT ? unseen(name, 'ne se lisent pas avec ce rôle', 'Donnez DATABASE_URL.') : missing
  }
  return missing.length === 0
    ? well(name, 'toutes faites')
    : broken(name, `${missing.length} à faire, dont ${missing[0]}`, 'Lancez « cesu prepare » avec cette version.')
}

/** insufficient_privilege */
const NO_RIGHT = '42501'

/** Whether each role logs in with the password that the secret gives it. */
async function examineLogins(admin: string, secrets: PlatformSecrets): Promise<Finding> {
  const name = 'Connexion des rôles'
  const refused = await read(name, 'Voyez la base.', () => turnedAway(admin, secrets.platformSecret))
  if (isFinding(refused)) return refused
  return refused.length === 0
    ? well(name, `les ${roles.length} entrent`)
    : broken(name, `${refused.join(', ')} : refusé`, 'Même CESU_SECRET qu’à la préparation ? Sinon « cesu prepare ».')
}

/** The room left where the embedded server writes; that of another server is not seen from here. */
async function examineDisk(settings: Settings): Promise<Finding> {
  const name = 'Disque'
  const { DATABASE_URL, DATA_DIR } = settings
  if (DATABASE_URL !== undefined || isApart(settings)) {
    return unseen(name, 'celui de la base ne se voit pas d’ici', 'Mettez une alerte sur le serveur : voir deploy/.')
  }
  const room = await read(name, 'Voyez DATA_DIR.', () => statfs(DATA_DIR))
  if (isFinding(room)) return room
  const taken = room.blocks - room.bfree
  const used = Math.ceil((taken * 100) / (taken + room.bavail))
  return graded(
    name,
    { value: used, watchFrom: 85, brokenFrom: 97 },
    {
      said: `${Math.floor((room.bavail * room.bsize) / 1e9)} Go libres (${used} % occupés)`,
      remedy: `Faites de la place sous ${DATA_DIR} : la base refuse d’écrire sans elle, et ne perd rien.`,
    },
  )
}
