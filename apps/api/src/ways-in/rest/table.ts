import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { anyone } from '../../actors/anyone.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import type { WhoCalls } from '../oauth/who-calls.ts'
import { warningHeader } from '../warning-header.ts'

/** How one operation answers by REST. */
export interface RestRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly operation: AnyOperation
  /** Who calls: anyone, or a partner's application, by its token. */
  readonly by: 'ANYONE' | 'API_CLIENT'
  /** What a GET reads of its query, beside the parts of its address; nothing unless told. A POST reads its body. */
  readonly query?: z.ZodObject
  /** Status of a success. */
  readonly status: 200 | 201
  /** Calls that one address may make in a minute. */
  readonly perMinute: number
}

/** What the routes are served with. */
export interface Rest {
  platform: Platform
  routes: readonly RestRoute[]
  whoCalls: WhoCalls
}

const noQuery = z.strictObject({})

/** Serves a table of contents for machines: the address and the body are the input, the output is the answer, a problem is a problem. */
export async function restRoutes(app: FastifyInstance, { platform, routes, whoCalls }: Rest): Promise<void> {
  for (const route of routes) {
    const { method, url, operation, by, status, perMinute } = route
    const options: RouteShorthandOptions = { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const warnings: string[] = []
      const actor = by === 'ANYONE' ? anyone : await whoCalls(request, reply)
      const answer = await perform(platform, operation, {
        actor: actor as never,
        value: inputOf(route, request),
        key: String(request.headers['idempotency-key'] ?? '') || null,
        warn: (warning) => warnings.push(warning),
      })
      return reply.status(status).headers(warningHeader(warnings)).send(answer)
    }
    app.route({ ...options, method, url, handler })
  }
}

/** The input of an operation as a request gives it; a ZodError when the query says what the route does not read. */
function inputOf({ method, query = noQuery }: RestRoute, request: FastifyRequest): unknown {
  const value = { ...(request.params as object), ...query.parse(request.query) }
  if (method === 'POST') return request.body
  return Object.keys(value).length > 0 || query !== noQuery ? value : undefined
}
