import type { FastifyInstance } from 'fastify'
import type { Platform } from '../../platform/platform.ts'

/** /health/live: the process answers. /health/ready: the database answers under each role. */
export async function healthRoutes(app: FastifyInstance, { databases }: Platform): Promise<void> {
  app.get('/health/live', () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.allSettled(Object.values(databases).map((db) => db.$queryRaw`SELECT 1`))
    const ready = answers.every(({ status }) => status === 'fulfilled')
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
}
