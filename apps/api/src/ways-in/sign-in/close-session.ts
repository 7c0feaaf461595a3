import { revokeSession, type Tx } from '@cesu/db'
import { doors, type SignedInKind } from '../../actor.ts'
import { record } from '../../record.ts'
import { tokenHash } from '../../tokens.ts'

/** Closes a session and records it; returns the ID token needed to sign out at the provider, or null when it was not open. */
export async function closeSession(
  tx: Tx,
  { kind, token, now }: { kind: SignedInKind; token: string; now: Date },
): Promise<string | null> {
  const subjectId = tokenHash(token)
  const closed = await revokeSession(tx, { tokenHash: subjectId, actorKind: kind, now })
  if (closed === null) return null
  const found = await doors[kind].ofId(tx, closed.actorId, null)
  if (found) await record({ tx, now, actor: found.actor }, { kind: 'SIGNED_OUT', subjectId, payload: {} })
  return closed.idToken
}
