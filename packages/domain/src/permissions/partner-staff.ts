import type { AuthorizationStage, PartnerKind, StaffRole } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** The permissions of each role of a partner's staff; what is not written is forbidden. */
export const staffPermissions: Record<StaffRole, readonly PermissionOf<'PARTNER_STAFF'>[]> = {
  DECLARANT: [
    'employments.read',
    'employments.propose',
    'mandates.read',
    'mandates.request',
    'declarations.read',
    'declarations.submit',
    'declarations.correct',
    'documents.issue',
    'questions.read',
    'questions.answer',
  ],
  READER: ['employments.read', 'mandates.read', 'declarations.read', 'documents.issue', 'questions.read'],
  // Whoever hands out keys declares nothing: two persons, or a colleague's role changed, for both.
  ADMINISTRATOR: [
    'employments.read',
    'mandates.read',
    'declarations.read',
    'documents.issue',
    'questions.read',
    'questions.answer',
    'applications.manage',
    'habilitations.ask',
    'usage.read',
    'staff.manage',
  ],
}

/** The same at an issuer of prefinanced CESU, who declares nothing. */
export const issuerPermissions: Record<StaffRole, readonly PermissionOf<'PARTNER_STAFF'>[]> = {
  DECLARANT: ['vouchers.read', 'vouchers.register', 'vouchers.remit', 'files.read', 'files.dismiss'],
  READER: ['vouchers.read', 'files.read'],
  ADMINISTRATOR: [
    ...(['vouchers.read', 'files.read', 'questions.read', 'questions.answer'] as const),
    ...(['applications.manage', 'habilitations.ask', 'usage.read', 'staff.manage'] as const),
  ],
}

/** What reaches no real person: all that somebody who is there to try may do of what their role may. */
const ofTrial: readonly PermissionOf<'PARTNER_STAFF'>[] = ['habilitations.ask', 'usage.read']

/** The permissions of a person of a partner's staff. */
export const permissionsOfStaff = ({
  role,
  stage,
  partner: { kind },
}: {
  role: StaffRole
  stage: AuthorizationStage
  partner: { kind: PartnerKind }
}): readonly PermissionOf<'PARTNER_STAFF'>[] =>
  (kind === 'VOUCHER_ISSUER' ? issuerPermissions : staffPermissions)[role].filter(
    (one) => stage === 'PRODUCTION' || ofTrial.includes(one),
  )

/** French names of the roles of a partner's staff. */
export const staffRoleLabels: Record<StaffRole, string> = {
  DECLARANT: 'Déclarant',
  READER: 'Lecteur',
  ADMINISTRATOR: 'Administrateur',
}
