import type { SessionAudience } from '@cesu/domain/permissions'
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** One cookie for each application, so that one browser can open both; `__Host-`: this host only, never over plain HTTP. */
const sessionCookies: Record<SessionAudience, string> = {
  PARTNER: '__Host-cesu-partner',
  BACKOFFICE: '__Host-cesu-backoffice',
}
const attemptCookies: Record<SessionAudience, string> = {
  PARTNER: '__Host-cesu-partner-sign-in',
  BACKOFFICE: '__Host-cesu-backoffice-sign-in',
}
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** The session token that the browser sent for an application, or null. */
export const readSessionToken = (request: FastifyRequest, audience: SessionAudience): string | null =>
  request.cookies[sessionCookies[audience]] ?? null

/** Gives the browser its session token; the cookie ends with the browser, the session ends in the database. */
export const setSessionToken = (reply: FastifyReply, audience: SessionAudience, token: string): void => {
  reply.setCookie(sessionCookies[audience], token, attributes)
}

/** Takes the session token back. */
export const clearSessionToken = (reply: FastifyReply, audience: SessionAudience): void => {
  reply.clearCookie(sessionCookies[audience], attributes)
}

/** The token of the sign-in under way, or null. */
export const readAttemptToken = (request: FastifyRequest, audience: SessionAudience): string | null =>
  request.cookies[attemptCookies[audience]] ?? null

/** Gives the browser the token of a sign-in under way; null takes it back. */
export const setAttemptToken = (reply: FastifyReply, audience: SessionAudience, token: string | null): void => {
  if (token === null) reply.clearCookie(attemptCookies[audience], attributes)
  else reply.setCookie(attemptCookies[audience], token, attributes)
}
