import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { anyone } from '../../actors/anyone.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'
import { limitRoute } from '../limits/rate-limits.ts'
import type { WhoCalls } from '../oauth/who-calls.ts'
import { warningHeader } from '../warning-header.ts'
import { etagOf, inputOf } from './input-of.ts'
import type { RestRoute } from './route.ts'

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
