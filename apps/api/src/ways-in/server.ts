import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { exampleRoutes } from '../demo/examples.routes.ts'
import type { DemoIdentity } from '../demo/identity-provider.ts'
import { demoIdentityRoutes } from '../demo/identity-provider.ts'
import { demoMessagesRoute } from '../demo/messages.route.ts'
import { createTypesetter } from '../documents/typeset/typesetter.ts'
import { createLog } from '../platform/log.ts'
import type { Platform } from '../platform/platform.ts'
import { documentRoutes } from './documents/document.routes.ts'
import { exportRoutes } from './exports/export.routes.ts'
import { ownDataRoutes } from './exports/own-data/own-data.routes.ts'
import { answerBrokenRequest } from './failures/answer-broken-request.ts'
import { sendFailure } from './failures/answer-failures.ts'
import { answerWrongMethods } from './failures/answer-wrong-methods.ts'
import { fileRoutes } from './files/file.routes.ts'
import { linesRoutes } from './files/lines.routes.ts'
import { boundedServers } from './limits/bounded-servers.ts'
import { limitInputs, SMALLEST_BODY_LIMIT } from './limits/input-limits.ts'
import { limitRates } from './limits/rate-limits.ts'
import { oauthRoutes } from './oauth/oauth.routes.ts'
import { signingKeys } from './oauth/signing-keys.ts'
import { whoCalls } from './oauth/who-calls.ts'
import { docsRoutes } from './pages/docs/docs.routes.ts'
import { healthRoutes } from './pages/health.routes.ts'
import { homeRoute } from './pages/home.route.ts'
import { pageRoutes } from './pages/page.routes.ts'
import { problemsRoute } from './pages/problems.route.ts'
import { registerRoute } from './pages/register.route.ts'
import { stateRoute } from './pages/state.route.ts'
import { presenceRoute } from './presence/presence.route.ts'
import { readBodies } from './read-bodies.ts'
import { refuseForeignCalls } from './refuse-foreign-calls.ts'
import { type EndedRequest, REQUEST_ID, requestIdOf, requestLines } from './request-lines.ts'
import { openApiRoute } from './rest/openapi/openapi.routes.ts'
import { restTable } from './rest/routes.ts'
import { restRoutes } from './rest/table.ts'
import { securityHeaders } from './security-headers.ts'
import { createRelyingParty } from './sign-in/relying-party.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { trpcRoutes } from './trpc/trpc.routes.ts'

/** Whom a server tells what it does. */
export interface Told {
  log: FastifyBaseLogger
  /** Told of each request that has been answered. */
  onEnd: (request: EndedRequest) => void
}

/** The HTTP server of the platform; `demo` adds the built-in identity provider. It does not listen yet. */
export async function createServer(
  platform: Platform,
  demo: DemoIdentity | null,
  told: Told = { log: createLog(platform.config.logLevel), onEnd: () => undefined },
): Promise<FastifyInstance> {
  const app = serverFor(platform, demo !== null, told)
  await guard(app, platform)
  const finishMethods = answerWrongMethods(app)
  await trpcRoutes(app, platform)
  await healthRoutes(app, platform)
  const keys = signingKeys(platform)
  await oauthRoutes(app, { platform, keys })
  const typesetter = createTypesetter()
  app.addHook('onClose', () => typesetter.close())
  await restRoutes(app, { platform, typesetter, routes: restTable, whoCalls: whoCalls(platform, keys) })
  await exportRoutes(app, platform)
  await presenceRoute(app, platform)
  await fileRoutes(app, platform)
  await linesRoutes(app, platform)
  await ownDataRoutes(app, platform)
  await documentRoutes(app, { platform, typesetter })
  const work = createRelyingParty(platform.identity)
  const civil = platform.civilIdentity && createRelyingParty(platform.civilIdentity)
  await signInRoutes(app, { platform, relyingParties: { PARTNER_STAFF: work, AGENT: work, CITIZEN: civil } })
  if (demo !== null) {
    await demoIdentityRoutes(app, demo)
    await demoMessagesRoute(app, platform)
    await exampleRoutes(app, platform)
  }
  await homeRoute(app, demo !== null)
  await openApiRoute(app)
  await docsRoutes(app, demo !== null)
  await problemsRoute(app, demo !== null)
  await registerRoute(app, { platform, demo: demo !== null })
  await stateRoute(app, { platform, demo: demo !== null })
  finishMethods()
  await pageRoutes(app)
  return app
}

/** How long a stop waits for the requests under way. */
const PATIENCE_MS = 5_000

/** A server with nothing on it, which answers any failure as we do, even of what is not HTTP. */
function serverFor(
  { config: { trustedProxies }, identity, civilIdentity }: Platform,
  demo: boolean,
  { log, onEnd }: Told,
): FastifyInstance {
  const headers = securityHeaders([identity, ...(civilIdentity ? [civilIdentity] : [])].map(({ issuer }) => issuer))
  const answerBroken = answerBrokenRequest(headers)
  const fail = sendFailure(demo)
  const servers = boundedServers({ behindProxy: trustedProxies.length > 0, answerBrokenRequest: answerBroken })
  const app = Fastify({
    loggerInstance: log,
    // One line a request, of what may be said: see requestLines.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdOf,
    routerOptions: { maxParamLength: 500 },
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    serverFactory: servers.make,
    bodyLimit: SMALLEST_BODY_LIMIT,
    clientErrorHandler: answerBroken,
    // A request that arrives during the stop is answered: the stop waits for it.
    return503OnClosing: false,
    // Before any hook: an address that cannot be read.
    frameworkErrors: (error, request, reply) =>
      fail(error, request, reply.headers({ ...headers, [REQUEST_ID]: request.id })),
  })
  requestLines(app, onEnd)
  app.addHook('preClose', async () => {
    // Once it stops, a server of Node no longer looks for requests that never end.
    setTimeout(servers.hangUp, PATIENCE_MS).unref()
  })
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers)
  })
  app.setErrorHandler(fail)
  return app
}

/** What every request goes through before a route, and every answer before it leaves. */
async function guard(app: FastifyInstance, platform: Platform): Promise<void> {
  await app.register(cookie)
  await app.register(compress, {
    globalDecompression: false,
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  })
  // Answers about people stay in no cache; what may be kept says so itself.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  limitInputs(app)
  await limitRates(app, platform)
  refuseForeignCalls(app, platform.config.publicUrl)
  readBodies(app)
}
