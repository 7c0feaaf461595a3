import { findAgentByIdentity, findStaffByIdentity, insertAuditEntry, insertSession, type Tx } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
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
  const person =
    audience === 'PARTNER' ? await findStaffByIdentity(tx, identity) : await findAgentByIdentity(tx, identity)
  if (person === null) return null
  const token = newToken()
  await insertSession(tx, {
    tokenHash: tokenHash(token),
    audience,
    staffId: audience === 'PARTNER' ? person.id : null,
    agentId: audience === 'BACKOFFICE' ? person.id : null,
    acr: identity.acr,
    idToken: identity.idToken,
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000),
  })
  await insertAuditEntry(tx, {
    at: now,
    actorKind: audience === 'PARTNER' ? 'PARTNER_STAFF' : 'AGENT',
    actorId: person.id,
    actorName: fullName(person),
    action: 'SIGNED_IN',
    partnerId: 'partnerId' in person ? person.partnerId : null,
  })
  return token
}
