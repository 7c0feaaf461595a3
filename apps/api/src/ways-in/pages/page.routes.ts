import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'

const built = (folder: string) => fileURLToPath(new URL(`../../../../${folder}/`, import.meta.url))

/** The front-ends that this server serves, by the start of their URLs. */
const applications: Readonly<Record<string, string>> = {
  '/partenaires/': built('partner-web/dist'),
  '/backoffice/': built('backoffice/dist'),
  '/mon-espace/': built('citizen-web/dist'),
}

/** What the front-ends share: the design system and the first script. */
const shared = built('../packages/ui/public')

/** A built asset has its content in its name: it never changes. A page is asked for again each time. */
const cacheOf = (path: string): string =>
  path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'

/** Serves the home page and the front-ends; inside one, an unknown address is a page of its own. */
export async function pageRoutes(app: FastifyInstance, home: string): Promise<void> {
  app.get('/', (_request, reply) => reply.type('text/html; charset=utf-8').send(home))
  for (const [prefix, root] of Object.entries(applications)) {
    await app.register(staticFiles, {
      root,
      prefix,
      wildcard: false,
      decorateReply: false,
      cacheControl: false,
      preCompressed: true,
      setHeaders: (reply, path) => reply.header('cache-control', cacheOf(path)),
    })
    app.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix))
  }
  await app.register(staticFiles, { root: shared, prefix: '/', decorateReply: true, wildcard: false, maxAge: '1h' })
  app.setNotFoundHandler((request, reply) => {
    const application = Object.entries(applications).find(([prefix]) => request.url.startsWith(prefix))
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && request.headers.accept?.includes('text/html')
    if (!application || !wantsPage) throw new Problem('resource.not_found')
    return reply.header('cache-control', 'no-cache').sendFile('index.html', application[1], { cacheControl: false })
  })
}
