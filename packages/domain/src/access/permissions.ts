import type { AgentRole, StaffRole } from '@cesu/db/model'

/** The application that a session opens. */
export type SessionAudience = 'PARTNER' | 'BACKOFFICE'

/** What a partner's employee can be allowed to do. */
export type PartnerPermission = 'employments.read' | 'declarations.read' | 'declarations.submit'

/** What a person of Urssaf can be allowed to do in the back office. */
export type AgentPermission = 'declarations.read' | 'cases.read' | 'parameters.read' | 'parameters.check'

/** The permissions of each role of a partner's staff; what is not written is forbidden. */
export const staffPermissions: Record<StaffRole, readonly PartnerPermission[]> = {
  DECLARANT: ['employments.read', 'declarations.read', 'declarations.submit'],
  READER: ['employments.read', 'declarations.read'],
}

/** The permissions of each back-office role; what is not written is forbidden. */
export const agentPermissions: Record<AgentRole, readonly AgentPermission[]> = {
  AGENT: ['declarations.read', 'cases.read', 'parameters.read'],
  SUPERVISOR: ['declarations.read', 'cases.read', 'parameters.read', 'parameters.check'],
  AUDITOR: ['declarations.read', 'parameters.read'],
}

/** French names of the roles of a partner's staff. */
export const staffRoleLabels: Record<StaffRole, string> = {
  DECLARANT: 'Déclarant',
  READER: 'Lecteur',
}

/** French names of the back-office roles. */
export const agentRoleLabels: Record<AgentRole, string> = {
  AGENT: 'Agent',
  SUPERVISOR: 'Responsable',
  AUDITOR: 'Auditeur',
}
