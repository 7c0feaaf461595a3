import type { FastifyInstance } from 'fastify'
import { Problem } from '../problem.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses writes that another site makes a browser send (CSRF), on the routes that read the session cookie:
 * the browser's own word (Sec-Fetch-Site, Origin) must be ours, and tRPC takes nothing but JSON, which a form cannot send.
 */
export function refuseForeignWrites(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request) => {
    const guarded = request.url.startsWith('/trpc') || request.url.startsWith('/sign-out/')
    if (!guarded || SAFE_METHODS.includes(request.method)) return
    const site = request.headers['sec-fetch-site']
    const foreign = request.headers.origin !== publicUrl || (site !== undefined && site !== 'same-origin')
    const json = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json'
    if (foreign || (request.url.startsWith('/trpc') && !json)) {
      throw new Problem(
        'access.forbidden',
        'Cette demande ne vient pas de nos pages. Ouvrez l’application et recommencez.',
      )
    }
  })
}
