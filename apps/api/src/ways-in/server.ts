import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { TRPCError } from '@trpc/server'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { DemoIdentity } from '../demo/identity-provider.ts'
import { demoIdentityRoutes } from '../demo/identity-provider.ts'
import type { Platform } from '../platform/platform.ts'
import { Problem } from '../problem.ts'
import { appRouter } from '../router.ts'
import { problemOf, requestContext } from '../trpc.ts'
import { healthRoutes } from './pages/health.routes.ts'
import { homePage } from './pages/home-page.ts'
import { pageRoutes } from './pages/page.routes.ts'
import { refuseForeignWrites } from './refuse-foreign-writes.ts'
import { estimateRoute } from './rest/estimate.route.ts'
import { createRelyingParty } from './sign-in/relying-party.ts'
import { readSessionToken } from './sign-in/session-cookie.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'

/** The HTTP server of the platform; `demo` adds the built-in identity provider. It does not listen yet. */
export async function createServer(platform: Platform, demo: DemoIdentity | null): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: platform.config.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 5_000 },
    bodyLimit: 1_048_576,
  })
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy(platform.identity.issuer) },
    hsts: { maxAge: 31_536_000 },
    // Our own pages say where they come from, so that a form post has its Origin; nothing leaks elsewhere.
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(rateLimit, { max: 3_000, timeWindow: '1 minute' })
  // Answers about people stay in no cache; what may be kept says so itself.
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  refuseForeignWrites(app, platform.config.publicUrl)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  app.setErrorHandler((error, request, reply) => {
    const problem = error instanceof Problem ? error : unforeseen(error, request.id)
    const details = problem.toDetails(request.id)
    if (details.status >= 500) request.log.error({ failure: failureOf(error) }, 'request failed')
    return reply.status(details.status).type('application/problem+json').send(details)
  })

  await app.register(fastifyTRPCPlugin, {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      allowBatching: false,
      allowMethodOverride: true,
      responseMeta: ({ errors }: { errors: TRPCError[] }) => {
        const [error] = errors
        return error === undefined ? {} : { status: problemOf(error, '').status }
      },
      onError: ({ error, path, req }: { error: TRPCError; path: string | undefined; req: FastifyRequest }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          req.log.error({ path, failure: failureOf(error.cause) }, 'procedure failed')
      },
      createContext: ({ req }: { req: Parameters<typeof readSessionToken>[0] }) =>
        requestContext(platform, {
          requestId: req.id,
          idempotencyKey: String(req.headers['idempotency-key'] ?? '') || null,
          sessionToken: (audience) => readSessionToken(req, audience),
        }),
    },
  })
  await healthRoutes(app, platform)
  await estimateRoute(app)
  await signInRoutes(app, { platform, relyingParty: createRelyingParty(platform.identity) })
  if (demo !== null) await demoIdentityRoutes(app, demo)
  await pageRoutes(app, homePage(demo !== null))
  return app
}

/** What a failure was and where, without its message: it may quote values. */
const failureOf = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        code: 'code' in error ? error.code : undefined,
        at: error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')),
      }
    : { name: typeof error }

/** Nothing from elsewhere; a form may only lead to us, or through us to the identity provider (sign-out). */
const contentPolicy = (issuer: string) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'", new URL(issuer).origin],
  upgradeInsecureRequests: null,
})

const unforeseen = (error: unknown, reference: string): Problem => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500
  if (status === 429) return new Problem('rate.limited', 'Attendez une minute, puis recommencez.')
  if (typeof status === 'number' && status < 500)
    return new Problem('input.malformed', 'Vérifiez le format de la demande.')
  return new Problem('platform.failure', `Réessayez dans quelques minutes (référence ${reference}).`)
}
