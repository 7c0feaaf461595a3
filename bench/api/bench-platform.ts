import { demoIdentityConfig } from '../../apps/api/src/demo/identity-provider.ts'
import { readConfig } from '../../apps/api/src/platform/config.ts'
import type { Platform } from '../../apps/api/src/platform/platform.ts'
import { startEmbeddedPostgres } from '../../packages/db/src/embedded/server.ts'
import { connect, createSecrets, type Db, prepareDatabase, type Role, urlFor } from '../../packages/db/src/index.ts'
import { freePort } from '../../scripts/free-port.ts'

const SECRET = 'the secret of the bench: nothing real is under it'
const KEY = Buffer.alloc(32).toString('base64')

/** A platform on an empty database of its own, as it runs for a deployment, but for budgets that a load would spend. */
export interface BenchPlatform {
  platform: Platform
  /** Writes anything. */
  owner: Db
  /** Where its own server would listen: PUBLIC_URL says so. */
  port: number
  urlFor: (role: Role) => string
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
    const port = await freePort()
    const publicUrl = `http://localhost:${port}`
    const platform: Platform = {
      config: readConfig({
        ...{ PUBLIC_URL: publicUrl, CESU_TRUSTED_PROXIES: '127.0.0.1,::1' },
        CESU_BUDGET_STAFF_OPENED_PER_DAY: '1000000',
      }),
      secret: SECRET,
      sealing: createSecrets({ dataKeys: `v1:${KEY}`, indexKey: KEY }),
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
    return { platform, owner, port, urlFor: (role) => urlFor(url, role, SECRET), close }
  } catch (error) {
    await close()
    throw error
  }
}
