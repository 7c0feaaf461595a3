import type { Role } from '../src/index.ts'
import { backoffice, everything, type Rights } from './rights.ts'

const told = ['id', 'service', 'partner_id', 'words', 'cut_at', 'restored_at'] as const
const closedDays = ['from_day', 'until_day', 'withdrawn_at'] as const

/** Who may do what with what Urssaf changes of how the platform works. */
export const settingAccess: Record<string, Partial<Record<Role, Rights>>> = {
  service_cut: {
    cesu_api: { select: ['own', ...told] },
    // Restored in one's own name: setting-rules.test.ts.
    cesu_agent: {
      select: 'all',
      insert: 'all',
      update: ['all', 'restored_at', 'restored_by_id', 'restored_by_name', 'restore_reason'],
    },
    cesu_auditor: { select: 'all' },
    cesu_citizen: { select: ['all', ...told] },
    cesu_door: { select: ['all', ...told] },
    cesu_jobs: { select: ['all', ...told] },
    cesu_migrator: everything,
  },
  service_closure: {
    cesu_api: { select: ['all', ...closedDays] },
    cesu_citizen: { select: ['all', ...closedDays] },
    cesu_door: { select: ['all', ...closedDays] },
    cesu_jobs: { select: ['all', ...closedDays] },
    // By administrators alone: rights-rules.test.ts.
    cesu_agent: {
      select: 'all',
      insert: 'never',
      update: ['never', 'withdrawn_at', 'withdrawn_by_id', 'withdrawn_by_name', 'withdraw_reason'],
    },
    cesu_auditor: { select: 'all' },
    cesu_migrator: everything,
  },
  reply_template: {
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_migrator: { select: 'always', insert: 'always' },
  },
  reply_template_use: { ...backoffice, cesu_migrator: everything },
  // Asked by one, granted by another, ended by either: apps/api/test/case-bulk.test.ts.
  bulk_decision: {
    cesu_agent: {
      select: 'all',
      insert: 'all',
      update: ['all', 'status', 'answered_by_id', 'answered_by_name', 'answered_at', 'comment', 'ended_at'],
    },
    cesu_auditor: { select: 'all' },
    cesu_migrator: everything,
  },
  bulk_decision_case: {
    cesu_agent: { select: 'all', insert: 'all', update: ['all', 'state', 'why', 'done_at', 'done_by_name'] },
    cesu_migrator: everything,
  },
  threshold_value: {
    cesu_api: { select: ['all', 'threshold', 'version', 'value', 'from_day'] },
    cesu_citizen: { select: ['all', 'threshold', 'version', 'value', 'from_day'] },
    cesu_door: { select: ['all', 'threshold', 'version', 'value', 'from_day'] },
    cesu_jobs: { select: ['all', 'threshold', 'version', 'value', 'from_day'] },
    // By administrators alone: rights-rules.test.ts.
    cesu_agent: { select: 'all', insert: 'never' },
    cesu_auditor: { select: 'all' },
    cesu_migrator: { select: 'always', insert: 'always' },
  },
  // Answered and ended by functions, of what an agent holds a case: apps/api/test/quotas.test.ts.
  quota_raise: {
    cesu_api: { select: 'own', insert: 'own', update: ['own', 'status', 'version'] },
    ...backoffice,
    cesu_migrator: everything,
  },
}
