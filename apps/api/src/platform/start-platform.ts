import { createHmac } from 'node:crypto'
import { connect, OperatorError } from '@cesu/db'
import type { FastifyInstance } from 'fastify'
import { type DemoIdentity, demoIdentityConfig } from '../demo/identity-provider.ts'
import { createServer } from '../ways-in/server.ts'
import { type Config, configFrom } from './config.ts'
import { checkKeys } from './installation.ts'
import { checkPrepared, openDatabase } from './open-database.ts'
import type { Platform } from './platform.ts'
import { type PlatformSecrets, readSecrets } from './secrets.ts'
import { readSettings, type Settings } from './settings.ts'

/** A platform that answers. */
export interface RunningPlatform {
  /** Whether the demo world and its identity provider are on. */
  demo: boolean
  platform: Platform
}

/** A platform that starts. */
export interface StartingPlatform {
  /** Resolves once it answers; rejects with an OperatorError, one French sentence, when who starts it must act. */
  ready: Promise<RunningPlatform>
  /** Stops what is open, at whatever point the start is, the database last. */
  stop: () => Promise<void>
}

/**
 * Starts the whole platform: database (embedded, or the settings' own), migrations, roles, demo world at the first start,
 * HTTP server. `onProgress` is told of each step, in French.
 */
export function startPlatform(onProgress: (message: string) => void): StartingPlatform {
  const opened: (() => Promise<unknown>)[] = []
  let stopping = false
  const onOpen = (close: () => Promise<unknown>): void => {
    opened.push(close)
    // Opened after the stop: closed at once, and the start goes no further.
    if (stopping) throw new OperatorError('Arrêt demandé pendant le démarrage.')
  }
  const stop = async (): Promise<void> => {
    stopping = true
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
  }
  const ready = start({ onProgress, onOpen }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return { ready, stop }
}

/** Whom the start tells. */
interface Told {
  onProgress: (message: string) => void
  /** Told how to close each thing as soon as it is open. */
  onOpen: (close: () => Promise<unknown>) => void
}

async function start({ onProgress, onOpen }: Told): Promise<RunningPlatform> {
  const settings = readSettings()
  const config = configFrom(settings)
  const demo = config.identity === null
  const secrets = await readSecrets(settings, { demo })
  const urlOf = await openDatabase({ settings, secrets, demo, onProgress, onOpen })
  const databases = openPools(settings, urlOf)
  onOpen(() => Promise.all(Object.values(databases).map((db) => db.$disconnect())))
  const roles = { door: 'cesu_door', api: 'cesu_api', agent: 'cesu_agent' } as const
  for (const name of ['door', 'api', 'agent'] as const) await checkPrepared(databases[name], roles[name])
  await checkKeys(databases.door, secrets)
  const clientSecret = demoClientSecret(secrets)
  const platform: Platform = {
    config,
    secret: secrets.platformSecret,
    identity: config.identity ?? demoIdentityConfig({ publicUrl: config.publicUrl, clientSecret }),
    databases,
    now: () => new Date(),
  }
  const server = await createServer(platform, demo ? demoIdentity(platform, secrets) : null)
  // Takes no new request, waits for those that are being answered, then cuts what is left.
  onOpen(() => server.close())
  await listen(server, config)
  return { demo, platform }
}

function openPools(settings: Settings, urlOf: Awaited<ReturnType<typeof openDatabase>>): Platform['databases'] {
  const { CESU_DB_POOL_SIZE: max, CESU_DB_POOLER: pooler } = settings
  const under = (role: Parameters<typeof urlOf>[0]) => connect({ url: urlOf(role), max, pooler })
  return { door: under('cesu_door'), api: under('cesu_api'), agent: under('cesu_agent') }
}

const listen = (server: FastifyInstance, { host, port }: Config): Promise<string> =>
  server.listen({ host, port }).catch((cause: unknown) => {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
    const advice = `choisissez-en un autre, par exemple PORT=${port + 1}.`
    throw new OperatorError(`Le port ${port} est déjà utilisé : ${advice}`, { cause })
  })

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
