import { findAskedAddress, findKnownPartner, findOwnEmployer, insertMessage } from '@cesu/db'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'

type StopCall = Call<PartnerActorKind | 'CITIZEN' | 'AGENT', 'write'>

/**
 * Writes to the employer that a mandate is stopped, where it was asked of them; by themselves, where Urssaf writes to them. A mandate of
 * before, which nobody asked by a link, has no such address: its employer reads it in their space.
 */
export async function tellStopped(
  { tx, actor, now, today }: StopCall,
  { requestId, partnerId, by }: { requestId: string; partnerId: string; by: 'EMPLOYER' | 'PARTNER' | 'URSSAF' },
): Promise<void> {
  const email =
    actor.kind === 'CITIZEN'
      ? (await findOwnEmployer(tx))?.email
      : await findAskedAddress(tx, { partnerId, id: requestId })
  const partner = await findKnownPartner(tx, { id: partnerId, today })
  if (!email || partner === null) return
  const facts = { partnerName: partner.name, by }
  await insertMessage(tx, {
    kind: 'MANDATE_STOPPED',
    partnerId,
    requestId,
    linkNumber: null,
    email,
    facts,
    createdAt: now,
  })
}
