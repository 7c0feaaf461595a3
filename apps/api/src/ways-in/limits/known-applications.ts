import type { FastifyRequest } from 'fastify'
import { tokenHash } from '../../tokens.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that applications call: it counts for the one that calls once it is known, and for its address until then. */
    ofApplications?: boolean
  }
}

/** How long a token that was admitted is remembered, which is as long as one lasts, and how many are. */
const KEPT_MS = 5 * 60_000
const MOST_KEPT = 20_000

/** Which application each request is of, once its token and its proof are verified. */
const applicationOf = new WeakMap<FastifyRequest, string>()

/** When each token was last admitted, the oldest first; hashed. */
const admittedAt = new Map<string, number>()

export const isOfApplications = ({ routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.ofApplications === true

/** The application of a request; null as long as none is known. */
export const applicationOfRequest = (request: FastifyRequest): string | null => applicationOf.get(request) ?? null

export const isKnown = (request: FastifyRequest): boolean => applicationOf.has(request)

/** Keeps whose request it is, and that its token is good. */
export function noteKnown(request: FastifyRequest, clientId: string): void {
  applicationOf.set(request, clientId)
  const hash = presentedHash(request)
  if (hash === null) return
  admittedAt.delete(hash)
  admittedAt.set(hash, performance.now())
  const [oldest] = admittedAt.keys()
  if (admittedAt.size > MOST_KEPT && oldest !== undefined) admittedAt.delete(oldest)
}

/** Forgets a token that was refused. */
export function noteRefused(request: FastifyRequest): void {
  const hash = presentedHash(request)
  if (hash !== null) admittedAt.delete(hash)
}

/**
 * Whether a request bears a token that was admitted a moment ago: others who are refused at its address do not stop it there. Who has a
 * token without its key does not pass for all that, nor counts for the application: the proof is looked at next.
 */
export function bearsKnownToken(request: FastifyRequest): boolean {
  const hash = isOfApplications(request) ? presentedHash(request) : null
  const admitted = hash === null ? undefined : admittedAt.get(hash)
  return admitted !== undefined && performance.now() - admitted < KEPT_MS
}

const presentedHash = ({ headers: { authorization } }: FastifyRequest): string | null =>
  authorization === undefined ? null : tokenHash(authorization)
