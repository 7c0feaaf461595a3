import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Routes that read no cookie of ours, or that another program calls: the only ones that take a write from elsewhere. */
const OPEN_ROUTES = ['/v1/', '/demo-identity/']

/**
 * Refuses writes that another site makes a browser send (CSRF), on every route but the open ones: the browser's own word
 * (Sec-Fetch-Site, Origin) must be ours, and tRPC takes nothing but JSON, which a form cannot send. Routes are known by
 * their pattern, not by the text of the URL, which can be written in several ways.
 */
export function refuseForeignWrites(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async ({ method, headers, routeOptions }) => {
    const route = routeOptions.url ?? ''
    if (SAFE_METHODS.includes(method) || OPEN_ROUTES.some((start) => route.startsWith(start))) return
    const site = headers['sec-fetch-site']
    const foreign = headers.origin !== publicUrl || (site !== undefined && site !== 'same-origin')
    const json = headers['content-type']?.split(';')[0]?.trim() === 'application/json'
    if (foreign || (route.startsWith('/trpc') && !json)) {
      throw new Problem('access.forbidden', {
        detail: 'Cette demande ne vient pas de nos pages. Ouvrez l’application et recommencez.',
      })
    }
  })
}
