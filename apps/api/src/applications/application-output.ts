import type { ApiClientWithKeys } from '@cesu/db'
import type { ApiClientKey, Authorization } from '@cesu/db/model'
import { SuspensionReason } from '@cesu/domain/applications'
import { isInForce } from '@cesu/domain/habilitations'
import { Scope } from '@cesu/domain/permissions'
import { z } from 'zod'
import { legalDay } from '../platform/clock.ts'

/** What is true of something that ends: in use, ended by a person, or by its date. */
const LifeState = z.enum(['IN_USE', 'REVOKED', 'EXPIRED'])

/** A key, without what could use it. */
export const KeyOutput = z.object({
  id: z.string(),
  state: LifeState,
  createdAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
})

/** An application with its keys, as its partner sees it. */
export const ApplicationOutput = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(Scope)),
  /** Where it may send the browser of an employer back. */
  redirectUris: z.array(z.string()),
  state: z.enum([...LifeState.options, 'SUSPENDED']),
  createdAt: z.string(),
  createdByName: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  /** Since when it is suspended, and why when the platform did it by itself; null when it is not. */
  suspended: z.object({ since: z.string(), reason: z.enum(SuspensionReason).nullable() }).nullable(),
  keys: z.array(KeyOutput),
})

/** An habilitation, as its partner sees it. */
export const AuthorizationOutput = z.object({
  id: z.string(),
  scopes: z.array(z.enum(Scope)),
  startDay: z.string(),
  endDay: z.string(),
  isInForce: z.boolean(),
})

interface Ending {
  revokedAt: Date | null
  expiresAt: Date
}

function stateOf({ revokedAt, expiresAt }: Ending, now: Date): z.output<typeof LifeState> {
  if (revokedAt !== null) return 'REVOKED'
  return expiresAt <= now ? 'EXPIRED' : 'IN_USE'
}

/** A key, which ends with its application. */
const keyOutput = ({ revokedAt, ...key }: ApiClientKey, client: Ending, now: Date): z.output<typeof KeyOutput> => ({
  ...{ id: key.id, state: stateOf({ ...key, revokedAt: revokedAt ?? client.revokedAt }, now) },
  createdAt: key.createdAt.toISOString(),
  expiresAt: key.expiresAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: (revokedAt ?? client.revokedAt)?.toISOString() ?? null,
})

/** What leaves of an application. */
export function applicationOutput(client: ApiClientWithKeys, now: Date): z.output<typeof ApplicationOutput> {
  const { id, name, scopes, redirectUris, createdByName, suspendedAt, suspendedFor } = client
  const state = stateOf(client, now)
  return {
    ...{ id, name, scopes, redirectUris, createdByName },
    state: state === 'IN_USE' && suspendedAt !== null ? 'SUSPENDED' : state,
    createdAt: client.createdAt.toISOString(),
    expiresAt: client.expiresAt.toISOString(),
    revokedAt: client.revokedAt?.toISOString() ?? null,
    suspended: suspendedAt && { since: suspendedAt.toISOString(), reason: suspendedFor },
    keys: client.keys.map((key) => keyOutput(key, client, now)),
  }
}

/** What leaves of an habilitation. */
export const authorizationOutput = (one: Authorization, now: Date): z.output<typeof AuthorizationOutput> => ({
  ...{ id: one.id, scopes: one.scopes, startDay: one.startDay, endDay: one.endDay },
  isInForce: isInForce(one, legalDay(now)),
})
