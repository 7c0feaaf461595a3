import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { doors, type SignedInKind } from '../../actor.ts'

/** One cookie for each application, so that one browser can open both; `__Host-`: this host only, never over plain HTTP. */
const sessionCookie = (kind: SignedInKind): string => `__Host-cesu-${doors[kind].door}`
const attemptCookie = (kind: SignedInKind): string => `__Host-cesu-${doors[kind].door}-sign-in`
const refusedCookie = (kind: SignedInKind): string => `__Host-cesu-${doors[kind].door}-refused`
const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

/** The session token that the browser sent for an application, or null. */
export const readSessionToken = (request: FastifyRequest, kind: SignedInKind): string | null =>
  request.cookies[sessionCookie(kind)] ?? null

/** Gives the browser its session token; the cookie ends with the browser, the session ends in the database. */
export const setSessionToken = (reply: FastifyReply, kind: SignedInKind, token: string): void => {
  reply.setCookie(sessionCookie(kind), token, attributes)
}

/** Takes the session token back. */
export const clearSessionToken = (reply: FastifyReply, kind: SignedInKind): void => {
  reply.clearCookie(sessionCookie(kind), attributes)
}

/** The token of the browser in which sign-ins are under way, one for all its tabs; or null. */
export const readAttemptToken = (request: FastifyRequest, kind: SignedInKind): string | null =>
  request.cookies[attemptCookie(kind)] ?? null

/** Gives the browser the token of its sign-ins under way, for as long as one may last. */
export const setAttemptToken = (
  reply: FastifyReply,
  kind: SignedInKind,
  { token, minutes }: { token: string; minutes: number },
): void => {
  reply.setCookie(attemptCookie(kind), token, { ...attributes, maxAge: minutes * 60 })
}

/** The proof, for its provider alone, of the account that was not let in a moment ago: what signing out of that account asks; or null. */
export const readRefusedAccount = (request: FastifyRequest, kind: SignedInKind): string | null =>
  request.cookies[refusedCookie(kind)] ?? null

/** Gives it to the browser, for as long as a sign-in may last; null takes it back. */
export const setRefusedAccount = (
  reply: FastifyReply,
  kind: SignedInKind,
  refused: { idToken: string; minutes: number } | null,
): void => {
  if (refused === null) reply.clearCookie(refusedCookie(kind), attributes)
  else reply.setCookie(refusedCookie(kind), refused.idToken, { ...attributes, maxAge: refused.minutes * 60 })
}
