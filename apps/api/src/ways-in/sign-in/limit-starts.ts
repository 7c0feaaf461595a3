import { createHmac } from 'node:crypto'
import { countSignInStart, withContext } from '@cesu/db'
import type {} from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/platform.ts'
import { refuseFor } from '../limits/rate-limits.ts'

/** Sign-ins that one address may start in a minute: a whole office, not a flood. */
const STARTS_OF_ADDRESS = 300
const MINUTE_MS = 60_000

/** Refuses a start of a sign-in beyond what its address may in a minute: a Problem `rate.limited`. */
export type StartLimit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/**
 * The limit on starts of sign-ins: one for all processes, counted in the database, which knows an address by a keyed hash
 * only. Each process counts too, so that a flood that it refuses by itself costs the database nothing.
 */
export function startLimit(app: FastifyInstance, { databases, now, secret }: Platform): StartLimit {
  const countHere = app.createRateLimit({ max: STARTS_OF_ADDRESS, timeWindow: MINUTE_MS })
  return async (request, reply) => {
    const here = await countHere(request)
    if (!here.isAllowed && here.isExceeded) refuseFor(here.ttlInSeconds, reply)
    // `key` is the address, or the network of an IPv6 one.
    const addressHash = createHmac('sha256', secret).update(`sign-in-start:${here.key}`).digest('hex')
    const start = { addressHash, now: now(), most: STARTS_OF_ADDRESS, withinMs: MINUTE_MS }
    const again = await withContext(databases.door, { kind: 'door' }, (tx) => countSignInStart(tx, start))
    if (again !== null) refuseFor(Math.ceil((again.getTime() - start.now.getTime()) / 1_000), reply)
  }
}
