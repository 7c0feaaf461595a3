import type { AgentRole } from '@cesu/db/model'
import type { PermissionOf } from './holders.ts'

/** The permissions of each back-office role; what is not written is forbidden. */
export const agentPermissions: Record<AgentRole, readonly PermissionOf<'AGENT'>[]> = {
  AGENT: [
    'rights.own',
    'declarations.oversee',
    'documents.issue',
    'cases.read',
    'cases.handle',
    'parameters.read',
    'sharing.catalogue',
    'habilitations.oversee',
    'templates.read',
    'persons.open',
    'accesses.own',
  ],
  SUPERVISOR: [
    ...(['declarations.oversee', 'documents.issue', 'cases.read', 'parameters.read', 'parameters.check'] as const),
    ...(['cases.handle', 'cases.lead', 'sharing.catalogue', 'sharing.change', 'access.audit'] as const),
    ...(['habilitations.oversee', 'habilitations.change', 'jobs.read', 'jobs.retry'] as const),
    ...(['settings.read', 'service.cut', 'templates.read', 'templates.publish'] as const),
    ...(['rights.own', 'rights.read'] as const),
    ...(['persons.open', 'accesses.own'] as const),
  ],
  AUDITOR: [
    'declarations.oversee',
    'documents.issue',
    'parameters.read',
    'sharing.catalogue',
    'access.audit',
    'habilitations.oversee',
    'rights.own',
    'rights.read',
    'settings.read',
    'templates.read',
    'accesses.own',
  ],
  // Reads what an agent reads of their teams, and changes nothing.
  READER: [
    ...(['rights.own', 'declarations.oversee', 'cases.read', 'parameters.read', 'sharing.catalogue'] as const),
    ...(['habilitations.oversee', 'templates.read', 'accesses.own'] as const),
  ],
  // Whoever gives rights and changes settings handles no case and reads no person.
  ADMINISTRATOR: [
    ...(['rights.own', 'rights.read', 'rights.change'] as const),
    ...(['settings.read', 'settings.change', 'service.cut', 'templates.read', 'templates.publish'] as const),
    ...(['parameters.read', 'jobs.read', 'jobs.retry'] as const),
  ],
}

/** The roles that hold a permission. */
export const agentRolesWith = (permission: PermissionOf<'AGENT'>): AgentRole[] =>
  (Object.keys(agentPermissions) as AgentRole[]).filter((role) => agentPermissions[role].includes(permission))

/** What each role is for, in French, in a sentence. */
export const agentRoleSentences: Record<AgentRole, string> = {
  AGENT: 'Traite les dossiers de son périmètre.',
  SUPERVISOR: 'Traite les dossiers de son périmètre, les confie, et contrôle les lectures.',
  AUDITOR: 'Contrôle qui a lu quoi, et ne traite aucun dossier.',
  READER: 'Lit les dossiers de son périmètre et les déclarations, et ne change rien.',
  ADMINISTRATOR: 'Gère les comptes, les équipes et les réglages ; ne lit aucune personne et ne traite aucun dossier.',
}

/** French names of the back-office roles. */
export const agentRoleLabels: Record<AgentRole, string> = {
  AGENT: 'Agent',
  SUPERVISOR: 'Responsable',
  AUDITOR: 'Auditeur',
  READER: 'Lecteur',
  ADMINISTRATOR: 'Administrateur',
}
