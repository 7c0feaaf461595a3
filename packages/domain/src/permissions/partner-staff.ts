import type { StaffRole } from '@cesu/db/model'
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
  ],
}

/** French names of the roles of a partner's staff. */
export const staffRoleLabels: Record<StaffRole, string> = {
  DECLARANT: 'Déclarant',
  READER: 'Lecteur',
  ADMINISTRATOR: 'Administrateur',
}
