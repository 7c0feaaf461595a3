import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** The system account that runs PostgreSQL. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, which every Linux has. Null: as whoever starts it. */
export const postgresAccount = (): Account | null => (process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null)

/** The first folder on the way down to `path` that another account cannot enter, or null. */
export function forbiddingFolder(path: string): string | null {
  let forbidding: string | null = null
  for (let at = resolve(path); at !== dirname(at); at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) forbidding = at
  }
  return forbidding
}
