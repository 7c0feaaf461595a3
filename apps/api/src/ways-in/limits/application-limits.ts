import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { applicationOfRequest, bearsKnownToken, isKnown, noteKnown, noteRefused } from './known-applications.ts'
import { refuseAbove, refuseFor, tell } from './rate-limits.ts'

/** Requests of one application in a minute, over all its keys and all routes. */
const REQUESTS_OF_APPLICATION = 3_000

/** The limits of one route that applications call. */
export interface ApplicationLimit {
  /** Before anybody is known: refuses an address that has asked too much of this route for nobody. */
  before: (request: FastifyRequest, reply: FastifyReply) => Promise<void>
  /** Once an application is known: counts for it, whatever the address and the key, and refuses it above. */
  known: (request: FastifyRequest, reply: FastifyReply, clientId: string) => Promise<void>
  /** Before an answer leaves: what was asked for nobody counts for its address. */
  after: (request: FastifyRequest) => Promise<void>
}

/**
 * Makes the limits of the routes that applications call: each has so many calls a minute of a route, and so many of all; two behind one
 * address take nothing from each other, and twenty keys of one application have one count. The headers say what is left to who is
 * answered: the application, or the address of whoever is not known.
 */
export function limitApplications(app: FastifyInstance): (perMinute: number) => ApplicationLimit {
  const keyGenerator = (request: FastifyRequest) => applicationOfRequest(request) ?? ''
  const countAll = app.createRateLimit({ max: REQUESTS_OF_APPLICATION, keyGenerator })
  return (perMinute) => {
    const countForAddress = app.createRateLimit({ max: perMinute })
    const countForApplication = app.createRateLimit({ max: perMinute, keyGenerator })
    return {
      before: async (request, reply) => {
        const count = await countForAddress(request, { increment: false })
        if (count.isAllowed) return
        // This call is counted once it is answered; nothing was counted yet this minute when no time is left.
        tell(reply, { most: perMinute, left: Math.max(0, count.remaining - 1), seconds: count.ttlInSeconds || 60 })
        if (count.remaining === 0 && !bearsKnownToken(request)) refuseFor(count.ttlInSeconds, reply)
      },
      known: async (request, reply, clientId) => {
        noteKnown(request, clientId)
        const [all, count] = [await countAll(request), await countForApplication(request)]
        if (all.isAllowed || count.isAllowed) return
        const scarce = all.isExceeded || all.remaining < count.remaining ? all : count
        tell(reply, { most: perMinute, left: scarce.remaining, seconds: scarce.ttlInSeconds })
        refuseAbove(scarce, reply)
      },
      after: async (request) => {
        if (isKnown(request)) return
        noteRefused(request)
        await countForAddress(request)
      },
    }
  }
}
