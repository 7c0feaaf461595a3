import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runningPostmaster } from './postmaster.ts'

/** The folder of the cluster, in a folder of data. */
export const CLUSTER = 'postgres'

/** Whether a folder of data holds an embedded cluster. */
export const hasCluster = (dataDir: string): boolean => existsSync(join(dataDir, CLUSTER, 'PG_VERSION'))

/** The administrator's URL of a database of the embedded server that runs on a folder of data; null when none runs. */
export function runningUrl(dataDir: string, database: string): string | null {
  const cluster = join(resolve(dataDir), CLUSTER)
  const running = runningPostmaster(cluster)
  if (running === null) return null
  const password = readFileSync(`${cluster}.password`, 'utf8')
  return `postgresql://postgres:${password}@127.0.0.1:${running.port}/${database}`
}
