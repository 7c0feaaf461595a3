import type { ProblemCode } from '@cesu/domain/problems'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { anyone } from '../../actors/anyone.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { limitRoute } from '../limits/rate-limits.ts'
import type { WhoCalls } from '../oauth/who-calls.ts'
import { warningHeader } from '../warning-header.ts'
import { etagOf, inputOf } from './input-of.ts'

/** How one operation answers by REST. */
export interface RestRoute {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly operation: AnyOperation
  /** Who calls: anyone, or a partner's application, by its token. */
  readonly by: 'ANYONE' | 'API_CLIENT'
  /** What a GET reads of its query, beside the parts of its address; nothing unless told. A write reads its body. */
  readonly query?: z.ZodObject
  /** True when it replaces a version: the operation's `version` is the one of `If-Match`, and nothing else says it. */
  readonly replaces?: true
  /** The version of what it answers, which leaves as an ETag. */
  // biome-ignore lint/suspicious/noExplicitAny: the answer of any operation
  readonly version?: (answer: any) => number
  /** What it can be refused for, beside what any call can be: each is provoked in a test. */
  readonly problems?: readonly ProblemCode[]
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

/** Serves a table of contents for machines: the address and the body are the input, the output is the answer, a problem is a problem. */
export async function restRoutes(app: FastifyInstance, { platform, routes, whoCalls }: Rest): Promise<void> {
  for (const route of routes) {
    const { method, url, operation, by, status, version, perMinute } = route
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const warnings: string[] = []
      const actor = by === 'ANYONE' ? anyone : await whoCalls(request, reply)
      const answer = await perform(platform, operation, {
        actor: actor as never,
        value: inputOf(route, request),
        key: String(request.headers['idempotency-key'] ?? '') || null,
        warn: (warning) => warnings.push(warning),
      })
      if (version) reply.header('etag', etagOf(version(answer)))
      return reply.status(status).headers(warningHeader(warnings)).send(answer)
    }
    app.route({ method, url, onRequest: limitRoute(app, perMinute), handler })
  }
}
