import type { Role } from '../src/index.ts'
import { backoffice, everything, type Rights } from './rights.ts'

/** Who may do what with habilitations, requests for them, applications and what is kept of their calls. */
export const applicationAccess: Record<string, Partial<Record<Role, Rights>>> = {
  partner_authorization: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_door: { select: 'all' },
    cesu_citizen: {
      select: ['all', 'partner_id', 'id', 'status', 'stage', 'start_day', 'end_day', 'notice_day', 'granted_at'],
    },
    cesu_migrator: everything,
  },
  authorization_request: {
    cesu_api: {
      select: 'own',
      insert: 'own',
      update: [
        ...['own', 'status', 'version', 'project_name', 'purpose', 'scopes', 'expected_employers', 'protection_name'],
        ...['protection_email', 'technical_name', 'technical_email', 'submitted_at', 'submitted_by_name'],
      ] as ['own', ...string[]],
    },
    ...backoffice,
    cesu_migrator: everything,
  },
  api_client: {
    cesu_api: { select: 'own', insert: 'own', update: ['own', 'redirect_uris', 'revoked_at'] },
    ...backoffice,
    // Of what an agent holds a case: case-effects.test.ts.
    cesu_agent: {
      select: 'all',
      update: ['never', 'suspended_at', 'suspended_for', 'suspension_seen_at', 'revoked_at'],
    },
    cesu_door: { select: 'all' },
    cesu_jobs: {
      select: [
        ...['all', 'partner_id', 'id', 'name', 'expires_at', 'revoked_at', 'suspended_at', 'suspended_for'],
        ...['suspension_seen_at', 'expiry_told_at'],
      ] as ['all', ...string[]],
      update: ['all', 'suspension_seen_at', 'expiry_told_at'],
    },
    cesu_migrator: everything,
  },
  api_client_key: {
    cesu_api: { select: 'own', insert: 'own', update: ['own', 'revoked_at'] },
    ...backoffice,
    cesu_door: { select: 'all', update: ['all', 'last_used_at'] },
    cesu_migrator: everything,
  },
  api_request: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_door: { insert: 'all' },
    cesu_jobs: { select: ['all', 'at'], delete: 'all' },
    cesu_migrator: everything,
  },
  api_sign: { cesu_jobs: { select: ['all', 'window'], delete: 'all' }, cesu_migrator: everything },
  canary_person: { cesu_migrator: everything },
}
