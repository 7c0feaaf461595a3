import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from '../problem.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** Routes that read no cookie of ours, or that another program calls: the only ones that take a write from elsewhere. */
const OPEN_ROUTES = ['/v1/', '/oauth/', '/demo-identity/', '/demo-franceconnect/']

/**
 * Refuses what another site makes a browser send (CSRF). Writes, on every route but the open ones: the browser's own word
 * (Sec-Fetch-Site, Origin) must be ours, and tRPC takes nothing but JSON, which a form cannot send: from our pages, that is
 * another format, and is said so. Reads through tRPC
 * too: some leave a trace in the name of whoever is signed in, which a link elsewhere must not write. And starts of sign-ins
 * that are no visit of a page. Routes are known by
 * their pattern, not by the text of the URL, which can be written in several ways.
 */
export function refuseForeignCalls(app: FastifyInstance, publicUrl: string): void {
  app.addHook('onRequest', async (request) => {
    if (isForeign(request, publicUrl)) {
      throw new Problem('access.forbidden', {
        detail: 'Cette demande ne vient pas de nos pages. Ouvrez l’application et recommencez.',
      })
    }
    if (isOtherThanJson(request)) throw new Problem('input.other_format')
  })
}

/** Nothing answers there: it is better said that the address, or the way to call it, is wrong. */
const isUnanswered = ({ routeOptions, is404 }: FastifyRequest): boolean =>
  is404 || routeOptions.config.wrongMethod === true

function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const { method, headers, routeOptions } = request
  const route = routeOptions.url ?? ''
  const site = headers['sec-fetch-site']
  const fromElsewhere = site !== undefined && site !== 'same-origin'
  const procedure = route.startsWith('/trpc/')
  // A sign-in starts when a person goes to a page: an image of another site would only spend the starts of their office.
  const notVisited = route.startsWith('/sign-in/') && headers['sec-fetch-mode'] !== 'navigate'
  if (SAFE_METHODS.includes(method)) return fromElsewhere && (procedure || notVisited)
  if (isUnanswered(request)) return false
  if (OPEN_ROUTES.some((start) => route.startsWith(start))) return false
  return fromElsewhere || headers.origin !== publicUrl
}

function isOtherThanJson(request: FastifyRequest): boolean {
  const { method, headers, routeOptions } = request
  const isProcedure = routeOptions.url?.startsWith('/trpc/') === true
  if (SAFE_METHODS.includes(method) || !isProcedure || isUnanswered(request)) return false
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== 'application/json'
}
