import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../connection/operator-error.ts'
import { isAlive } from './postmaster.ts'

/**
 * Makes this process the only one that uses a cluster, until the returned function is called or the process dies: the
 * place of a dead owner is taken over. Throws an {@link OperatorError} when a live one holds it.
 */
export function claim(dataDir: string): () => void {
  const file = `${dataDir}.owner`
  const mine = identityOf(process.pid)
  // Written aside, then linked in one move: nobody ever reads a half-written name.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, mine)
  try {
    while (!linked(aside, file)) {
      const owner = ownerIn(file)
      if (owner === null) continue
      if (isLive(owner)) throw taken(dataDir, owner)
      remove(file, owner)
    }
  } finally {
    rmSync(aside, { force: true })
  }
  return () => remove(file, mine)
}

/** A process, which no later one with the same id is mistaken for; only Linux can tell the two apart. */
function identityOf(pid: number): string {
  if (process.platform !== 'linux') return String(pid)
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return `${pid} ${fields[19]}`
  } catch {
    return String(pid)
  }
}

function isLive(owner: string): boolean {
  const pid = Number(owner.split(' ')[0])
  return pid > 0 && isAlive(pid) && identityOf(pid) === owner
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The name that the file holds, or null when there is no file. */
function ownerIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Removes the name of this owner, and of no other that came in between. */
function remove(file: string, owner: string): void {
  const away = `${file}.gone.${process.pid}`
  try {
    renameSync(file, away)
  } catch {
    return
  }
  if (ownerIn(away) !== owner) linked(away, file)
  rmSync(away, { force: true })
}

const taken = (dataDir: string, owner: string): OperatorError =>
  new OperatorError(
    `Un autre programme (processus ${owner.split(' ')[0]}) utilise déjà le dossier ${dirname(dataDir)} : ` +
      `arrêtez-le, ou choisissez un autre dossier avec DATA_DIR.`,
  )
