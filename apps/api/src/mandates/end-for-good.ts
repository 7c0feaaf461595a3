import { findAskedAddress, findKnownPartner, findOwnEmployer, insertMessage, revokeMandate } from '@cesu/db'
import type { Mandate } from '@cesu/db/model'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { record } from '../record.ts'

type StopCall = Call<PartnerActorKind | 'CITIZEN' | 'AGENT', 'write'>

/** A mandate to stop, and who stops it. */
type Stopped = Pick<Mandate, 'employerId' | 'id' | 'partnerId'> & { by: 'EMPLOYER' | 'PARTNER' | 'URSSAF' }

/**
 * Stops a mandate, tells its employer and its partner, and traces it: a bridge, for whoever stops one. False, and nothing written, when
 * it is not in force.
 */
export async function endForGood(call: StopCall, { by, ...key }: Stopped): Promise<boolean> {
  if (!(await revokeMandate(call.tx, key, call.now))) return false
  const { id, partnerId, employerId } = key
  await tellEmployer(call, { requestId: id, partnerId, by })
  await record(call, {
    ...{ kind: 'MANDATE_STOPPED', subjectId: id, payload: { by, replacedById: null }, partnerId, employerId },
  })
  return true
}

/**
 * Writes to the employer, where it was asked of them; by themselves, where Urssaf writes to them. A mandate of before, which nobody asked
 * by a link, has no such address: its employer reads it in their space.
 */
async function tellEmployer(
  { tx, actor, now, today }: StopCall,
  { requestId, partnerId, by }: Pick<Stopped, 'partnerId' | 'by'> & { requestId: string },
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
