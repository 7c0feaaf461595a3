import type { FastifyInstance } from 'fastify'
import { Problem } from '../../problem.ts'
import { parseStrictJson } from '../../strict-json.ts'

const KIB = 1_024

/** The largest body where nothing is expected, in bytes. */
export const SMALLEST_BODY_LIMIT = KIB

/** The longest address, with the input of a procedure in it, in characters. */
const LONGEST_URL = 8 * KIB

/** The largest body by the start of a route's pattern; a route that gives its own `bodyLimit` keeps it. */
const bodyLimits: readonly (readonly [start: string, bytes: number])[] = [
  // Two hundred persons to ask, with what each is called.
  ['/trpc/partner/', 32 * KIB],
  // Five thousand cases, by the number and the version of each.
  ['/trpc/agent/', 96 * KIB],
  ['/trpc/', 16 * KIB],
  ['/v1/', 16 * KIB],
  ['/oauth/', 16 * KIB],
  ['/demo-identity/', 4 * KIB],
  ['/demo-franceconnect/', 4 * KIB],
]

/** Bounds what a request may bring: the body by route, the address, and the JSON of an address like that of a body. */
export function limitInputs(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= bodyLimits.find(([start]) => route.url.startsWith(start))?.[1] ?? SMALLEST_BODY_LIMIT
  })
  app.addHook('onRequest', async ({ raw, query, headers, routeOptions }) => {
    if ((raw.url ?? '').length > LONGEST_URL) throw new Problem('input.address_too_long')
    if (Number(headers['content-length']) > (routeOptions.bodyLimit ?? SMALLEST_BODY_LIMIT))
      throw new Problem('input.too_large')
    if (headers.host === undefined && raw.httpVersion === '1.1') {
      throw new Problem('input.malformed', { detail: 'L’en-tête Host manque. Indiquez le nom du site demandé.' })
    }
    if (routeOptions.url?.startsWith('/trpc/')) readQueryInput((query as { input?: string | string[] }).input)
  })
}

function readQueryInput(input: string | string[] | undefined): void {
  if (Array.isArray(input)) {
    throw new Problem('input.malformed', { detail: 'Le paramètre « input » est écrit deux fois. Gardez-en un seul.' })
  }
  if (input !== undefined) parseStrictJson(input)
}
