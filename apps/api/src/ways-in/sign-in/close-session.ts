import { findSessionAgent, findSessionStaff, insertAuditEntry, revokeSession, type Tx } from '@cesu/db'
import type { SessionAudience } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import { tokenHash } from './tokens.ts'

/** Closes a session and traces it; returns the ID token needed to sign out at the provider, or null when it was not open. */
export async function closeSession(
  tx: Tx,
  { audience, token, now }: { audience: SessionAudience; token: string; now: Date },
): Promise<string | null> {
  const hash = tokenHash(token)
  const person = audience === 'PARTNER' ? await findSessionStaff(tx, hash) : await findSessionAgent(tx, hash)
  const closed = await revokeSession(tx, { tokenHash: hash, audience, now })
  if (closed === null) return null
  await insertAuditEntry(tx, {
    at: now,
    actorKind: audience === 'PARTNER' ? 'PARTNER_STAFF' : 'AGENT',
    actorId: closed.staffId ?? closed.agentId,
    actorName: person === null ? '' : fullName(person),
    action: 'SIGNED_OUT',
    partnerId: person !== null && 'partnerId' in person ? person.partnerId : null,
  })
  return closed.idToken
}
