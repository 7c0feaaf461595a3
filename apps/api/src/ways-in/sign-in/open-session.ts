import { insertAuditEntry, insertSession, type Tx } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/access'
import { fullName } from '@cesu/domain/shared'
import { actorKinds, findByIdentity, partnerOf } from './people.ts'
import type { VerifiedIdentity } from './relying-party.ts'
import { newToken, tokenHash } from './tokens.ts'

/** A session lasts 8 hours at most… */
const SESSION_HOURS = 8
/** … and closes after 15 minutes without a request. */
export const IDLE_MINUTES = 15

/** Opens a session for a verified identity and traces it; null when nobody active has this identity. */
export async function openSession(
  tx: Tx,
  { audience, identity, now }: { audience: SessionAudience; identity: VerifiedIdentity; now: Date },
): Promise<string | null> {
  const person = await findByIdentity(tx, audience, identity)
  if (person === null) return null
  const token = newToken()
  const holder = { actorKind: actorKinds[audience], actorId: person.id }
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    ...holder,
    acr: identity.acr,
    idToken: identity.idToken,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
  })
  await insertAuditEntry(tx, {
    at: now,
    kind: 'SIGNED_IN',
    version: 1,
    ...holder,
    actorName: fullName(person),
    subjectKind: 'SESSION',
    subjectId: tokenHash(token),
    partnerId: partnerOf(person),
    employerId: null,
    payload: { acr: identity.acr },
  })
  return token
}
