import { demoIdentityConfig } from '../../apps/api/src/demo/identity-provider.ts'
import { readConfig } from '../../apps/api/src/platform/config.ts'
import { keepInstallation } from '../../apps/api/src/platform/installation.ts'
import { keepOauthKey } from '../../apps/api/src/platform/oauth-keys.ts'
import type { Platform } from '../../apps/api/src/platform/platform.ts'
import { startEmbeddedPostgres } from '../../packages/db/src/embedded/server.ts'
import { connect, createSecrets, type Db, prepareDatabase, type Role, urlFor } from '../../packages/db/src/index.ts'
import { freePort } from '../../scripts/free-port.ts'

const SECRET = 'the secret of the bench: nothing real is under it'
const KEY = Buffer.alloc(32).toString('base64')
const keys = { dataKeys: `v1:${KEY}`, indexKey: KEY }

/** What one partner may read, for a load: all that it wants. */
const budgets = {
  CESU_BUDGET_STAFF_OPENED_PER_DAY: '1000000',
  CESU_BUDGET_PROGRAM_READ_PER_HOUR: '1000000',
  CESU_BUDGET_PROGRAM_READ_PER_DAY: '1000000',
  CESU_BUDGET_PROGRAM_READ_PER_MONTH: '1000000',
}

/** A platform on an empty database of its own, as it runs for a deployment, but for budgets that a load would spend. */
export interface BenchPlatform {
  platform: Platform
  /** Writes anything. */
  owner: Db
  /** Where its own server would listen: PUBLIC_URL says so. */
  port: number
  urlFor: (role: Role) => string
  /** The administrator's. */
  adminUrl: string
  /** The settings of another process on the same database, behind the same address. */
  settings: Readonly<Record<string, string>>
  close: () => Promise<void>
}

/** Starts PostgreSQL in a temporary folder, prepares it, and opens the pools of the platform, each of `pool` connections. */
export async function openBenchPlatform(pool: number): Promise<BenchPlatform> {
  const server = await startEmbeddedPostgres({ fast: true })
  const closing: (() => Promise<unknown>)[] = [server.stop]
  const close = async () => {
    for (const one of closing.splice(0).reverse()) await one()
  }
  try {
    const url = server.url('cesu_bench')
    await prepareDatabase(url, { secret: SECRET, fill: async () => undefined, onWait: () => undefined })
    const under = (role: Role, max = pool) => {
      const db = connect({ url: urlFor(url, role, SECRET), max, timeoutMs: 120_000 })
      closing.push(() => db.$disconnect())
      return db
    }
    const owner = under('cesu_migrator', 1)
    const now = new Date()
    await keepInstallation(owner, { keys, demo: false, now })
    await keepOauthKey(owner, { secret: SECRET, now })
    const port = await freePort()
    const publicUrl = `http://localhost:${port}`
    const own = { PUBLIC_URL: publicUrl, CESU_TRUSTED_PROXIES: '127.0.0.1,::1', ...budgets }
    const platform: Platform = {
      config: readConfig(own),
      secret: SECRET,
      sealing: createSecrets(keys),
      identity: demoIdentityConfig({ publicUrl, clientSecret: SECRET }),
      civilIdentity: null,
      databases: {
        door: under('cesu_door'),
        api: under('cesu_api'),
        agent: under('cesu_agent'),
        citizen: under('cesu_citizen'),
        jobs: under('cesu_jobs', 1),
      },
      now: () => new Date(),
    }
    const settings = {
      ...own,
      ...{ CESU_SECRET: SECRET, CESU_DATA_KEYS: keys.dataKeys, CESU_INDEX_KEY: keys.indexKey, LOG_LEVEL: 'error' },
      // It names nobody: roles and passwords are derived.
      DATABASE_POOL_URL: Object.assign(new URL(url), { username: '', password: '' }).href,
    }
    return { platform, owner, port, urlFor: (role) => urlFor(url, role, SECRET), adminUrl: url, settings, close }
  } catch (error) {
    await close()
    throw error
  }
}
