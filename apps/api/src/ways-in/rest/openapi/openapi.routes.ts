import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './document.ts'

/** GET /openapi.json: the document of /v1, the same for everybody and as long as this process lives. */
export async function openApiRoute(app: FastifyInstance): Promise<void> {
  const written = JSON.stringify(openApiDocument())
  app.get('/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(written),
  )
}
