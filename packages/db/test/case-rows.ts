import { CaseKind, CaseStatus } from '../src/model.ts'
import type { Row } from './row-values.ts'

const decided: Row = {
  ...{ status: 'RESOLVED', outcome: 'NO_CHANGE', reason: 'Parce que.', decided_at: '2026-02-01T10:00:00Z' },
  decided_by: 'Prénom Nom',
}

/** What the tables of cases refuse. */
export const brokenCaseRows: readonly [table: string, change: Row, constraint: string][] = [
  ['case', { due_day: '2026-00-10' }, 'case_due_day_check'],
  ['case', { subject_id: '' }, 'case_subject_id_check'],
  ['case', { facts: '[]' }, 'case_facts_check'],
  ['case', { status: 'RESOLVED' }, 'case_decided'],
  ['case', { status: 'IN_PROGRESS' }, 'case_held'],
  ['case', { ...decided, decided_by: '' }, 'case_decided_by_check'],
  ['case', { ...decided, reason: ' non' }, 'case_reason_check'],
  ['case', { stake_cents: -1 }, 'case_stake_cents_check'],
  ['case', { version: -1 }, 'case_version_check'],
  ['case_note', { author_name: '' }, 'case_note_author_name_check'],
  ['case_note', { text: '' }, 'case_note_text_check'],
  ['case_message', { about: '' }, 'case_message_about_check'],
  ['case_message', { author_name: '' }, 'case_message_author_name_check'],
  ['case_message', { text: ' x' }, 'case_message_text_check'],
  ['case_message', { reply_by: '2026-13-01' }, 'case_message_reply_by_check'],
  ['case_message', { reply_by: null }, 'case_message_question'],
  ['case_message', { party: 'EMPLOYER' }, 'case_message_party'],
  ['message', { partner_id: null }, 'message_of_a_partner'],
]

const decidedOr = (sign: '=' | '<>') => `(status ${sign} 'RESOLVED'::"CaseStatus")`

/** The kinds of which a thing has another case once one is decided. */
const comesAgain = ['DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION'].map(
  (kind) => `'${kind}'::"CaseKind"`,
)

/** The partial indexes that the lists of cases walk, and that which keeps one case of a kind. */
export const caseIndexes: readonly string[] = [
  `case_one_of_kind: (${decidedOr('<>')} OR (kind <> ALL (ARRAY[${comesAgain.join(', ')}])))`,
  `case_held_by: (status = 'IN_PROGRESS'::"CaseStatus")`,
  `case_awaiting_held_by: (status = 'AWAITING_REPLY'::"CaseStatus")`,
  ...Object.values(CaseKind).flatMap((kind) => {
    const ofKind = `(kind = '${kind}'::"CaseKind")`
    const name = kind.toLowerCase()
    return [
      `case_open_${name}: (${ofKind} AND ${decidedOr('<>')})`,
      `case_decided_${name}: (${ofKind} AND ${decidedOr('=')})`,
    ]
  }),
  ...Object.values(CaseStatus).flatMap((status) => {
    const predicate = `(status = '${status}'::"CaseStatus")`
    return [`case_${status.toLowerCase()}: ${predicate}`, `case_${status.toLowerCase()}_of_team: ${predicate}`]
  }),
]
