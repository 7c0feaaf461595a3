import { agentId, at, idOf, justNow, otherAgentId, type Row } from './row-values.ts'

const THRESHOLDS = [
  ['REPLY_DAYS', 'ANSWER_QUOTA'],
  ['ANSWER_API_ABUSE', 'ANSWER_REPAIR_ITEM'],
] as const

const granted: Row = {
  ...{ status: 'GRANTED', answered_by_id: otherAgentId, answered_by_name: 'Prénom Nom', answered_at: at },
}
const leftOut: Row = { state: 'LEFT', why: 'Changé.', done_at: at, done_by_name: 'Prénom Nom' }

const closedDay = (name: string, turn: number) => `2099-12-${name === 'a' ? '0' : '1'}${1 + turn}`

/** The rows of what Urssaf changes of how the platform works. */
export function settingRows(name: string, turn: number): Record<string, Row> {
  return {
    service_cut: {
      ...{ id: idOf(name, 'cut', turn), service: ['EXPORTS', 'BATCHES'][turn], partner_id: idOf(name, 'partner', 0) },
      ...{ words: 'Suspendu.', reason: 'Parce que.', cut_at: turn === 0 ? at : justNow, cut_by_id: agentId },
      cut_by_name: 'Prénom Nom',
    },
    service_closure: {
      ...{ id: idOf(name, 'closure', turn), reason: 'Parce que.', added_by_id: agentId, added_by_name: 'Prénom Nom' },
      ...{ from_day: closedDay(name, turn), until_day: closedDay(name, turn), added_at: turn === 0 ? at : justNow },
    },
    reply_template: {
      ...{ id: idOf(name, 'template', turn), version: 1, kind: 'QUOTA', use: 'REASON', outcome: 'REFUSED' },
      ...{ title: 'Un titre', text: 'Un texte.', reason: 'Parce que.', author_id: agentId, author_name: 'Prénom Nom' },
      written_at: turn === 0 ? at : justNow,
    },
    reply_template_use: { template_id: idOf(name, 'template', turn), used: 1 },
    bulk_decision: {
      ...{ id: idOf(name, 'bulk', turn), kind: 'DECLARATION_ANOMALY', outcome: 'CANCELLED', reason: 'Parce que.' },
      ...{ count: 1, status: 'ASKED', asked_by_id: agentId, asked_by_name: 'Prénom Nom' },
      asked_at: turn === 0 ? at : justNow,
    },
    bulk_decision_case: {
      bulk_id: idOf(name, 'bulk', 0),
      // Another than the one that is there.
      case_id: idOf(turn === 0 || name === 'b' ? name : 'b', 'case', 0),
      ...{ number: 1, version: 0, state: 'WAITING' },
    },
    threshold_value: {
      ...{ threshold: THRESHOLDS[name === 'a' ? 0 : 1]?.[turn] ?? 'BULK_CASES', version: 1, value: 20 },
      ...{ from_day: '2099-12-01', reason: 'Parce que.', author_id: agentId, author_name: 'Prénom Nom' },
      written_at: turn === 0 ? at : justNow,
    },
    quota_raise: {
      ...{ partner_id: idOf(name, 'partner', 0), id: idOf(name, 'raise', turn), status: 'SUBMITTED', version: 0 },
      ...{ quota: ['PERSONS_DAY', 'PERSONS_HOUR'][turn], asked: 900, usual: 500, used: 400, why: 'Parce que.' },
      ...{ from_day: '2026-12-01', until_day: '2026-12-31', asked_by_name: 'Prénom Nom' },
      asked_at: turn === 0 ? at : justNow,
    },
  }
}

/** What the tables of settings refuse. */
export const brokenSettingRows: readonly [table: string, change: Row, constraint: string][] = [
  ['service_cut', { words: ' x' }, 'service_cut_words_check'],
  ['service_cut', { reason: '' }, 'service_cut_reason_check'],
  ['service_cut', { cut_by_name: '' }, 'service_cut_cut_by_name_check'],
  ['service_cut', { restored_by_name: '' }, 'service_cut_restored_by_name_check'],
  ['service_cut', { restore_reason: ' x' }, 'service_cut_restore_reason_check'],
  ['service_cut', { service: 'MESSAGES' }, 'service_cut_of_a_partner'],
  ['service_cut', { restored_at: at }, 'service_cut_restored_whole'],
  ['service_closure', { from_day: '2099-13-01' }, 'service_closure_from_day_check'],
  ['service_closure', { until_day: '2099-12-32' }, 'service_closure_until_day_check'],
  ['service_closure', { reason: ' x' }, 'service_closure_reason_check'],
  ['service_closure', { added_by_name: '' }, 'service_closure_added_by_name_check'],
  ['service_closure', { withdrawn_by_name: '' }, 'service_closure_withdrawn_by_name_check'],
  ['service_closure', { withdraw_reason: ' x' }, 'service_closure_withdraw_reason_check'],
  ['service_closure', { until_day: '2099-11-30' }, 'service_closure_within_31_days'],
  ['service_closure', { until_day: '2100-01-31' }, 'service_closure_within_31_days'],
  ['service_closure', { from_day: '2026-01-01', until_day: '2026-01-01' }, 'service_closure_to_come'],
  ['service_closure', { withdrawn_at: at }, 'service_closure_withdrawn_whole'],
  ['reply_template', { version: 0 }, 'reply_template_version_check'],
  ['reply_template', { title: ' x' }, 'reply_template_title_check'],
  ['reply_template', { text: '' }, 'reply_template_text_check'],
  ['reply_template', { reason: ' x' }, 'reply_template_reason_check'],
  ['reply_template', { author_name: '' }, 'reply_template_author_name_check'],
  ['reply_template', { party: 'PARTNER' }, 'reply_template_where'],
  ['reply_template', { text: 'x'.repeat(501) }, 'reply_template_reason_fits'],
  ['reply_template', { version: 2 }, 'reply_template_follows'],
  ['reply_template_use', { used: 0 }, 'reply_template_use_used_check'],
  ['bulk_decision', { reason: ' x' }, 'bulk_decision_reason_check'],
  ['bulk_decision', { count: 0 }, 'bulk_decision_count_check'],
  ['bulk_decision', { asked_by_name: '' }, 'bulk_decision_asked_by_name_check'],
  ['bulk_decision', { ...granted, answered_by_name: '' }, 'bulk_decision_answered_by_name_check'],
  ['bulk_decision', { ...granted, comment: ' x' }, 'bulk_decision_comment_check'],
  ['bulk_decision', { ...granted, answered_by_id: agentId }, 'bulk_decision_by_two_persons'],
  ['bulk_decision', { status: 'GRANTED' }, 'bulk_decision_answered_whole'],
  ['bulk_decision', { ended_at: at }, 'bulk_decision_ended'],
  ['bulk_decision_case', { version: -1 }, 'bulk_decision_case_version_check'],
  ['bulk_decision_case', { ...leftOut, why: '' }, 'bulk_decision_case_why_check'],
  ['bulk_decision_case', { ...leftOut, done_by_name: '' }, 'bulk_decision_case_done_by_name_check'],
  ['bulk_decision_case', { state: 'DONE' }, 'bulk_decision_case_done_whole'],
  ['threshold_value', { version: 0 }, 'threshold_value_version_check'],
  ['threshold_value', { value: 0 }, 'threshold_value_value_check'],
  ['threshold_value', { from_day: '2099-13-01' }, 'threshold_value_from_day_check'],
  ['threshold_value', { reason: ' x' }, 'threshold_value_reason_check'],
  ['threshold_value', { author_name: '' }, 'threshold_value_author_name_check'],
  ['threshold_value', { version: 3 }, 'threshold_value_follows'],
  ['threshold_value', { from_day: '2026-01-01' }, 'threshold_value_follows'],
  ['quota_raise', { version: -1 }, 'quota_raise_version_check'],
  ['quota_raise', { used: -1 }, 'quota_raise_used_check'],
  ['quota_raise', { from_day: '2026-13-01' }, 'quota_raise_from_day_check'],
  ['quota_raise', { until_day: '2026-12-32' }, 'quota_raise_until_day_check'],
  ['quota_raise', { why: ' x' }, 'quota_raise_why_check'],
  ['quota_raise', { asked_by_name: '' }, 'quota_raise_asked_by_name_check'],
  ['quota_raise', { status: 'REFUSED', answered_at: at, reason: ' x' }, 'quota_raise_reason_check'],
  ['quota_raise', { asked: 500 }, 'quota_raise_bounded'],
  ['quota_raise', { asked: 5_001 }, 'quota_raise_bounded'],
  ['quota_raise', { until_day: '2026-11-30' }, 'quota_raise_within_three_months'],
  ['quota_raise', { until_day: '2027-03-03' }, 'quota_raise_within_three_months'],
  ['quota_raise', { status: 'GRANTED' }, 'quota_raise_answered'],
]

/** The partial indexes of settings. */
export const settingIndexes: readonly string[] = [
  'service_closure_days_once: (withdrawn_at IS NULL)',
  'service_cut_in_force: (restored_at IS NULL)',
  `quota_raise_one_open: (status = 'SUBMITTED'::"QuotaRaiseStatus")`,
  `bulk_decision_case_waiting: (state = 'WAITING'::"BulkLineState")`,
  `quota_raise_granted: (status = 'GRANTED'::"QuotaRaiseStatus")`,
]
