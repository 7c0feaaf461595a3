import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { DemoIdentity } from '../demo/identity-provider.ts'
import { demoIdentityRoutes } from '../demo/identity-provider.ts'
import type { Platform } from '../platform/platform.ts'
import { problemOf } from '../problem-of.ts'
import { loggedFailure } from './failure.ts'
import { healthRoutes } from './pages/health.routes.ts'
import { homePage } from './pages/home-page.ts'
import { pageRoutes } from './pages/page.routes.ts'
import { refuseForeignWrites } from './refuse-foreign-writes.ts'
import { publicRoutes } from './rest/public.ts'
import { restRoutes } from './rest/table.ts'
import { createRelyingParty } from './sign-in/relying-party.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { trpcRoutes } from './trpc/trpc.routes.ts'

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
    const problem = problemOf(error)
    const details = problem.toDetails(request.id)
    if (details.status >= 500) request.log.error({ failure: loggedFailure(problem.cause ?? error) }, 'request failed')
    if (problem.kind.retry) reply.header('retry-after', '5')
    return reply.status(details.status).type('application/problem+json').send(details)
  })

  await trpcRoutes(app, platform)
  await healthRoutes(app, platform)
  await restRoutes(app, { platform, routes: publicRoutes })
  await signInRoutes(app, { platform, relyingParty: createRelyingParty(platform.identity) })
  if (demo !== null) await demoIdentityRoutes(app, demo)
  await pageRoutes(app, homePage(demo !== null))
  return app
}

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
