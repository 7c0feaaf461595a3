import { readInput } from '@cesu/domain/shared'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { anyone } from '../../actors/anyone.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { refusedInput } from '../../problem.ts'
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

/** The input of an operation as a request gives it; a Problem when the query says what the route does not read. */
function inputOf({ method, query = noQuery }: RestRoute, request: FastifyRequest): unknown {
  const read = readInput(query, request.query, queryExpected)
  if ('refusals' in read) throw refusedInput(read.refusals)
  if (method === 'POST') return request.body
  const value = { ...(request.params as object), ...read.input }
  return Object.keys(value).length > 0 || query !== noQuery ? value : undefined
}

/** What each word of a query expects, in French. */
const queryExpected = {
  limit: 'un nombre de 1 à 200, une seule fois',
  cursor: 'le repère que la page d’avant a donné (nextCursor), une seule fois',
  period: 'un mois, par exemple 2026-10',
  status: 'un état : REGISTERED, CORRECTED ou CANCELLED',
  direction: 'asc ou desc',
}
