import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OperatorError } from '../connection/operator-error.ts'
import { type Account, forbiddingFolder } from './account.ts'

/** What is needed to make or open a cluster. */
export interface ClusterSettings {
  /** Folder of the cluster, absolute; its password and log files stand beside it. */
  dataDir: string
  /** Folder of the PostgreSQL binaries. */
  native: string
  account: Account | null
  /** True for a cluster that nobody will miss: nothing waits for the disk. */
  fast: boolean
}

/** The environment of the PostgreSQL processes: none of the platform's secrets. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env
  const kept = Object.entries({ PATH, SystemRoot, TEMP }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/** The path of a program of PostgreSQL. */
export const program = (native: string, name: 'initdb' | 'postgres'): string =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

const passwordFile = (dataDir: string): string => `${dataDir}.password`

/**
 * The administrator's password of the cluster in `dataDir`, which is made first when there is none.
 * Throws an {@link OperatorError} when the folder cannot be used.
 */
export function openCluster(settings: ClusterSettings): string {
  const { dataDir } = settings
  if (!existsSync(join(dataDir, 'PG_VERSION'))) makeCluster(settings)
  try {
    return readFileSync(passwordFile(dataDir), 'utf8')
  } catch (cause) {
    throw new OperatorError(
      `Le mot de passe de la base de données embarquée est illisible (${passwordFile(dataDir)}) : ` +
        `remettez ce fichier en place, ou choisissez un autre dossier avec DATA_DIR.`,
      { cause },
    )
  }
}

/**
 * Moves a stopped cluster, with its password and its log, into a new folder beside it, whose path is returned: nothing is
 * lost, and the next start makes another cluster.
 */
export function setAside(dataDir: string, now: Date): string {
  const place = join(dirname(dataDir), `base-mise-de-cote-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`)
  mkdirSync(place)
  for (const file of [dataDir, passwordFile(dataDir), `${dataDir}.log`]) {
    if (existsSync(file)) renameSync(file, join(place, basename(file)))
  }
  return place
}

/** Creates the folders above the cluster, or above another file of the data; throws an {@link OperatorError} when that or writing there is impossible. */
export function prepareFolder(dataDir: string, account: Account | null): void {
  const parent = dirname(dataDir)
  try {
    makeFolder(parent)
    const probe = `${dataDir}.probe`
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (cause) {
    throw new OperatorError(
      `Le dossier ${parent} n’est pas accessible en écriture (${codeOf(cause)}) : choisissez-en un autre avec DATA_DIR.`,
      { cause },
    )
  }
  const forbidding = account === null ? null : forbiddingFolder(parent)
  if (forbidding !== null) {
    throw new OperatorError(
      `Seul root peut entrer dans le dossier ${forbidding}, et PostgreSQL refuse d’être lancé par root : ` +
        `choisissez un autre dossier avec DATA_DIR.`,
    )
  }
}

/** Step by step: mkdir's own recursion never ends under a folder such as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** Made in a draft folder, then renamed: a start killed half-way leaves no half-made cluster. */
function makeCluster({ dataDir, native, account, fast }: ClusterSettings): void {
  const draft = `${dataDir}.new`
  const password = randomBytes(32).toString('base64url')
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(join(draft, 'password'), password, { mode: 0o600 })
    if (account !== null) {
      for (const path of [draft, join(draft, 'password')]) chownSync(path, account.uid, account.gid)
    }
    initdb({ dataDir: draft, native, account, fast })
    if (account !== null) chownSync(join(draft, 'password'), 0, 0)
    renameSync(join(draft, 'password'), passwordFile(dataDir))
    renameSync(join(draft, 'cluster'), dataDir)
  } catch (cause) {
    throw new OperatorError(
      `La base de données embarquée n’a pas pu être créée dans ${dataDir} (${codeOf(cause)}) : ` +
        `choisissez un dossier vide et accessible en écriture avec DATA_DIR.`,
      { cause },
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function initdb({ dataDir: draft, native, account, fast }: ClusterSettings): void {
  const options = [
    ...['-D', join(draft, 'cluster'), '-U', 'postgres', `--pwfile=${join(draft, 'password')}`],
    ...['--auth=scram-sha-256', '--data-checksums', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=icu', '--icu-locale=fr', '--no-instructions'],
    ...(fast ? ['--no-sync'] : []),
  ]
  const stdio = ['ignore', 'ignore', 'pipe'] as const
  execFileSync(program(native, 'initdb'), options, {
    env: postgresEnvironment(),
    cwd: draft,
    stdio: [...stdio],
    ...account,
  })
}

/** The code of a system error ("EACCES"), else the last line of what the program wrote. */
function codeOf(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer }
  return (
    code ??
    String(stderr ?? error)
      .trim()
      .split('\n')
      .at(-1) ??
    ''
  )
}
