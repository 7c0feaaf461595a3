import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const pollMs = 500
/** A holder touches its lock every second: one that stays still for so many polls is dead, whatever its process number says. */
const pollsBeforeStale = 60

/**
 * Runs `work` while holding a lock file, so that two commands in one clone never install at once.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @template T
 * @param {{ file: string, onWait: (pid: string) => void }} lock `onWait` is called once, when another process holds it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws the system's error when the file cannot be written
 */
export async function withLock({ file, onWait }, work) {
  await acquire(file, onWait)
  const mine = String(process.pid)
  const release = () => {
    if (look(file)?.pid === mine) rmSync(file, { force: true })
  }
  const heartbeat = setInterval(() => look(file)?.pid === mine && utimesSync(file, new Date(), new Date()), 1_000)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(heartbeat)
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} file
 * @param {(pid: string) => void} onWait
 */
async function acquire(file, onWait) {
  let still = 0
  let last = 0
  for (let told = false; !create(file); await sleep(pollMs)) {
    const holder = look(file)
    if (holder === undefined) continue
    still = holder.touchedAt === last ? still + 1 : 0
    last = holder.touchedAt
    if (!isAlive(holder.pid) || still > pollsBeforeStale) {
      takeAway(file, holder.pid)
    } else if (!told) {
      told = true
      onWait(holder.pid)
    }
  }
}

/** @param {string} file */
function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function look(file) {
  try {
    return { pid: readFileSync(file, 'utf8'), touchedAt: statSync(file).mtimeMs }
  } catch {
    return undefined
  }
}

/** @param {string} pid */
function isAlive(pid) {
  if (pid === '') return true // being written
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}

/**
 * Moves a dead lock aside. Renaming is atomic: of two waiters one wins, and gives back what was not the dead lock.
 * @param {string} file
 * @param {string} deadPid
 */
function takeAway(file, deadPid) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (look(aside)?.pid === deadPid) rmSync(aside)
    else renameSync(aside, file)
  } catch {
    // Another waiter was faster.
  }
}
