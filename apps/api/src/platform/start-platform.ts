import { createHmac } from 'node:crypto'
import { join, resolve } from 'node:path'
import { connect, createSecrets, ensureLogins, migrate, OperatorError, urlFor } from '@cesu/db'
import { startEmbeddedPostgres } from '@cesu/db/embedded'
import type { FastifyInstance } from 'fastify'
import { type DemoIdentity, demoIdentityConfig } from '../demo/identity-provider.ts'
import { seedDemoWorld } from '../demo/seed/seed-demo-world.ts'
import { createServer } from '../ways-in/server.ts'
import type { Config } from './config.ts'
import type { Platform } from './platform.ts'
import { type PlatformSecrets, readSecrets } from './secrets.ts'

/** A platform that answers. */
export interface RunningPlatform {
  /** Whether the demo world and its identity provider are on. */
  demo: boolean
  platform: Platform
  /** Stops everything, the database last. */
  stop: () => Promise<void>
}

/** What starting needs. */
export interface StartOptions {
  config: Config
  environment: NodeJS.ProcessEnv
  /** Told of each step, in French. */
  onProgress: (message: string) => void
}

/**
 * Starts the whole platform: database (embedded, or DATABASE_URL), migrations, roles, demo world at the first start,
 * HTTP server. Throws an OperatorError with one French sentence when the person who starts it must act.
 */
export async function startPlatform({ config, environment, onProgress }: StartOptions): Promise<RunningPlatform> {
  const demo = config.identity === null
  const dataDir = resolve(environment['DATA_DIR'] ?? '.data')
  const database = await openDatabase(environment['DATABASE_URL'], dataDir)
  try {
    const secrets = await readSecrets(environment, { dataDir, demo })
    await migrate(database.url)
    await ensureLogins(database.url, secrets.platformSecret)
    if (demo) await seed(database.url, secrets, onProgress)
    const { platform, close } = openPlatform(config, database.url, secrets)
    const server = await createServer(platform, demo ? demoIdentity(platform, secrets) : null)
    await listen(server, config)
    const stop = async () => {
      await server.close()
      await close()
      await database.stop()
    }
    return { demo, platform, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}

const listen = (server: FastifyInstance, { host, port }: Config): Promise<string> =>
  server.listen({ host, port }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
    const advice = `choisissez-en un autre, par exemple PORT=${port + 1}.`
    throw new OperatorError(`Le port ${port} est déjà utilisé : ${advice}`, { cause })
  })

async function openDatabase(url: string | undefined, dataDir: string) {
  if (url !== undefined && !URL.canParse(url)) {
    throw new OperatorError('DATABASE_URL n’est pas une adresse, par exemple postgresql://admin@127.0.0.1:5432/cesu.')
  }
  if (url !== undefined) return { url, stop: () => Promise.resolve() }
  const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
  return { url: server.url(), stop: server.stop }
}

async function seed(adminUrl: string, secrets: PlatformSecrets, onProgress: (message: string) => void): Promise<void> {
  const url = urlFor(adminUrl, 'cesu_migrator', secrets.platformSecret)
  const owner = connect({ url, max: 1, timeoutMs: 600_000 })
  const world = { owner, secrets: createSecrets(secrets), now: new Date(), onProgress }
  await seedDemoWorld(world).finally(() => owner.$disconnect())
}

function openPlatform(config: Config, adminUrl: string, secrets: PlatformSecrets) {
  const under = (role: 'cesu_door' | 'cesu_api' | 'cesu_agent') =>
    connect({ url: urlFor(adminUrl, role, secrets.platformSecret) })
  const databases = { door: under('cesu_door'), api: under('cesu_api'), agent: under('cesu_agent') }
  const platform: Platform = {
    config,
    secret: secrets.platformSecret,
    identity:
      config.identity ?? demoIdentityConfig({ publicUrl: config.publicUrl, clientSecret: demoClientSecret(secrets) }),
    databases,
    now: () => new Date(),
  }
  const close = async () => {
    await Promise.all(Object.values(databases).map((db) => db.$disconnect()))
  }
  return { platform, close }
}

/** What our relying party and the demo identity provider share. */
const demoClientSecret = ({ platformSecret }: PlatformSecrets): string =>
  createHmac('sha256', platformSecret).update('demo-client').digest('base64url')

const demoIdentity = ({ config, databases, now }: Platform, secrets: PlatformSecrets): DemoIdentity => ({
  publicUrl: config.publicUrl,
  door: databases.door,
  now,
  signingKey: secrets.demoSigningKey,
  clientSecret: demoClientSecret(secrets),
})
