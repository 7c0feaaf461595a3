import { insertAuditEntry, revokeSession, type Tx } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import { fullName } from '@cesu/domain/shared'
import { actorKinds, findPerson, partnerOf } from './people.ts'
import { tokenHash } from './tokens.ts'

/** Closes a session and traces it; returns the ID token needed to sign out at the provider, or null when it was not open. */
export async function closeSession(
  tx: Tx,
  { audience, token, now }: { audience: SessionAudience; token: string; now: Date },
): Promise<string | null> {
  const subjectId = tokenHash(token)
  const closed = await revokeSession(tx, { tokenHash: subjectId, actorKind: actorKinds[audience], now })
  if (closed === null) return null
  const person = await findPerson(tx, audience, closed.actorId)
  if (person === null) return closed.idToken
  await insertAuditEntry(tx, {
    at: now,
    kind: 'SIGNED_OUT',
    version: 1,
    actorKind: closed.actorKind,
    actorId: person.id,
    actorName: fullName(person),
    subjectKind: 'SESSION',
    subjectId,
    partnerId: partnerOf(person),
    employerId: null,
    payload: {},
  })
  return closed.idToken
}
