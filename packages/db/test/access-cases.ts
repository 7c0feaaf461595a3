import type { Role } from '../src/index.ts'
import { everything, forgotten, ofOwnWork, type Rights } from './rights.ts'

/** Who may do what with cases, and with what agents write of them. */
export const caseAccess: Record<string, Partial<Record<Role, Rights>>> = {
  case: {
    cesu_api: { insert: 'own' },
    // The case of a leak: case-leaks.test.ts of the API.
    cesu_agent: {
      select: 'all',
      insert: 'never',
      update: [
        ...(['all', 'status', 'assignee_id', 'version', 'outcome', 'reason', 'decided_at', 'decided_by'] as const),
        'reopened_at',
      ],
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
  // Each agent reads their own; what another may not open, and what is masked: opening-rules.test.ts.
  person_opening: {
    cesu_agent: { select: 'own', insert: 'own' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  person_reveal: { cesu_migrator: { select: 'always', insert: 'always', update: 'never' } },
  opening_check: {
    cesu_agent: { select: 'all' },
    cesu_auditor: { select: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  // One’s own, and those of one’s team: case-rules.test.ts.
  case_view: {
    cesu_agent: {
      select: 'own',
      insert: 'own',
      update: ['own', 'team_id', 'name', 'asked', 'saved_at'],
      delete: 'own',
    },
    cesu_migrator: everything,
  },
  // Each for themselves, of a view that they read: case-rules.test.ts.
  case_view_default: {
    cesu_agent: { select: 'own', insert: 'never', update: ['own', 'view_id'], delete: 'own' },
    cesu_migrator: everything,
  },
  case_note: {
    cesu_agent: { select: 'all', insert: 'all' },
    cesu_migrator: { select: 'always', insert: 'always', update: 'never' },
  },
  // An agent attaches in their own name, of which bytes the row tells, and removes what is there: case-paper-rules.test.ts.
  case_file: {
    cesu_agent: {
      select: 'all',
      insert: 'all',
      update: ['all', 'removed_at', 'removed_by_id', 'removed_by_name', 'removed_reason'],
    },
    cesu_migrator: everything,
  },
  // By functions alone, for who answers: answer-files.test.ts of the API.
  answer_file: { cesu_migrator: everything },
  case_file_content: {
    cesu_agent: { select: 'all', insert: 'never' },
    cesu_migrator: everything,
  },
  case_opinion: {
    cesu_agent: { select: 'all', insert: 'never', update: ['all', 'opinion', 'words', 'answered_at', 'withdrawn_at'] },
    cesu_migrator: everything,
  },
  case_mention: {
    cesu_agent: { select: 'all', insert: 'never', update: ['all', 'read_at'] },
    cesu_migrator: everything,
  },
  case_seen: {
    cesu_agent: { select: 'all', insert: 'never', update: ['all', 'seen_at'] },
    cesu_migrator: everything,
  },
}
