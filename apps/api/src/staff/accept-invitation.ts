import { acceptStaffInvitation, findStaff, newId, type Tx } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { record } from '../record.ts'

/** Who accepts, as the identity provider says. */
interface Accepting {
  tokenHash: string
  identity: {
    issuer: string
    subject: string
    acr: string | null
    person: { email: string; givenName: string; familyName: string } | null
  }
  now: Date
}

/** Makes a member of whoever an invitation is for, at the door, once, and records it in their name; why not otherwise. */
export async function acceptInvitation(
  tx: Tx,
  { tokenHash, identity, now }: Accepting,
): Promise<'DONE' | 'OVER' | 'ADDRESS' | 'MEMBER'> {
  const { issuer, subject, acr, person } = identity
  // Nobody vouches for an address.
  if (person === null) return 'ADDRESS'
  const id = newId()
  const done = await acceptStaffInvitation(tx, { tokenHash, id, issuer, subject, ...person, at: now })
  if (done !== 'DONE') return done
  const member = await findStaff(tx, id)
  if (member === null) throw new Error('who accepted is not there')
  const actor = { kind: 'PARTNER_STAFF' as const, id, name: fullName(member), partnerId: member.partnerId }
  await record({ tx, now, actor }, { kind: 'STAFF_JOINED', subjectId: id, payload: { acr } })
  return 'DONE'
}
