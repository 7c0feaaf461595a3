import { insertSession, type Tx } from '@cesu/db'
import { doors, type SignedInKind } from '../../actor.ts'
import { reportDoubt } from '../../citizens/report-doubt.ts'
import { record } from '../../record.ts'
import { newToken, tokenHash } from '../../tokens.ts'
import type { VerifiedIdentity } from './relying-party.ts'

/** A session lasts 8 hours at most, and closes before when it is idle (sessions/idle-minutes.ts). */
const SESSION_HOURS = 8

/** Opens a session for a verified identity and records it; null when nobody active has this identity. */
export async function openSession(
  tx: Tx,
  { kind, identity, now }: { kind: SignedInKind; identity: VerifiedIdentity; now: Date },
): Promise<string | null> {
  const actor = await doors[kind].ofIdentity(tx, identity, now)
  if (actor === null) return null
  if (kind === 'CITIZEN') await reportDoubt(tx, actor.id, now)
  const token = newToken()
  const { acr, idToken } = identity
  await insertSession(tx, {
    ...{ tokenHash: tokenHash(token), actorKind: kind, actorId: actor.id, acr, idToken, createdAt: now },
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
  })
  await record({ tx, now, actor }, { kind: 'SIGNED_IN', subjectId: tokenHash(token), payload: { acr } })
  return token
}
