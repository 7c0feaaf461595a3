import type { Role } from '../src/index.ts'
import { applicationAccess } from './access-applications.ts'
import { caseAccess } from './access-cases.ts'
import {
  accountColumns,
  agentColumns,
  auditedPerson,
  changedRights,
  proposalColumns,
  proposedColumns,
  recomputedColumns,
} from './access-columns.ts'
import { consentAccess } from './access-consent.ts'
import { fileAccess } from './access-files.ts'
import { grantAccess } from './access-grants.ts'
import { repairAccess } from './access-repairs.ts'
import { representationAccess } from './access-representations.ts'
import { settingAccess } from './access-settings.ts'
import { backoffice, everything, forgotten, ofOwnWork, type Rights } from './rights.ts'

/**
 * Who may do what: the whole of it, what is not written is forbidden. A table or a role that is not here fails the tests.
 * `cesu_migrator` stands for `cesu_owner`, which it is a member of and which never logs in.
 */
export const access: Record<string, Partial<Record<Role, Rights>>> = {
  installation: {
    cesu_api: { select: 'always' },
    cesu_agent: { select: 'always' },
    cesu_auditor: { select: 'always' },
    cesu_door: { select: 'always' },
    cesu_jobs: { select: 'always' },
    cesu_citizen: { select: 'always' },
    cesu_migrator: everything,
  },
  partner: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_door: { select: 'all' },
    cesu_jobs: { select: ['all', 'id', 'kind', 'name'] },
    cesu_citizen: { select: ['all', 'id', 'name', 'kind', 'siret'] },
    cesu_migrator: everything,
  },
  ...applicationAccess,
  oauth_key: { cesu_door: { select: 'all' }, cesu_migrator: { select: 'always', insert: 'always' } },
  partner_staff: { cesu_door: { select: 'all' }, cesu_migrator: everything },
  staff_invitation: { cesu_migrator: everything },
  team: {
    cesu_api: { select: ['all', 'id', 'partner_kinds', 'without_partner'] },
    ...backoffice,
    cesu_agent: {
      select: 'all',
      insert: ['never', 'id', 'name', 'partner_kinds', 'without_partner', 'version'],
      update: ['never', 'name', 'partner_kinds', 'version'],
    },
    cesu_door: { select: 'all' },
    cesu_jobs: { select: ['all', 'id', 'partner_kinds', 'without_partner'] },
    cesu_citizen: { select: ['all', 'id', 'partner_kinds', 'without_partner'] },
    cesu_migrator: everything,
  },
  agent: {
    cesu_agent: {
      select: ['all', ...agentColumns, ...accountColumns],
      insert: ['never', ...agentColumns, ...accountColumns],
      update: ['never', ...changedRights],
    },
    cesu_auditor: { select: ['all', ...agentColumns] },
    cesu_door: { select: 'all' },
    cesu_migrator: everything,
  },
  employer: {
    cesu_api: {
      select: [
        'own',
        ...['id', 'cesu_number', 'given_names', 'family_name', 'search_name', 'postal_code', 'city', 'territory'],
        'exemption',
      ],
    },
    cesu_agent: {
      select: [
        'all',
        ...['id', 'cesu_number', 'given_names', 'family_name', 'search_name', 'postal_code', 'city', 'territory'],
        ...['exemption', 'created_at'],
      ],
    },
    cesu_auditor: { select: ['all', ...auditedPerson] },
    cesu_citizen: {
      select: [
        'own',
        ...['id', 'cesu_number', 'given_names', 'family_name', 'birth_day', 'email', 'address_line', 'postal_code'],
        ...['city', 'territory'],
      ],
    },
    cesu_migrator: everything,
  },
  employee: {
    cesu_api: {
      select: [
        'own',
        ...['id', 'cesu_number', 'given_names', 'family_name', 'search_name', 'withholding_rate_pcm', 'non_resident'],
      ],
    },
    cesu_agent: {
      select: [
        'all',
        ...['id', 'cesu_number', 'given_names', 'family_name', 'search_name', 'withholding_rate_pcm'],
        ...['non_resident', 'created_at'],
      ],
    },
    cesu_auditor: { select: ['all', ...auditedPerson] },
    cesu_citizen: { select: ['own', 'id', 'cesu_number', 'given_names', 'family_name'] },
    cesu_migrator: everything,
  },
  employment: {
    cesu_api: { select: 'own' },
    ...backoffice,
    cesu_citizen: { select: 'own' },
    cesu_migrator: everything,
  },
  employment_terms: { cesu_api: { select: 'own' }, ...backoffice, ...ofOwnWork, cesu_migrator: everything },
  declarable_pair: { cesu_api: { select: 'own' }, cesu_migrator: everything },
  pair_word: { cesu_api: { select: 'own' }, ...backoffice, cesu_migrator: everything },
  mandate: {
    cesu_api: { select: 'own', update: ['own', 'status', 'revoked_at'] },
    ...backoffice,
    cesu_agent: { select: 'all', update: ['never', 'status', 'revoked_at', 'restored_at'] },
    cesu_citizen: { select: 'own', insert: 'own', update: ['own', 'status', 'revoked_at'] },
    cesu_jobs: {
      select: ['all', 'employer_id', 'id', 'partner_id', 'status', 'end_day'],
      update: ['all', 'status'],
    },
    cesu_migrator: everything,
  },
  ...consentAccess,
  ...representationAccess,
  declaration: {
    cesu_api: {
      select: 'own',
      insert: 'own',
      update: ['own', ...recomputedColumns, 'start_day', 'end_day', 'anomaly_count'],
    },
    ...backoffice,
    // One that a case held by who acts is about.
    cesu_agent: { select: 'all', update: ['never', ...recomputedColumns, 'start_day', 'end_day', 'anomaly_count'] },
    cesu_citizen: { select: 'own' },
    cesu_jobs: { select: 'all', update: ['all', ...recomputedColumns] },
    cesu_migrator: everything,
  },
  declaration_cancellation: {
    cesu_api: { select: 'own', insert: 'own' },
    ...{ ...backoffice, ...ofOwnWork },
    cesu_agent: { select: 'all', insert: 'never' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  declaration_reference: { cesu_api: { select: 'own', insert: 'own' }, ...backoffice, cesu_migrator: everything },
  declaration_version: {
    cesu_api: { select: 'own', insert: 'own' },
    ...{ ...backoffice, ...ofOwnWork },
    cesu_agent: { select: 'all', insert: 'never' },
    cesu_jobs: { select: 'all', insert: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  document_key: {
    cesu_api: { select: 'always' },
    cesu_agent: { select: 'always' },
    cesu_citizen: { select: 'always' },
    cesu_door: { select: 'always' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  document: {
    cesu_api: { select: 'own', insert: 'own' },
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_citizen: { select: 'never', insert: 'never' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  household_recomputation: {
    cesu_api: { insert: 'own' },
    cesu_agent: { insert: 'all' },
    cesu_jobs: { select: 'all', delete: 'all' },
    cesu_migrator: everything,
  },
  ...caseAccess,
  employment_proposal: {
    cesu_api: {
      select: ['own', ...proposalColumns],
      insert: 'own',
      update: ['own', 'status', 'withdrawn_at', 'withdrawn_by_name'],
    },
    cesu_citizen: { select: ['own', ...proposedColumns] },
    cesu_migrator: everything,
  },
  identity_match: {
    cesu_jobs: { select: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  identity_check: {
    cesu_jobs: { select: 'all', update: ['all', 'reviewed_at'] },
    cesu_migrator: everything,
  },
  parameter_check: {
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  audit_entry: {
    cesu_api: { insert: 'own' },
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_citizen: { insert: 'own' },
    cesu_door: { insert: 'all' },
    cesu_jobs: { insert: 'all' },
    cesu_migrator: { select: 'always', insert: 'always' },
  },
  outbox_event: {
    cesu_api: { select: 'own', insert: 'own' },
    cesu_agent: { insert: 'all' },
    cesu_citizen: { insert: 'own' },
    cesu_door: { insert: 'all' },
    cesu_jobs: { select: 'all', insert: 'all', update: ['all', 'relayed_at'], delete: 'all' },
    cesu_migrator: everything,
  },
  idempotency_record: {
    cesu_api: { select: 'own', insert: 'own', update: ['own', 'response'] },
    cesu_agent: { select: 'own', insert: 'own', update: ['own', 'response'] },
    cesu_citizen: { select: 'own', insert: 'own', update: ['own', 'response'] },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  ...grantAccess,
  ...repairAccess,
  ...settingAccess,
  ...fileAccess,
  approval: {
    cesu_agent: {
      select: 'all',
      insert: 'all',
      update: ['all', 'answered_by_id', 'answered_by_name', 'answered_at', 'answer', 'comment'],
    },
    cesu_auditor: { select: 'all' },
    cesu_migrator: everything,
  },
  reading_count: {
    cesu_api: { select: 'own', insert: 'own', update: ['own', 'persons', 'portfolio', 'refused_at'] },
    cesu_agent: { select: 'own', insert: 'own', update: ['own', 'persons', 'refused_at'] },
    cesu_jobs: { select: ['all', 'window'], delete: 'all' },
    cesu_migrator: everything,
  },
  person_read: {
    cesu_api: { insert: 'own' },
    cesu_agent: { insert: 'own' },
    cesu_jobs: { select: ['all', 'window'], delete: 'all' },
    cesu_migrator: everything,
  },
  session: {
    cesu_door: { select: 'all', insert: 'all', update: ['all', 'last_seen_at', 'revoked_at'] },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  sign_in_attempt: {
    cesu_door: { select: 'all', insert: 'all', delete: 'all' },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  sign_in_start: {
    cesu_door: { select: 'all', insert: 'all', update: ['all', 'starts', 'expires_at'] },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  oidc_record: {
    cesu_door: {
      select: 'all',
      insert: 'all',
      update: ['all', 'payload', 'grant_hash', 'uid_hash', 'expires_at', 'consumed_at'],
      delete: 'all',
    },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  // Written by `prisma migrate deploy`, as the administrator: no role is granted anything.
  _prisma_migrations: {},
}

/** Tables without row-level security, each with its reason. */
export const withoutPolicies: Record<string, string> = {
  _prisma_migrations: 'holds no data of people, and no role is granted anything on it',
}
