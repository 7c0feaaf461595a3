import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'
import { wantsPage } from '../failures/answer-failures.ts'
import { sharedBase, sharedFolder, withSharedAssets } from './shared-assets.ts'

const built = (folder: string) => fileURLToPath(new URL(`../../../../${folder}/`, import.meta.url))

/** The front-ends that this server serves, by the start of their URLs. */
const applications: Readonly<Record<string, string>> = {
  '/partenaires/': built('partner-web/dist'),
  '/backoffice/': built('backoffice/dist'),
  '/mon-espace/': built('citizen-web/dist'),
}

/** What has its content in its address never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable'

const readFiles = {
  wildcard: false,
  index: false,
  decorateReply: false,
  cacheControl: false,
  preCompressed: true,
} as const

/** Serves the front-ends and what they share; inside a front-end, an unknown address is a page of its own. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
  await app.register(staticFiles, {
    ...readFiles,
    root: sharedFolder,
    prefix: `${sharedBase}/`,
    globIgnore: COMPRESSED,
    setHeaders: (reply) => reply.header('cache-control', FOR_EVER),
  })
  for (const [prefix, root] of Object.entries(applications)) {
    await app.register(staticFiles, {
      ...readFiles,
      root: join(root, 'assets'),
      prefix: `${prefix}assets/`,
      // The sources of scripts are for who writes them.
      globIgnore: [...COMPRESSED, '**/*.map'],
      setHeaders: (reply) => reply.header('cache-control', FOR_EVER),
    })
    app.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix))
  }
  const pages = Object.fromEntries(Object.entries(applications).map(([prefix, root]) => [prefix, pageOf(prefix, root)]))
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const page = Object.entries(pages).find(([prefix]) => path.startsWith(prefix))?.[1]
    const reading = ['GET', 'HEAD'].includes(request.method) && wantsPage(request)
    if (!page || !reading) throw new Problem('resource.not_found', { detail: 'Vérifiez l’adresse.' })
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}

/** Forms of a file that are sent in its name. */
const COMPRESSED = ['**/*.br', '**/*.gz']

/** The page of a front-end; null when it has not been built. */
function pageOf(prefix: string, root: string): string | null {
  const file = join(root, 'index.html')
  return existsSync(file) ? withSharedAssets(readFileSync(file, 'utf8'), prefix) : null
}
