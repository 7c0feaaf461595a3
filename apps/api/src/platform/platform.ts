import type { Db } from '@cesu/db'
import type { Config, IdentityConfig } from './config.ts'

/** All that an operation which only computes can reach: no database, so no setting of one. */
export interface Computing {
  config: Pick<Config, 'requestBudgetMs' | 'identity'>
  now: () => Date
}

/** What every request can reach: settings, pools by role, and the clock. */
export interface Platform extends Computing {
  config: Config
  /** Key of cursors and other marks that the platform alone can make. */
  secret: string
  identity: IdentityConfig
  databases: {
    /** Under cesu_door: sign-in and sessions, nothing else. */
    door: Db
    /** Under cesu_api: what partners do, each within its own rows. */
    api: Db
    /** Under cesu_agent: the back office. */
    agent: Db
    /** Under cesu_jobs: what the platform does by itself. */
    jobs: Db
  }
}
