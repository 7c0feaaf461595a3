import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signedInKinds } from '../../actor.ts'
import type { Platform } from '../../platform/platform.ts'
import { Problem } from '../../problem.ts'
import { tokenHash } from '../../tokens.ts'
import { readSessionToken } from '../sign-in/session-cookie.ts'
import { bearsKnownToken, isKnown, isOfApplications } from './known-applications.ts'
import { knownSessions } from './known-sessions.ts'

/** Requests a minute: of an address where nobody is known, and of a session. */
const REQUESTS_OF_ADDRESS = 3_000
const REQUESTS_OF_SESSION = 1_500

/** Which session a request counts for: set before its limit is looked at. */
const sessionOf = new WeakMap<FastifyRequest, string>()

/**
 * Limits what one caller may ask of this process in a minute: each session by itself once the database knows it, everybody
 * else by address, so that a crowd behind one address takes nothing from whoever is signed in. A token that the database
 * does not know has no count of its own: it counts for its address. So does a call of an application until its token and its proof
 * are verified (limitApplications). The health routes are outside. Starts of sign-ins have
 * a limit besides, which all processes share (sign-in/limit-starts.ts).
 */
export async function limitRates(app: FastifyInstance, { databases }: Platform): Promise<void> {
  await app.register(rateLimit, { global: false, timeWindow: '1 minute', cache: 20_000 })
  const sessions = knownSessions(databases.door)
  const countForAddress = app.createRateLimit({ max: REQUESTS_OF_ADDRESS })
  const countForSession = app.createRateLimit({
    max: REQUESTS_OF_SESSION,
    keyGenerator: (request) => sessionOf.get(request) ?? '',
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.url?.startsWith('/health/')) return
    const presented = presentedHashes(request)
    const known = await sessions.recognise(presented)
    if (known !== null) {
      sessionOf.set(request, known)
      refuseAbove(await countForSession(request), reply)
      return
    }
    // Of an application, the call counts for its address once it is answered, if nobody was known.
    const ofAddress = await countForAddress(request, { increment: !isOfApplications(request) })
    if (!bearsKnownToken(request)) refuseAbove(ofAddress, reply)
    // Asked only now: made-up tokens cost the database no more than their address may.
    await sessions.learn(presented)
  })
  app.addHook('onSend', async (request) => {
    if (isOfApplications(request) && !isKnown(request)) await countForAddress(request)
  })
}

const presentedHashes = (request: FastifyRequest): string[] =>
  signedInKinds.flatMap((kind) => readSessionToken(request, kind) ?? []).map(tokenHash)

/** Says the rule of a route, and what is left of it to who is answered. */
export const tell = (
  reply: FastifyReply,
  { most, left, seconds }: { most: number; left: number; seconds: number },
): void => {
  reply.header('ratelimit-policy', `"minute";q=${most};w=60`)
  reply.header('ratelimit', `"minute";r=${left};t=${seconds}`)
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

export function refuseAbove(count: Count, reply: FastifyReply): void {
  if (!count.isAllowed && count.isExceeded) refuseFor(count.ttlInSeconds, reply)
}

/**
 * A limit of one route: what one address may ask of it in a minute. Each answer says the rule and what is left of it, in the
 * headers of draft-ietf-httpapi-ratelimit-headers-10: « r » requests, until « t » seconds from now.
 */
export function limitRoute(
  app: FastifyInstance,
  perMinute: number,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const countForRoute = app.createRateLimit({ max: perMinute })
  return async (request, reply) => {
    const count = await countForRoute(request)
    if (count.isAllowed) return
    tell(reply, { most: perMinute, left: count.remaining, seconds: count.ttlInSeconds })
    refuseAbove(count, reply)
  }
}

/** Refuses a caller who asks too much, for so many seconds: the header and the sentence say the same. */
export function refuseFor(seconds: number, reply: FastifyReply): never {
  reply.header('retry-after', seconds)
  const wait = seconds > 1 ? `${seconds} secondes` : '1 seconde'
  throw new Problem('rate.limited', { detail: `Attendez ${wait}, puis recommencez.` })
}
