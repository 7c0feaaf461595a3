import { readFile } from 'node:fs/promises'
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

/** A file is looked for when it is asked: those of a build made meanwhile are there, those that it took away are not. */
const readFiles = {
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
    allowedPath: (path) => !COMPRESSED.test(path),
    setHeaders: (reply) => reply.header('cache-control', FOR_EVER),
  })
  for (const [prefix, root] of Object.entries(applications)) {
    await app.register(staticFiles, {
      ...readFiles,
      root: join(root, 'assets'),
      prefix: `${prefix}assets/`,
      // The sources of scripts are for who writes them.
      allowedPath: (path) => !COMPRESSED.test(path) && !path.endsWith('.map'),
      setHeaders: (reply) => reply.header('cache-control', FOR_EVER),
    })
    app.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix))
  }
  // Printed on documents: short to type. What follows its « # » follows the redirection too, and never reaches the server.
  app.get('/verifier', (_request, reply) => reply.redirect('/mon-espace/verifier'))
  app.setNotFoundHandler(async (request, reply) => {
    const isPageAsked = ['GET', 'HEAD'].includes(request.method) && wantsPage(request)
    const page = isPageAsked ? await pageAt(request.url.split('?')[0] ?? '') : null
    if (page === null) throw new Problem('resource.not_found', { detail: 'Vérifiez l’adresse.' })
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
  })
}

/** Forms of a file that are sent in its name. */
const COMPRESSED = /\.(?:br|gz)$/

/** The page of the front-end that an address is in, as it was built last; null outside, among its files, or before its build. */
async function pageAt(path: string): Promise<string | null> {
  const [prefix, root] = Object.entries(applications).find(([start]) => path.startsWith(start)) ?? []
  if (prefix === undefined || root === undefined || path.startsWith(`${prefix}assets/`)) return null
  const html = await readFile(join(root, 'index.html'), 'utf8').catch(() => null)
  return html && withSharedAssets(html, prefix)
}
