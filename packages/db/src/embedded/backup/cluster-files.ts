import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** What a copy of a cluster is made of, by paths under its folder: folders before what is in them. */
export interface ClusterFiles {
  folders: string[]
  files: string[]
}

/** Folders that PostgreSQL makes again, or that the copy fills apart (pg_wal): they are copied empty, as pg_basebackup does. */
const emptied: ReadonlySet<string> = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
])

/** Files of the server that runs, and what it makes again. The control file is copied last, apart. */
const leftOut =
  /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map(?:\.old)?|pg_internal\.init.*|pgsql_tmp.*)$/

export const CONTROL = 'global/pg_control'

/** Lists a cluster as it is now; what goes away in the meantime is no fault: the journal knows. */
export async function clusterFiles(cluster: string): Promise<ClusterFiles> {
  const found: ClusterFiles = { folders: [], files: [] }
  const waiting = ['']
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { folders, files } = await within(cluster, folder)
    found.folders.push(...folders)
    found.files.push(...files)
    waiting.push(...folders.filter((path) => !emptied.has(path)))
  }
  return { folders: [...found.folders, 'pg_wal/archive_status'], files: found.files }
}

/** What a folder holds that is to be copied; nothing when it has gone. */
async function within(cluster: string, folder: string): Promise<ClusterFiles> {
  const entries: Dirent[] = await readdir(join(cluster, folder), { withFileTypes: true }).catch(() => [])
  const kept = entries.filter(({ name }) => !leftOut.test(name))
  const paths = (some: readonly Dirent[]) => some.map(({ name }) => (folder === '' ? name : `${folder}/${name}`))
  return {
    folders: paths(kept.filter((entry) => entry.isDirectory())),
    files: paths(kept.filter((entry) => entry.isFile())).filter((path) => path !== CONTROL),
  }
}
