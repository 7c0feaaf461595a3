import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive, killPostmaster, runningPostmaster, stopPostmaster } from './postmaster.ts'

/** The folder of a cluster that lives no longer than this process. */
export interface TemporaryCluster {
  dataDir: string
  /** Removes the folder; its server must have stopped. */
  remove(): void
}

const prefix = 'cesu-postgres-'

/**
 * A new folder for a cluster, of which nothing is left when this process ends, even through Ctrl-C or process.exit.
 * What earlier processes left behind because they were killed outright is removed first.
 */
export async function temporaryCluster(): Promise<TemporaryCluster> {
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  chmodSync(folder, 0o711)
  const dataDir = join(folder, 'cluster')
  const discard = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const lastMoment = (): void => {
    killPostmaster(dataDir)
    discard()
  }
  process.once('exit', lastMoment)
  const remove = (): void => {
    process.off('exit', lastMoment)
    discard()
  }
  return { dataDir, remove }
}

async function sweep(): Promise<void> {
  const left = readdirSync(tmpdir()).filter((name) => {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length).split('-')[0]) : Number.NaN
    return owner > 0 && !isAlive(owner)
  })
  for (const name of left) {
    const folder = join(tmpdir(), name)
    const postmaster = runningPostmaster(join(folder, 'cluster'))
    if (postmaster !== null) await stopPostmaster(postmaster.pid)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
