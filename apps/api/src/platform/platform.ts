import type { Db, Pool } from '@cesu/db'
import type { Sealing } from '../call.ts'
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
  /** Seals NIR, and opens one for the agent to whom the database gives it. */
  sealing: Sealing
  identity: IdentityConfig
  /** Who vouches for people themselves; null when nobody does: no person signs in for themselves. */
  civilIdentity: IdentityConfig | null
  /** One pool for each kind of work, under its own role. */
  databases: Readonly<Record<Pool, Db>>
}
