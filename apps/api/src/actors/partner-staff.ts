import { findSessionStaff, findStaffByIdentity, type StaffWithPartner } from '@cesu/db'
import { type PermissionOf, type StaffRole, staffPermissions } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import type { SignInDoor } from './sign-in-door.ts'

/** A member of a partner's staff: the tenant of everything they do is their partner. */
export interface PartnerStaff {
  readonly kind: 'PARTNER_STAFF'
  readonly id: string
  readonly name: string
  readonly partnerId: string
  readonly partner: Pick<StaffWithPartner['partner'], 'id' | 'name' | 'kind'>
  readonly role: StaffRole
  readonly permissions: readonly PermissionOf<'PARTNER_STAFF'>[]
}

/** The actor that a row of the staff is. */
export const staffActor = (staff: StaffWithPartner): PartnerStaff => ({
  kind: 'PARTNER_STAFF',
  id: staff.id,
  name: fullName(staff),
  partnerId: staff.partnerId,
  partner: staff.partner,
  role: staff.role,
  permissions: staffPermissions[staff.role],
})

const orNull = (staff: StaffWithPartner | null) => staff && staffActor(staff)

export const partnerStaff: SignInDoor<PartnerStaff> = {
  door: 'partner',
  home: '/partenaires/',
  application: 'Espace partenaires',
  pool: 'api',
  ofIdentity: async (tx, identity) => orNull(await findStaffByIdentity(tx, identity)),
  ofSession: async (tx, tokenHash) => orNull(await findSessionStaff(tx, tokenHash)),
  context: ({ partnerId }) => ({ kind: 'partner', partnerId }),
  holder: ({ partnerId }) => partnerId,
}
