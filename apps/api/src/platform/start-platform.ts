import { createHmac } from 'node:crypto'
import { connect, createSecrets, forEachPool, OperatorError, pools } from '@cesu/db'
import type { FastifyInstance } from 'fastify'
import { type DemoIdentity, demoIdentityConfig } from '../demo/identity-provider.ts'
import { createJobs } from '../jobs/create-jobs.ts'
import { jobs as table } from '../jobs/table.ts'
import { createMetrics, type Metrics } from '../ways-in/metrics/metrics.ts'
import { metricsServer } from '../ways-in/metrics/metrics-server.ts'
import type { EndedRequest } from '../ways-in/request-lines.ts'
import { createServer } from '../ways-in/server.ts'
import { type Config, configFrom } from './config.ts'
import { checkKeys } from './installation.ts'
import { createLog } from './log.ts'
import { mailServer } from './mail.ts'
import { checkPrepared, openDatabase } from './open-database.ts'
import type { Platform } from './platform.ts'
import { type PlatformSecrets, readSecrets } from './secrets.ts'
import { readSettings, type SettingName, type Settings } from './settings.ts'
import { type Starting, starting, type Told } from './starting.ts'

/** A platform that answers. */
export interface RunningPlatform {
  /** Whether the demo world and its identity provider are on. */
  demo: boolean
  platform: Platform
}

/**
 * Starts the whole platform: database (embedded, or the settings' own), migrations, roles, demo world at the first start,
 * HTTP server, then the jobs, which nobody waits for.
 */
export const startPlatform = (onProgress: Told['onProgress']): Starting<RunningPlatform> => starting(onProgress, start)

async function start({ onProgress, onOpen }: Told): Promise<RunningPlatform> {
  const settings = readSettings()
  const config = configFrom(settings)
  const demo = config.identity === null
  const secrets = await readSecrets(settings, { demo })
  const urlOf = await openDatabase({ settings, secrets, demo, onProgress, onOpen })
  const databases = openPools(settings, urlOf)
  onOpen(() => Promise.all(Object.values(databases).map((db) => db.$disconnect())))
  for (const pool of pools) await checkPrepared(databases[pool], pool)
  await checkKeys(databases.door, secrets)
  const clientSecret = demoClientSecret(secrets)
  const platform: Platform = {
    config,
    secret: secrets.platformSecret,
    sealing: createSecrets(secrets),
    identity: config.identity ?? demoIdentityConfig({ publicUrl: config.publicUrl, clientSecret }),
    civilIdentity:
      config.civilIdentity ??
      (demo ? demoIdentityConfig({ publicUrl: config.publicUrl, clientSecret }, 'civil') : null),
    databases,
    now: () => new Date(),
  }
  const log = createLog(config.logLevel)
  const metrics = createMetrics(platform)
  const tracing = await tracingOf(settings, onOpen)
  const onEnd = (request: EndedRequest) => {
    metrics.onEnd(request)
    tracing?.onEnd(request)
  }
  const server = await createServer(platform, demo ? demoIdentity(platform, secrets) : null, { log, onEnd })
  const mailing = { publicUrl: config.publicUrl, secret: platform.secret, demo, send: mailServer(settings) }
  const room = { url: urlOf('jobs'), db: databases.jobs, now: platform.now, mailing, log }
  const jobs = createJobs(table, room)
  // Takes no new request and no new job, waits for those under way, then cuts what is left.
  onOpen(() => Promise.all([server.close(), jobs.stop()]))
  await listen(server, config)
  await serveMetrics(settings, metrics, onOpen)
  jobs.start().catch((error: unknown) => log.error({ err: error }, 'the jobs do not run'))
  return { demo, platform }
}

function openPools(settings: Settings, urlOf: Awaited<ReturnType<typeof openDatabase>>): Platform['databases'] {
  const { CESU_DB_POOL_SIZE: max, CESU_DB_POOLER: pooler } = settings
  return forEachPool((pool) => connect({ url: urlOf(pool), max, pooler }))
}

const listen = (server: FastifyInstance, { host, port }: Config): Promise<string> =>
  server.listen({ host, port }).catch(portTaken('PORT', port))

/** Serves the figures on an address of their own, when one is set: never on that of everybody. */
async function serveMetrics(
  { CESU_METRICS_HOST: host, CESU_METRICS_PORT: port }: Settings,
  metrics: Metrics,
  onOpen: Told['onOpen'],
): Promise<void> {
  if (port === undefined) return
  const serving = metricsServer(metrics)
  onOpen(serving.close)
  await serving.listen({ host, port }).catch(portTaken('CESU_METRICS_PORT', port))
}

/** What tells a collector, when one is set: nothing of it is loaded otherwise. */
async function tracingOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Settings, onOpen: Told['onOpen']) {
  if (endpoint === undefined) return null
  const { createTracing } = await import('./tracing.ts')
  const tracing = createTracing(endpoint)
  onOpen(tracing.close)
  return tracing
}

const portTaken = (name: SettingName, port: number) => (cause: unknown) => {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')) throw cause
  const advice = `choisissez-en un autre, par exemple ${name}=${port + 1}.`
  throw new OperatorError(`Le port ${port} est déjà utilisé : ${advice}`, { cause })
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
