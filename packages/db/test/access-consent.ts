import type { Role } from '../src/index.ts'
import { consentColumns, identityColumns, requestColumns } from './access-columns.ts'
import { backoffice, everything, type Rights } from './rights.ts'

/** The part of access.ts about persons, what is asked of them, what they sign, and the messages. */
export const consentAccess: Record<string, Partial<Record<Role, Rights>>> = {
  citizen: {
    cesu_citizen: { select: 'own' },
    cesu_door: { select: 'all', insert: 'all', update: ['all', ...identityColumns] },
    cesu_migrator: everything,
  },
  mandate_request: {
    cesu_api: {
      select: ['own', ...requestColumns],
      insert: 'own',
      update: ['own', 'status', 'email', 'token_hash', 'link_number', 'opened_at', 'ended_at'],
    },
    cesu_agent: { select: ['all', ...requestColumns, 'citizen_id'] },
    cesu_auditor: { select: ['all', ...requestColumns, 'citizen_id'] },
    cesu_citizen: {
      select: [
        'own',
        ...['partner_id', 'id', 'status', 'acts', 'months', 'citizen_id', 'employer_id', 'asked_at', 'ended_at'],
      ],
    },
    cesu_door: { select: ['all', 'partner_id', 'id', 'link_number', 'status'] },
    cesu_jobs: {
      select: [
        'all',
        ...['partner_id', 'id', 'email', 'acts', 'months', 'status', 'link_number', 'asked_at', 'expires_at'],
        'reminded_at',
      ],
      update: ['all', 'status', 'reminded_at', 'ended_at'],
    },
    cesu_migrator: everything,
  },
  mandate_consent: {
    cesu_api: { select: ['own', ...consentColumns] },
    ...backoffice,
    cesu_citizen: { select: 'own', insert: 'own' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  message: {
    cesu_api: {
      select: ['own', 'id', 'kind', 'partner_id', 'request_id', 'created_at', 'sent_at', 'failed_at'],
      insert: 'own',
    },
    cesu_agent: { insert: 'never' },
    cesu_citizen: { insert: 'own' },
    cesu_door: { select: 'all' },
    cesu_jobs: { select: 'all', insert: 'all', update: ['all', 'attempts', 'due_at', 'sent_at', 'failed_at'] },
    cesu_migrator: everything,
  },
}
