import { randomUUID } from 'node:crypto'
import { type UnderWay, underWay } from '@cesu/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The header in which a request says its id, and an answer repeats it. */
export const REQUEST_ID = 'x-request-id'

/** A UUID, or 32 digits that make one: nothing that names or numbers a person has this form. */
const wellFormed = /^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i

/** The id of a request: what its caller says when it is well formed, for the caller's own log to meet ours; else a new one. */
export function requestIdOf({ headers }: Pick<FastifyRequest['raw'], 'headers'>): string {
  const given = headers[REQUEST_ID]
  if (typeof given !== 'string' || !wellFormed.test(given)) return randomUUID()
  const digits = given.toLowerCase().replaceAll('-', '')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The pattern of the address, never what was put in it: there are as many as routes. */
const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none'

/** A request that has been answered. */
export interface EndedRequest extends UnderWay {
  method: string
  route: string
  status: number
  /** How long it took, in milliseconds. */
  ms: number
  /** The trace that the caller says it goes on from (W3C), not checked. */
  traceparent: string | undefined
}

/**
 * Says the id of each request in its answer, carries it to the transactions that it opens, and writes one line of it in the log
 * when it has ended, which `onEnd` is told.
 */
export function requestLines(app: FastifyInstance, onEnd: (request: EndedRequest) => void): void {
  const known = new WeakMap<FastifyRequest, UnderWay>()
  const of = (request: FastifyRequest): UnderWay => {
    const found = known.get(request) ?? { id: request.id }
    known.set(request, found)
    return found
  }
  app.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID, request.id)
    underWay.run(of(request), done)
  })
  // A body arrives in events of the socket, which know nothing of what was under way before.
  app.addHook('preValidation', (request, _reply, done) => underWay.run(of(request), done))
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const ended = { method, route: routeOf(request), status: reply.statusCode, ms: reply.elapsedTime }
    const { id, ...who } = of(request)
    request.log.info({ ...ended, ...who, ms: Math.round(ended.ms) }, 'request ended')
    onEnd({ ...ended, ...who, id, traceparent: request.headers['traceparent']?.toString() })
  })
}
