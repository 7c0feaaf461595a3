import Fastify, { type FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

/** A server that gives the figures at /metrics and nothing else, on an address that the public does not reach. It does not listen yet. */
export function metricsServer({ read }: Metrics): FastifyInstance {
  const app = Fastify({ logger: false, bodyLimit: 1, requestTimeout: 10_000, forceCloseConnections: true })
  app.get('/metrics', async (_request, reply) => {
    const { text, type } = await read()
    return reply.header('cache-control', 'no-store').type(type).send(text)
  })
  return app
}
