import type { Db, Pool } from '@cesu/db'
import type { Config, IdentityConfig } from './config.ts'

/** What every request can reach: settings, pools by role, and the clock. */
export interface Platform {
  config: Config
  /** Key of cursors and other marks that the platform alone can make. */
  secret: string
  identity: IdentityConfig
  /** One pool for each kind of work, under its own role. */
  databases: Readonly<Record<Pool, Db>>
  now: () => Date
}
