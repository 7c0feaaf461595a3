import { agentId, at, idOf, justNow, type Row } from './row-values.ts'

/** The rows of what lets data be shared: a consumer, its agreement, and a version of a purpose, in force or proposed. */
export function sharingRows(name: 'a' | 'b', turn: number): Record<string, Row> {
  const consumer = `organisme-${name.repeat(turn + 1)}`
  const settled = turn === 0 ? { status: 'ACTIVE', settled_at: at } : { status: 'PROPOSED', settled_at: null }
  return {
    data_consumer: {
      ...{ code: consumer, name: `Organisme ${name}${turn}`, created_at: at },
      siret: `${name === 'a' ? 1 : 2}${turn}`.padEnd(14, '0'),
      partner_id: turn === 0 ? idOf(name, 'partner', 0) : null,
    },
    agreement: {
      ...{ id: idOf(name, 'agreement', turn), consumer_code: `organisme-${name}`, reference: `C-${name}${turn}` },
      ...{ framework: 'Convention.', start_day: '2025-01-01', end_day: null, status: 'ACTIVE', suspended_at: null },
    },
    purpose: {
      ...{ code: `FINALITE-${name.toUpperCase()}`, version: turn + 1, agreement_id: idOf(name, 'agreement', 0) },
      ...{ label: 'Finalité', explanation: 'À quoi cela sert.', legal_basis: 'USER_REQUEST', legal_texts: '{L114-8}' },
      ...{ is_inferred: true, reused_for_control: false, scopes: '{ft:actualisation@1}', max_days: 365 },
      ...{ kept_months: 12, calls_per_day: 1_000, ...settled },
      ...{ proposed_at: turn === 0 ? at : justNow, proposed_by_id: agentId, proposed_by_name: 'Prénom Nom' },
    },
  }
}

/** Rows that a check or an index of these tables stops, and which. */
export const brokenSharingRows: readonly (readonly [table: string, changes: Row, constraint: string])[] = [
  ['data_consumer', { code: 'Organisme 1' }, 'data_consumer_code_check'],
  ['data_consumer', { name: '' }, 'data_consumer_name_check'],
  ['data_consumer', { siret: '1234' }, 'data_consumer_siret_check'],
  ['agreement', { reference: '' }, 'agreement_reference_check'],
  ['agreement', { framework: '' }, 'agreement_framework_check'],
  ['agreement', { start_day: 'hier' }, 'agreement_start_day_check'],
  ['agreement', { end_day: '2024-12-31' }, 'agreement_check'],
  ['agreement', { status: 'SUSPENDED' }, 'agreement_suspended_since'],
  ['purpose', { code: 'finalite' }, 'purpose_code_check'],
  ['purpose', { version: 0 }, 'purpose_version_check'],
  ['purpose', { label: '' }, 'purpose_label_check'],
  ['purpose', { explanation: '' }, 'purpose_explanation_check'],
  ['purpose', { legal_texts: '{}' }, 'purpose_legal_texts_check'],
  ['purpose', { scopes: '{}' }, 'purpose_scopes_check'],
  ['purpose', { max_days: 367 }, 'purpose_max_days_check'],
  ['purpose', { kept_months: 121 }, 'purpose_kept_months_check'],
  ['purpose', { calls_per_day: 0 }, 'purpose_calls_per_day_check'],
  ['purpose', { proposed_by_name: '' }, 'purpose_proposed_by_name_check'],
  ['purpose', { settled_at: at }, 'purpose_settled_once_answered'],
  ['purpose', { legal_basis: 'PROACTIVE', reused_for_control: true }, 'purpose_proactive_controls_nobody'],
  ['purpose', { legal_basis: 'PROACTIVE', kept_months: 13 }, 'purpose_proactive_for_a_year'],
  ['purpose', { status: 'ACTIVE', settled_at: at }, 'purpose_one_active'],
]
