import type { Role } from '../src/index.ts'
import { CaseKind, CaseStatus } from '../src/model.ts'
import { agentId, at, hash, idOf, justNow, otherAgentId, type Row } from './row-values.ts'

const decided: Row = {
  ...{ status: 'RESOLVED', outcome: 'NO_CHANGE', reason: 'Parce que.', decided_at: '2026-02-01T10:00:00Z' },
  decided_by: 'Prénom Nom',
}

const removed: Row = {
  ...{ removed_at: '2026-02-01T10:00:00Z', removed_by_id: agentId, removed_by_name: 'Prénom Nom' },
  removed_reason: 'Parce que.',
}
const answered: Row = { opinion: 'OTHER', words: 'Parce que.', answered_at: '2026-02-01T10:00:00Z' }

const papers: Record<string, Row> = {
  case_file: { ...removed, removed_at: justNow },
  case_opinion: { ...answered, answered_at: justNow },
  case_mention: { read_at: justNow },
}

/** What an agent writes of a row that is there: a file removed, an opinion given, a mention read. */
export const ownPaper = (role: Role, { table, isNew }: { table: string; isNew: boolean }): Row =>
  role === 'cesu_agent' && !isNew ? (papers[table] ?? {}) : {}

/** The bytes of a file, as the driver takes them and as the database hashes them. */
const bytes = '%PDF-'

/** Who is on the cases of a tenant, and what people put in them. */
export const casePaperRows = (name: string, turn: number): Record<string, Row> => ({
  case_note: {
    ...{ id: idOf(name, 'case-note', turn), case_id: idOf(name, 'case', 0), author_id: agentId },
    ...{ author_name: 'Prénom Nom', text: 'Une note.', written_at: turn === 0 ? at : justNow },
  },
  case_presence: {
    ...{ case_id: idOf(name, 'case', 0), agent_id: [agentId, otherAgentId][turn], expires_at: at },
  },
  case_file: {
    ...{ id: idOf(name, 'case-file', turn), case_id: idOf(name, 'case', 0), name: `piece-${turn}.pdf`, type: 'PDF' },
    ...{ size: bytes.length, sha256: hash(bytes), scan: 'NOT_SCANNED', author_id: agentId },
    ...{ author_name: 'Prénom Nom', added_at: justNow },
  },
  case_file_content: { file_id: idOf(name, 'case-file', turn === 0 ? 0 : 2), bytes: Buffer.from(bytes) },
  answer_file: {
    ...{
      id: idOf(name, 'answer-file', turn),
      question_id: idOf(name, 'case-message', 0),
      name: 'piece.pdf',
      type: 'PDF',
    },
    ...{ size: bytes.length, sha256: hash(bytes), scan: 'NOT_SCANNED', active: false, author_id: agentId },
    ...{ added_at: justNow, bytes: Buffer.from(bytes) },
  },
  case_opinion: {
    ...{ id: idOf(name, 'case-opinion', turn), case_id: idOf(name, 'case', 0), asked_by_name: 'Prénom Nom' },
    ...{
      asked_by_id: [otherAgentId, agentId][turn],
      asked_of_id: [agentId, otherAgentId][turn],
      asked_of_name: 'Prénom Nom',
      question: 'Qui ?',
      asked_at: at,
    },
  },
  case_mention: {
    ...{ note_id: idOf(name, 'case-note', 0), agent_id: [agentId, otherAgentId][turn], case_id: idOf(name, 'case', 0) },
  },
  case_seen: { case_id: idOf(name, 'case', 0), agent_id: [agentId, otherAgentId][turn], seen_at: at },
})

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
  ['case_file', { name: '../a.pdf' }, 'case_file_name_check'],
  ['case_file', { name: 'piece.exe' }, 'case_file_extension'],
  ['case_file', { size: 5 * 1_024 * 1_024 + 1 }, 'case_file_size_check'],
  ['case_file', { sha256: 'A' }, 'case_file_sha256_check'],
  ['case_file', { author_name: '' }, 'case_file_author_name_check'],
  ['case_file', { removed_at: '2026-02-01T10:00:00Z' }, 'case_file_removed'],
  ['case_file', { ...removed, removed_by_name: '' }, 'case_file_removed_by_name_check'],
  ['case_file', { ...removed, removed_reason: '' }, 'case_file_removed_reason_check'],
  ['answer_file', { size: 6 }, 'answer_file_bytes'],
  ['case_file_content', { bytes: Buffer.alloc(0) }, 'case_file_content_bytes_check'],
  ['case_opinion', { asked_by_name: '' }, 'case_opinion_asked_by_name_check'],
  ['case_opinion', { asked_of_name: '' }, 'case_opinion_asked_of_name_check'],
  ['case_opinion', { question: ' ?' }, 'case_opinion_question_check'],
  ['case_opinion', { ...answered, words: '' }, 'case_opinion_words_check'],
  ['case_opinion', { asked_of_id: agentId, asked_by_id: agentId }, 'case_opinion_of_another'],
  ['case_opinion', { opinion: 'OTHER' }, 'case_opinion_answered'],
  ['case_opinion', { ...answered, withdrawn_at: '2026-02-01T10:00:00Z' }, 'case_opinion_once'],
  ['person_opening', { words: 'Court.' }, 'person_opening_words_check'],
  ['person_opening', { words: null }, 'person_opening_why'],
  ['person_opening', { expires_at: '2026-11-03T10:00:00Z' }, 'person_opening_ends'],
  ['opening_check', { words: 'Court.' }, 'opening_check_words_check'],
  ['opening_check', { checked_by_name: '' }, 'opening_check_checked_by_name_check'],
  ['case_note', { author_name: '' }, 'case_note_author_name_check'],
  ['case_note', { text: '' }, 'case_note_text_check'],
  ['case_message', { about: '' }, 'case_message_about_check'],
  ['case_message', { author_name: '' }, 'case_message_author_name_check'],
  ['case_message', { text: ' x' }, 'case_message_text_check'],
  ['case_message', { reply_by: '2026-13-01' }, 'case_message_reply_by_check'],
  ['case_message', { reply_by: null }, 'case_message_question'],
  ['case_message', { party: 'EMPLOYER' }, 'case_message_party'],
  ['message', { partner_id: null }, 'message_of_a_partner'],
  ['case_view', { name: ' x' }, 'case_view_name_check'],
  ['case_view', { asked: '[]' }, 'case_view_asked_check'],
]

const decidedOr = (sign: '=' | '<>') => `(status ${sign} 'RESOLVED'::"CaseStatus")`

/** The kinds of which a thing has another case once one is decided. */
const comesAgain = ['DECLARATION_ANOMALY', 'DECLARATION_CHANGE', 'API_ABUSE', 'HABILITATION', 'OBJECTION'].map(
  (kind) => `'${kind}'::"CaseKind"`,
)

/** The partial indexes that the lists of cases walk, and that which keeps one case of a kind. */
export const caseIndexes: readonly string[] = [
  `case_one_of_kind: (${decidedOr('<>')} OR (kind <> ALL (ARRAY[${comesAgain.join(', ')}])))`,
  'case_mention_unread: (read_at IS NULL)',
  'case_opinion_waits: ((answered_at IS NULL) AND (withdrawn_at IS NULL))',
  `case_decided_at: ${decidedOr('=')}`,
  `case_stock: ${decidedOr('<>')}`,
  'case_reopened_at: (reopened_at IS NOT NULL)',
  'case_view_name_of_team: (team_id IS NOT NULL)',
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
