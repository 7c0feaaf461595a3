import type { FastifyInstance } from 'fastify'
import { guidePage } from './guide-page.ts'
import { operationsPage } from './operations-page.ts'

/** GET /docs and /docs/operations: how to use the API, drawn once; `demo` says that the data are fictive. */
export async function docsRoutes(app: FastifyInstance, demo: boolean): Promise<void> {
  const drawn = { '/docs': guidePage(demo), '/docs/operations': operationsPage(demo) }
  for (const [address, html] of Object.entries(drawn)) {
    app.get(address, (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html),
    )
  }
}
