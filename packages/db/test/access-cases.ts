import type { Role } from '../src/index.ts'
import { everything, forgotten, ofOwnWork, type Rights } from './rights.ts'

/** Who may do what with cases, and with what agents write of them. */
export const caseAccess: Record<string, Partial<Record<Role, Rights>>> = {
  case: {
    cesu_api: { insert: 'own' },
    cesu_agent: {
      select: 'all',
      update: ['all', 'status', 'assignee_id', 'version', 'outcome', 'reason', 'decided_at', 'decided_by'],
    },
    cesu_auditor: { select: 'all' },
    cesu_citizen: { insert: 'own' },
    cesu_door: { insert: 'all' },
    cesu_jobs: { insert: 'all' },
    cesu_migrator: everything,
  },
  // An agent asks about a case that they hold, and persons read what is asked of them: case-rules.test.ts.
  case_message: {
    cesu_api: { select: 'own' },
    cesu_agent: { select: 'all', insert: 'never' },
    ...ofOwnWork,
    cesu_jobs: { select: ['all', 'id', 'answers_id'] },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  case_presence: {
    // Each says where they are, of whichever case: case-rules.test.ts.
    cesu_agent: { select: 'all', insert: 'never', update: ['all', 'expires_at', 'writing_until'] },
    cesu_jobs: forgotten,
    cesu_migrator: everything,
  },
  case_note: {
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
}
