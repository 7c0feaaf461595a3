import { readInput } from '@cesu/domain/shared'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import { z } from 'zod'
import { type Anyone, anyone } from '../../actors/anyone.ts'
import type { ApiClient } from '../../actors/api-client.ts'
import type { Typesetter } from '../../documents/typeset/typesetter.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { type Problem, refusedInput } from '../../problem.ts'
import { problemOf } from '../../problem-of.ts'
import type { WhoCalls } from '../oauth/who-calls.ts'
import { warningHeader } from '../warning-header.ts'
import { requestLog } from './request-log.ts'
import { watch } from './watch.ts'

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
  /** How it answers, where it is not with the output of one call. */
  readonly serve?: Serve
  /** What its body is then, and its answer, where they are not those of the operation; null for a file. */
  readonly body?: z.ZodType
  readonly answers?: z.ZodType | null
  /** The largest body, in bytes, where it is not that of the others. */
  readonly bodyLimit?: number
  /** Calls that one address may make in a minute. */
  readonly perMinute: number
}

/** One request, as a route answers it. */
export interface Asked {
  platform: Platform
  operation: AnyOperation
  /** Who calls; the calls that are made of it are all theirs. */
  actor: ApiClient | Anyone
  value: unknown
  key: string | null
  warn: (warning: string) => void
  /** Told of what was refused without being thrown: a line of many. */
  refused: (problem: Problem, value: unknown) => Promise<void>
  request: FastifyRequest
  reply: FastifyReply
  typesetter: Typesetter
}
export type Serve = (asked: Asked) => Promise<unknown>

/** What the routes are served with. */
export interface Rest extends Pick<Asked, 'platform' | 'typesetter'> {
  routes: readonly RestRoute[]
  whoCalls: WhoCalls
}

/** One call of the operation, and its output. */
const once: Serve = ({ platform, operation, actor, ...given }) =>
  perform(platform, operation, { ...given, actor: actor as never })

const noQuery = z.strictObject({})

/** Serves a table of contents for machines: the address and the body are the input, the output is the answer, a problem is a problem. */
export async function restRoutes(
  app: FastifyInstance,
  { platform, typesetter, routes, whoCalls }: Rest,
): Promise<void> {
  const log = requestLog(app, platform)
  /** Which application each request is of, and the problem that it ended with. */
  const callers = new WeakMap<FastifyRequest, { actor: ApiClient; code: string | null }>()
  for (const route of routes) {
    const { method, url, operation, by, status, perMinute, serve = once, bodyLimit } = route
    const options: RouteShorthandOptions = { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }
    if (bodyLimit !== undefined) options.bodyLimit = bodyLimit
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const warnings = new Set<string>()
      const actor = by === 'ANYONE' ? anyone : await whoCalls(request, reply)
      if (actor.kind === 'API_CLIENT') callers.set(request, { actor, code: null })
      const value = inputOf(route, request)
      const refused = (problem: Problem, of: unknown) => watch(platform, actor, { problem, value: of })
      const key = String(request.headers['idempotency-key'] ?? '') || null
      const warn = (warning: string) => warnings.add(warning)
      const asked = { platform, operation, actor, value, key, warn, refused, request, reply, typesetter }
      const answer = await serve(asked).catch(async (error: unknown) => {
        const problem = problemOf(error)
        await refused(problem, value)
        throw error
      })
      return reply
        .status(status)
        .headers(warningHeader([...warnings]))
        .send(answer)
    }
    options.onError = async (request, _reply, error) => {
      const caller = callers.get(request)
      if (caller) caller.code = problemOf(error).code
    }
    options.onResponse = async (request, reply) => {
      const caller = callers.get(request)
      if (!caller) return
      const { id, method } = request
      log.note({ ...caller, id, method, route: url, status: reply.statusCode, tookMs: reply.elapsedTime })
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
  status: 'un état de cette liste',
  version: 'le numéro d’une version, une seule fois',
  direction: 'asc ou desc',
}
