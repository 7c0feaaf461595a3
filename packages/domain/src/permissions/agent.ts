import type { AgentRole } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** The permissions of each back-office role; what is not written is forbidden. */
export const agentPermissions: Record<AgentRole, readonly PermissionOf<'AGENT'>[]> = {
  AGENT: [
    'declarations.oversee',
    'documents.issue',
    'cases.read',
    'cases.handle',
    'parameters.read',
    'sharing.catalogue',
    'habilitations.oversee',
  ],
  SUPERVISOR: [
    ...(['declarations.oversee', 'documents.issue', 'cases.read', 'parameters.read', 'parameters.check'] as const),
    ...(['cases.handle', 'cases.lead', 'sharing.catalogue', 'sharing.change', 'access.audit'] as const),
    ...(['habilitations.oversee', 'habilitations.change', 'jobs.read', 'jobs.retry'] as const),
  ],
  AUDITOR: [
    'declarations.oversee',
    'documents.issue',
    'parameters.read',
    'sharing.catalogue',
    'access.audit',
    'habilitations.oversee',
  ],
}

/** The roles that hold a permission. */
export const agentRolesWith = (permission: PermissionOf<'AGENT'>): AgentRole[] =>
  (Object.keys(agentPermissions) as AgentRole[]).filter((role) => agentPermissions[role].includes(permission))

/** French names of the back-office roles. */
export const agentRoleLabels: Record<AgentRole, string> = {
  AGENT: 'Agent',
  SUPERVISOR: 'Responsable',
  AUDITOR: 'Auditeur',
}
