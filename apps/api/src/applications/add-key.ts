import { createPublicKey } from 'node:crypto'
import { insertApiClientKey } from '@cesu/db'
import type { ApiClientKey } from '@cesu/db/model'
import { LONGEST_LIFE_DAYS, type PublicKeyInput, refuseApplication } from '@cesu/domain/applications'
import { calculateJwkThumbprint } from 'jose'
import type { z } from 'zod'
import type { Call } from '../call.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'

/** An instant so many times 24 hours later. */
export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * 86_400_000)

/** An application, as far as its keys go; held by the transaction. */
interface Holder {
  id: string
  expiresAt: Date
  keys: readonly Pick<ApiClientKey, 'id' | 'place' | 'revokedAt'>[]
}

/**
 * Adds a key to an application and gives its id: its thumbprint, which every tool computes alike (RFC 7638). It ends a year
 * later, or with the application. Refusals (`input.refused`): no point of the curve, a key known here, two keys in use.
 */
export async function addKey(
  call: Call<'PARTNER_STAFF', 'write'>,
  { id: clientId, expiresAt, keys }: Holder,
  { x, y }: z.output<typeof PublicKeyInput>,
): Promise<string> {
  const { tx, actor, now } = call
  const jwk = { kty: 'EC', crv: 'P-256', x, y }
  if (!isOnCurve(jwk)) throw refusedInput([refuseApplication('key.not_a_point', 'key')])
  const id = await calculateJwkThumbprint(jwk, 'sha256')
  if (keys.some((key) => key.id === id)) throw refusedInput([refuseApplication('key.already_there', 'key')])
  const taken = keys.filter(({ revokedAt }) => revokedAt === null).map(({ place }) => place)
  const place = [1, 2].find((one) => !taken.includes(one))
  if (place === undefined) throw refusedInput([refuseApplication('key.two_at_most', 'key')])
  const yearLater = daysAfter(now, LONGEST_LIFE_DAYS)
  const ends = yearLater < expiresAt ? yearLater : expiresAt
  await insertApiClientKey(tx, {
    partnerId: actor.partnerId,
    clientId,
    id,
    place,
    x,
    y,
    createdAt: now,
    expiresAt: ends,
  })
  const payload = { keyId: id, expiresAt: ends.toISOString() }
  await record(call, { kind: 'APPLICATION_KEY_ADDED', subjectId: clientId, payload })
  return id
}

const isOnCurve = (jwk: { kty: string; crv: string; x: string; y: string }): boolean => {
  try {
    createPublicKey({ key: jwk, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
