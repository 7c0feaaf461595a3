import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A running server, as its lock file tells it. */
export interface Postmaster {
  pid: number
  port: number
  /** True once it accepts connections, false while it starts or stops. */
  ready: boolean
}

const lockFile = (dataDir: string): string => join(dataDir, 'postmaster.pid')

/** True while a process has this id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server that runs on this cluster, or null. A lock file whose server is dead counts for nothing. */
export function runningPostmaster(dataDir: string): Postmaster | null {
  let lines: string[]
  try {
    lines = readFileSync(lockFile(dataDir), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  return pid > 0 && isAlive(pid) && worksIn(pid, dataDir)
    ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
    : null
}

/**
 * Removes the lock file of a dead server. PostgreSQL does it by itself, except when the id of the dead process now
 * belongs to another one of the same account: then it refuses to start for ever. Only Linux can tell the two apart.
 */
export function removeStaleLock(dataDir: string): void {
  if (process.platform === 'linux' && existsSync(lockFile(dataDir)) && runningPostmaster(dataDir) === null) {
    rmSync(lockFile(dataDir), { force: true })
  }
}

/** A server's working folder is its cluster: so an id that another program took over is not mistaken for it. */
function worksIn(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir)
  } catch {
    return false
  }
}

/** Tells a server to stop in order, without waiting for its end. */
export const askToStop = (pid: number): void => signal(pid, 'SIGINT')

/** Stops a server in order (its clients are cut, its data are safe), by force after 20 seconds. */
export async function stopPostmaster(pid: number): Promise<void> {
  askToStop(pid)
  const deadline = Date.now() + 20_000
  while (isAlive(pid)) {
    if (Date.now() > deadline) signal(pid, 'SIGQUIT')
    await sleep(15)
  }
}

/** Stops the server of a cluster at once, without awaiting: the last act of a process, for data nobody will miss. */
export function killPostmaster(dataDir: string): void {
  const server = runningPostmaster(dataDir)
  if (server === null) return
  signal(server.pid, 'SIGQUIT')
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; runningPostmaster(dataDir) !== null && waited < 5_000; waited += 10)
    Atomics.wait(pause, 0, 0, 10)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It stopped by itself in the meantime.
  }
}
