import { at, hash, idOf, justNow, later, type Row } from './row-values.ts'

/** A reading that jobs may remove: more than 36 months ago. */
const longAgo = '2020-01-15T10:00:00Z'

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

const scope = 'ft:actualisation@1'
/** Who the worker of a tenant is for its consumer. */
const subjectOf = (name: string): string => hash(`subject ${name}`).slice(0, 43)

/**
 * The rows of what a worker lets a consumer read: a grant in force, or presented; its receipts; a reading; how often, and how many
 * in the day. The worker is the tenant's person, and no employer's employee.
 */
export function grantRows(name: string, turn: number): Record<string, Row> {
  const partner_id = idOf(name, 'partner', 0)
  const grant_id = idOf(name, 'grant', 0)
  const purpose = { purpose_code: `FINALITE-${name.toUpperCase()}`, purpose_version: 1, legal_basis: 'USER_REQUEST' }
  const client = { client_id: idOf(name, 'client', 0) }
  return {
    sharing_grant: {
      ...{ partner_id, id: idOf(name, 'grant', turn), ...client, ...purpose, subject: subjectOf(name) },
      ...{ employee_id: idOf(name, 'employee', 2), citizen_id: idOf(name, 'citizen', 0), version: 1 },
      ...{ scopes: `{${scope}}`, first_month: '2026-01' },
      // Over: a job may end it.
      ...(turn === 0 ? { asked_at: at, expires_at: later } : { asked_at: justNow, expires_at: inAnHour() }),
      ...(turn === 0 ? accepted : { status: 'PRESENTED', answered_at: null, notice: null, acr: null }),
      ...{ suspended_by: null, ended_at: null, reminded_at: null, reconsidered_at: null, reason: null },
    },
    sharing_receipt: {
      ...{ partner_id, grant_id, number: turn + 1, at: justNow, body: '{}' },
      ...{ key_id: `k${name === 'a' ? 1 : 2}0`, signature: 's'.repeat(86) },
    },
    access_record: {
      ...{ partner_id, id: idOf(name, 'access', turn), at: turn === 0 ? longAgo : justNow, grant_id },
      ...{ grant_version: 1, subject: subjectOf(name), ...purpose, ...client, key_id: hash('key').slice(0, 43), scope },
      ...{ first_month: '2026-01', last_month: '2026-03', outcome: 'GIVEN', refusal: null, fields: '{gross}' },
      ...{ records: 2, answer_hash: hash('answer') },
    },
    sharing_use: { grant_id, scope, window: `2026-0${turn + 1}`, reads: 1 },
    sharing_quota: { purpose_code: purpose.purpose_code, day: '2026-01-15', shard: turn, reads: 1 },
  }
}

const accepted: Row = { status: 'ACTIVE', answered_at: at, notice: 'Ce que vous autorisez.', acr: 'eidas1' }
const refused: Row = { outcome: 'REFUSED', refusal: 'SCOPE', fields: '{}', records: 0, answer_hash: null }
const elsewhere = idOf('nobody', 'knows', 0)
const { sharing_grant: inForce, access_record: read } = grantRows('a', 0)

/** Rows that a check, an index or a foreign key of these tables stops, and which. */
export const brokenGrantRows: readonly (readonly [table: string, changes: Row, constraint: string])[] = [
  ['employee', { birth_place: '7505' }, 'employee_birth_place_check'],
  ['citizen', { employee_id: inForce?.['employee_id'] }, 'citizen_employee_id_issuer_key'],
  ['citizen', { employee_id: elsewhere }, 'citizen_employee_id_fkey'],
  ['data_consumer', { partner_id: inForce?.['partner_id'] }, 'data_consumer_partner_id_key'],
  ['data_consumer', { partner_id: elsewhere }, 'data_consumer_partner_id_fkey'],
  ['sharing_grant', { subject: 'trop court' }, 'sharing_grant_subject_check'],
  ['sharing_grant', { version: 0 }, 'sharing_grant_version_check'],
  ['sharing_grant', { scopes: '{}' }, 'sharing_grant_scopes_check'],
  ['sharing_grant', { scopes: new Array(11).fill(scope) }, 'sharing_grant_scopes_check'],
  ['sharing_grant', { first_month: '2026-13' }, 'sharing_grant_first_month_check'],
  ['sharing_grant', { notice: '' }, 'sharing_grant_notice_check'],
  ['sharing_grant', { expires_at: '2020-01-01' }, 'sharing_grant_lasts_a_year'],
  ['sharing_grant', { expires_at: '2100-01-01' }, 'sharing_grant_lasts_a_year'],
  ['sharing_grant', { ...accepted, notice: null }, 'sharing_grant_answered_was_read'],
  ['sharing_grant', { ...accepted, answered_at: null }, 'sharing_grant_answered_was_read'],
  ['sharing_grant', { ...accepted, status: 'SUSPENDED' }, 'sharing_grant_suspended_by_somebody'],
  ['sharing_grant', { suspended_by: 'WORKER' }, 'sharing_grant_suspended_by_somebody'],
  ['sharing_grant', { ...accepted, status: 'SUSPENDED', suspended_by: 'URSSAF' }, 'sharing_grant_says_why'],
  [
    'sharing_grant',
    { ...accepted, status: 'SUSPENDED', suspended_by: 'CONSUMER', reason: 'DPO_DECISION' },
    'sharing_grant_says_why',
  ],
  ['sharing_grant', { ...accepted, reason: 'ERROR' }, 'sharing_grant_says_why'],
  ['sharing_grant', { ended_at: '2100-01-01' }, 'sharing_grant_over_is_dated'],
  ['sharing_grant', { status: 'UNANSWERED' }, 'sharing_grant_over_is_dated'],
  ['sharing_grant', { ...accepted, reminded_at: at }, 'sharing_grant_check'],
  ['sharing_grant', accepted, 'sharing_grant_one_live'],
  ['sharing_grant', { ...accepted, status: 'SUSPENDED', suspended_by: 'WORKER' }, 'sharing_grant_one_live'],
  ['sharing_grant', { partner_id: idOf('a', 'partner', 2), id: inForce?.['id'] }, 'sharing_grant_id_key'],
  ['sharing_grant', { id: inForce?.['id'] }, 'sharing_grant_pkey'],
  ['sharing_grant', { purpose_version: 9 }, 'sharing_grant_purpose_code_purpose_version_fkey'],
  ['sharing_grant', { client_id: idOf('b', 'client', 0) }, 'sharing_grant_partner_id_client_id_fkey'],
  ['sharing_grant', { employee_id: elsewhere }, 'sharing_grant_employee_id_fkey'],
  ['sharing_grant', { citizen_id: elsewhere }, 'sharing_grant_citizen_id_fkey'],
  ['sharing_receipt', { number: 0 }, 'sharing_receipt_number_check'],
  ['sharing_receipt', { body: '' }, 'sharing_receipt_body_check'],
  ['sharing_receipt', { signature: 'trop court' }, 'sharing_receipt_signature_check'],
  ['sharing_receipt', { number: 1 }, 'sharing_receipt_pkey'],
  ['sharing_receipt', { key_id: 'k99' }, 'sharing_receipt_key_id_fkey'],
  ['sharing_receipt', { grant_id: idOf('b', 'grant', 0) }, 'sharing_receipt_partner_id_grant_id_fkey'],
  ['access_record', { records: -1 }, 'access_record_records_check'],
  ['access_record', { answer_hash: 'x' }, 'access_record_answer_hash_check'],
  ['access_record', { refusal: 'SCOPE' }, 'access_record_refused_says_why'],
  ['access_record', { ...refused, refusal: null }, 'access_record_refused_says_why'],
  ['access_record', { answer_hash: null }, 'access_record_given_is_hashed'],
  ['access_record', { ...refused, answer_hash: hash('answer') }, 'access_record_given_is_hashed'],
  ['access_record', { ...refused, records: 1 }, 'access_record_refused_gave_nothing'],
  ['access_record', { ...refused, fields: '{gross}' }, 'access_record_refused_gave_nothing'],
  ['access_record', { id: read?.['id'] }, 'access_record_pkey'],
  ['access_record', { partner_id: idOf('b', 'partner', 0), id: read?.['id'] }, 'access_record_id_key'],
  ['access_record', { grant_id: idOf('b', 'grant', 0) }, 'access_record_partner_id_grant_id_fkey'],
  ['sharing_use', { window: '2026' }, 'sharing_use_window_check'],
  ['sharing_use', { reads: -1 }, 'sharing_use_reads_check'],
  ['sharing_use', { window: '2026-01' }, 'sharing_use_pkey'],
  ['sharing_use', { grant_id: elsewhere }, 'sharing_use_grant_id_fkey'],
  ['sharing_quota', { day: '2026-01' }, 'sharing_quota_day_check'],
  ['sharing_quota', { shard: 8 }, 'sharing_quota_shard_check'],
  ['sharing_quota', { reads: -1 }, 'sharing_quota_reads_check'],
  ['sharing_quota', { shard: 0 }, 'sharing_quota_pkey'],
]
