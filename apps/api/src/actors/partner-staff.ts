import { findStaff, findStaffByIdentity, listStaffOfIssuer, type StaffWithPartner } from '@cesu/db'
import type { AuthorizationStage } from '@cesu/db/model'
import {
  type IdentityProof,
  type PermissionOf,
  permissionsOfStaff,
  type StaffRole,
  staffRoleLabels,
} from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import { partnerBudgets } from './partner-budgets.ts'
import { type OpenSession, proofOf, type SignInDoor } from './sign-in-door.ts'

/** A member of a partner's staff: the tenant of everything they do is their partner. */
export interface PartnerStaff {
  readonly kind: 'PARTNER_STAFF'
  readonly id: string
  readonly name: string
  readonly partnerId: string
  readonly partner: Pick<StaffWithPartner['partner'], 'id' | 'name' | 'kind'>
  readonly role: StaffRole
  /** Whether they reach real persons. */
  readonly stage: AuthorizationStage
  readonly proof: IdentityProof | null
  readonly permissions: readonly PermissionOf<'PARTNER_STAFF'>[]
}

/** The actor that a row of the staff is, under a session or none. */
export const staffActor = (staff: StaffWithPartner, session: OpenSession | null = null): PartnerStaff => ({
  kind: 'PARTNER_STAFF',
  id: staff.id,
  name: fullName(staff),
  partnerId: staff.partnerId,
  partner: staff.partner,
  role: staff.role,
  stage: staff.stage,
  proof: proofOf(session),
  permissions: permissionsOfStaff(staff),
})

export const partnerStaff: SignInDoor<PartnerStaff> = {
  door: 'partner',
  home: '/partenaires/',
  entry: '/partenaires/',
  application: 'Espace partenaires',
  pool: 'api',
  ofIdentity: async (tx, identity) => {
    const found = await findStaffByIdentity(tx, identity)
    return found && staffActor(found)
  },
  ofId: async (tx, id, session) => {
    const found = await findStaff(tx, id)
    return found && { actor: staffActor(found, session), active: found.active }
  },
  ofIssuer: async (tx, issuer) =>
    (await listStaffOfIssuer(tx, issuer)).map((person) => ({
      subject: person.subject,
      name: fullName(person),
      description: `${staffRoleLabels[person.role]} chez ${person.partner.name}`,
    })),
  context: ({ partnerId, id }) => ({ kind: 'partner', partnerId, actorId: id }),
  holder: ({ partnerId }) => partnerId,
  budgets: partnerBudgets,
}
