import { insertSession, type Tx } from '@cesu/db'
import { doors, type SignedInKind } from '../../actor.ts'
import { reportDoubt } from '../../citizens/report-doubt.ts'
import { record } from '../../record.ts'
import { newToken, tokenHash } from '../../tokens.ts'
import type { VerifiedIdentity } from './relying-party.ts'

/** A session lasts 8 hours at most, and closes before when it is idle (sessions/idle-minutes.ts). */
const SESSION_HOURS = 8

/** Who came back from the identity provider, and whose identity was to be confirmed; null for who signs in. */
interface Opening {
  kind: SignedInKind
  identity: VerifiedIdentity
  confirms?: string | null
  now: Date
}

/**
 * Opens a session for a verified identity and records it, as a proof given again when `confirms` says whose; null when nobody active has
 * this identity, 'ANOTHER' when it is not theirs.
 */
export async function openSession(
  tx: Tx,
  { kind, identity, confirms = null, now }: Opening,
): Promise<{ token: string } | 'ANOTHER' | null> {
  const actor = await doors[kind].ofIdentity(tx, identity, now)
  if (actor === null) return null
  if (confirms !== null && actor.id !== confirms) return 'ANOTHER'
  if (kind === 'CITIZEN') await reportDoubt(tx, actor.id, now)
  const token = newToken()
  const { acr, idToken, provedSecondsAgo } = identity
  const authenticatedAt = provedSecondsAgo === null ? null : new Date(now.getTime() - provedSecondsAgo * 1_000)
  await insertSession(tx, {
    ...{ tokenHash: tokenHash(token), actorKind: kind, actorId: actor.id, acr, idToken, createdAt: now },
    authenticatedAt,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
  })
  const what = confirms === null ? 'SIGNED_IN' : 'IDENTITY_CONFIRMED'
  await record({ tx, now, actor }, { kind: what, subjectId: tokenHash(token), payload: { acr } })
  return { token }
}
