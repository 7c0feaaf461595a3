import type { TRPCError } from '@trpc/server'
import { fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/platform.ts'
import { problemOf } from '../../problem-of.ts'
import { loggedFailure } from '../failure.ts'
import { whoIsSignedIn } from '../sign-in/read-session.ts'
import { agentRouter } from './agent.ts'
import { partnerRouter } from './partner.ts'
import { publicRouter } from './public.ts'
import type { RequestContext } from './table.ts'

/** The tables of contents, each at /trpc/<name>. */
export const routers = { partner: partnerRouter, agent: agentRouter, public: publicRouter }

/** Serves each table of contents to its own front-end. */
export async function trpcRoutes(app: FastifyInstance, platform: Platform): Promise<void> {
  for (const [name, router] of Object.entries(routers)) {
    await app.register(fastifyTRPCPlugin, {
      prefix: `/trpc/${name}`,
      trpcOptions: {
        router,
        allowBatching: false,
        allowMethodOverride: true,
        createContext: ({ req }: { req: FastifyRequest }): RequestContext => ({
          platform,
          requestId: req.id,
          idempotencyKey: String(req.headers['idempotency-key'] ?? '') || null,
          whoIs: (kind) => whoIsSignedIn(platform, req, kind),
          warnings: [],
        }),
        responseMeta: ({ errors: [error], ctx }: { errors: TRPCError[]; ctx?: RequestContext }) => ({
          ...(error === undefined ? {} : { status: problemOf(error).kind.status }),
          headers: { ...retryAfter(error), ...warningsOf(ctx) },
        }),
        onError: ({ error, path, req }: { error: TRPCError; path: string | undefined; req: FastifyRequest }) => {
          const { kind, cause } = problemOf(error)
          if (kind.status >= 500)
            req.log.error({ path, failure: loggedFailure(cause ?? error.cause) }, 'procedure failed')
        },
      },
    })
  }
}

const retryAfter = (error: TRPCError | undefined): Record<string, string> =>
  error !== undefined && problemOf(error).kind.retry ? { 'retry-after': '5' } : {}

/** Warnings for the reader, in French, percent-encoded: a header carries no accent. */
const warningsOf = (ctx: RequestContext | undefined): Record<string, string> =>
  ctx === undefined || ctx.warnings.length === 0 ? {} : { 'cesu-warning': encodeURIComponent(ctx.warnings.join(' ')) }
