import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin } from '../connection/admin.ts'
import { OperatorError } from '../connection/operator-error.ts'
import { postgresAccount } from './account.ts'
import { embeddedBinaries } from './binaries.ts'
import { type ClusterSettings, openCluster, postgresEnvironment, prepareFolder, program } from './cluster.ts'
import { claim } from './owner.ts'
import {
  askToStop,
  isAlive,
  type Postmaster,
  removeStaleLock,
  runningPostmaster,
  stopPostmaster,
} from './postmaster.ts'
import { temporaryCluster } from './temporary.ts'

export { prepareFolder, setAside } from './cluster.ts'

/** A PostgreSQL server that listens on 127.0.0.1 only. */
export interface EmbeddedPostgres {
  /** The administrator's URL of a database, "cesu" unless told; it holds the password. */
  url(database?: string): string
  /** Stops the server and waits for its end; once is enough. */
  stop(): Promise<void>
  /** True when the server was already running. */
  adopted: boolean
}

/** Where and how. */
export interface EmbeddedOptions {
  /** Folder of the cluster, made when missing; a temporary one, removed at the end, unless told. */
  dataDir?: string
  /** True for tests: nothing waits for the disk. */
  fast?: boolean
  /** Told, in French, when the server died and is started again. */
  onRestart?: (message: string) => void
}

const startTimeoutMs = 60_000

/**
 * Starts the PostgreSQL that ships in the npm package (about a second the first time, 50 ms then), or adopts the one
 * that a killed process left running on the same folder. A server that dies is started again on the same port, so that
 * pools find it again. Passwords only (SCRAM-SHA-256), made at random with the cluster and kept in `<dataDir>.password`,
 * which only its owner reads.
 *
 * Throws an {@link OperatorError} when the folder cannot be written or entered, when another live process uses it, or when
 * the server does not start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  if (options.dataDir !== undefined) return start({ ...options, dataDir: resolve(options.dataDir) })
  const temporary = await temporaryCluster()
  try {
    const server = await start({ ...options, dataDir: temporary.dataDir })
    return { ...server, stop: () => server.stop().then(temporary.remove) }
  } catch (error) {
    temporary.remove()
    throw error
  }
}

async function start({
  dataDir,
  fast = false,
  onRestart,
}: EmbeddedOptions & { dataDir: string }): Promise<EmbeddedPostgres> {
  const account = postgresAccount()
  prepareFolder(dataDir, account)
  const release = claim(dataDir)
  try {
    const native = embeddedBinaries(account, `${dataDir}.binaries`)
    const settings = { dataDir, native, account, fast }
    const password = openCluster(settings)
    const deadline = Date.now() + startTimeoutMs
    const urlOn = (port: number, database: string): string =>
      `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`
    const running = await settled(dataDir, { deadline, answers: ({ port }) => answers(urlOn(port, 'postgres')) })
    const { pid, port } = running ?? (await launch(settings, { deadline, port: freePort }))
    const end = supervise(settings, { pid, port, onRestart })
    let stopped: Promise<void> | null = null
    // Once: later, the process id may be another program's.
    const stop = (): Promise<void> => {
      stopped ??= end().finally(release)
      return stopped
    }
    return { url: (database = 'cesu') => urlOn(port, database), adopted: running !== null, stop }
  } catch (error) {
    release()
    throw error
  }
}

/** What is watched, and who is told. */
interface Watched {
  pid: number
  port: number
  onRestart: EmbeddedOptions['onRestart']
}

/**
 * Watches a server and starts it again on its port when it dies; what was committed is there again (crash recovery).
 * Returns the function that stops watching, then the server.
 */
function supervise(settings: ClusterSettings, { pid: first, port, onRestart }: Watched): () => Promise<void> {
  let pid = first
  let restart: Promise<void> | null = null
  const relaunch = async (): Promise<void> => {
    onRestart?.('La base de données embarquée s’est arrêtée : redémarrage…')
    try {
      const deadline = Date.now() + startTimeoutMs
      pid = (await launch(settings, { deadline, port: () => Promise.resolve(port) })).pid
    } catch (error) {
      onRestart?.(error instanceof Error ? error.message : String(error))
    }
    restart = null
  }
  const watch = setInterval(() => {
    if (!isAlive(pid)) restart ??= relaunch()
  }, 200)
  watch.unref()
  // A process that ends without stopping it (a second Ctrl-C) leaves no server behind.
  const lastWord = (): void => askToStop(pid)
  process.once('exit', lastWord)
  return async () => {
    process.off('exit', lastWord)
    clearInterval(watch)
    await restart
    await stopPostmaster(pid)
  }
}

interface Patience {
  deadline: number
  answers: (postmaster: Postmaster) => Promise<boolean>
}

/** The server that runs on the cluster, once it answers; null when none does, or once it has stopped. */
async function settled(dataDir: string, { deadline, answers }: Patience): Promise<Postmaster | null> {
  for (;;) {
    const postmaster = runningPostmaster(dataDir)
    if (postmaster === null || (postmaster.ready && (await answers(postmaster)))) return postmaster
    if (Date.now() > deadline) throw notStarted(dataDir, `le processus ${postmaster.pid} ne répond pas`)
    await sleep(15)
  }
}

/** True when the server lets us in or refuses us; a server that is being killed does neither. */
const answers = (url: string): Promise<boolean> =>
  asAdmin(url, (admin) => admin.query('SELECT 1')).then(
    () => true,
    ({ cause }: { cause?: { code?: string } }) => cause?.code?.startsWith('28') ?? false,
  )

/** What a later attempt gets over: what a killed server has not released yet, or a port that another program took. */
const passing = /still in use|already exists|Address already in use/

/** Until when to try, and on which port: asked at each attempt. */
interface Launch {
  deadline: number
  port: () => Promise<number>
}

async function launch(settings: ClusterSettings, { deadline, port }: Launch): Promise<Postmaster> {
  for (;;) {
    removeStaleLock(settings.dataDir)
    const postmaster = await attempt(settings, { deadline, port: await port() })
    if (postmaster !== null) return postmaster
    const log = readFileSync(logFile(settings.dataDir), 'utf8')
    if (!passing.test(log) || Date.now() > deadline) throw notStarted(settings.dataDir, lastFatalLine(log))
    await sleep(200)
  }
}

/** One launch; null when the server ended before it was ready. */
async function attempt(
  { dataDir, native, account, fast }: ClusterSettings,
  { deadline, port }: { deadline: number; port: number },
): Promise<Postmaster | null> {
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    // Rows and keys stay out of the log.
    log_error_verbosity: 'terse',
    // Which request, or which job: `application_name`.
    log_line_prefix: '%m [%p] %a ',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile(dataDir), 'w', 0o600)
  // Detached: Ctrl-C reaches the platform alone, which stops PostgreSQL last.
  const server = spawn(program(native, 'postgres'), ['-D', dataDir, ...flags], {
    ...{ env: postgresEnvironment(), cwd: dataDir, detached: true, stdio: ['ignore', log, log], ...account },
  })
  closeSync(log)
  server.unref()
  let ended = false
  for (const event of ['exit', 'error']) server.once(event, () => (ended = true))
  while (!ended) {
    const postmaster = runningPostmaster(dataDir)
    if (postmaster?.ready && postmaster.pid === server.pid) return postmaster
    if (Date.now() > deadline) server.kill('SIGQUIT')
    await sleep(15)
  }
  return null
}

const logFile = (dataDir: string): string => `${dataDir}.log`

const lastFatalLine = (log: string): string =>
  log
    .trim()
    .split('\n')
    .filter((line) => /FATAL|PANIC|error/i.test(line))
    .at(-1)
    ?.replace(/^.*(?=FATAL|PANIC)/, '') ?? 'aucun message'

const notStarted = (dataDir: string, reason: string): OperatorError =>
  new OperatorError(
    `La base de données embarquée n’a pas démarré : ${reason}. ` +
      `Journal complet : ${logFile(dataDir)} ; pour repartir d’une base vide, choisissez un autre dossier avec DATA_DIR.`,
  )

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer()
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
