import type { Role } from '../src/index.ts'
import { backoffice, everything, type Rights } from './rights.ts'

/** All but who the worker is, and what they were shown. */
const grantColumns = [
  ...['partner_id', 'id', 'client_id', 'purpose_code', 'purpose_version', 'legal_basis', 'subject', 'status'],
  ...['version', 'scopes', 'first_month', 'asked_at', 'expires_at', 'answered_at', 'suspended_by', 'ended_at'],
] as const
const kept = { select: 'always', insert: 'always', update: 'never' } as const
/** A consumer reads who it is and what it may ask; everyone what is published. */
const published = {
  cesu_api: { select: 'own' },
  cesu_citizen: { select: 'all' },
  cesu_door: { select: 'all' },
} as const

/** The part of access.ts about consumers, what they may ask, what workers let them read, and each reading of it. */
export const grantAccess: Record<string, Partial<Record<Role, Rights>>> = {
  data_consumer: { ...published, ...backoffice, cesu_migrator: everything },
  agreement: { ...published, ...backoffice, cesu_migrator: everything },
  purpose: {
    ...published,
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_migrator: everything,
  },
  sharing_grant: {
    cesu_api: {
      select: ['own', ...grantColumns],
      update: ['own', 'status', 'ended_at', 'suspended_by', 'version', 'reason'],
    },
    ...backoffice,
    cesu_agent: { select: 'all', update: ['all', 'status', 'version', 'suspended_by', 'reason', 'ended_at'] },
    cesu_citizen: {
      select: 'own',
      insert: 'own',
      update: [
        'own',
        ...['status', 'version', 'scopes', 'expires_at', 'answered_at', 'notice', 'acr', 'suspended_by', 'ended_at'],
      ],
    },
    cesu_jobs: {
      select: ['all', 'partner_id', 'id', 'status', 'expires_at', 'purpose_code', 'version', 'reminded_at'],
      update: ['all', 'status', 'ended_at', 'suspended_by', 'version'],
    },
    cesu_migrator: everything,
  },
  sharing_receipt: {
    ...backoffice,
    cesu_citizen: { select: 'own', insert: 'own' },
    cesu_migrator: kept,
  },
  access_record: {
    cesu_api: { select: 'own', insert: 'own' },
    ...backoffice,
    cesu_citizen: { select: 'own' },
    cesu_jobs: { select: ['all', 'partner_id', 'id', 'at'], delete: 'all' },
    cesu_migrator: kept,
  },
  sharing_use: { cesu_jobs: { select: ['all', 'grant_id', 'window'], delete: 'all' }, cesu_migrator: everything },
  sharing_quota: { cesu_jobs: { select: ['all', 'day'], delete: 'all' }, cesu_migrator: everything },
}
