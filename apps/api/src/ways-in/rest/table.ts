import type { FastifyInstance, RouteShorthandOptions } from 'fastify'
import { anyone } from '../../actors/anyone.ts'
import type { AnyOperation } from '../../operation.ts'
import { perform } from '../../perform.ts'
import type { Platform } from '../../platform/platform.ts'

/** How one operation answers by REST. */
export interface RestRoute {
  /** By GET, for what asks nothing: it has no input. */
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly operation: AnyOperation
  /** Status of a success. */
  readonly status: 200 | 201
  /** Calls that one address may make in a minute. */
  readonly perMinute: number
}

/** Serves a table of contents for machines: the body is the input, the output is the answer, a problem is a problem. */
export async function restRoutes(
  app: FastifyInstance,
  { platform, routes }: { platform: Platform; routes: readonly RestRoute[] },
): Promise<void> {
  for (const { method, url, operation, status, perMinute } of routes) {
    const options: RouteShorthandOptions = { config: { rateLimit: { max: perMinute, timeWindow: '1 minute' } } }
    app.route({
      ...options,
      ...{ method, url },
      handler: async (request, reply) =>
        reply.status(status).send(
          await perform(platform, operation, {
            actor: anyone as never,
            value: method === 'GET' ? undefined : request.body,
            key: String(request.headers['idempotency-key'] ?? '') || null,
          }),
        ),
    })
  }
}
