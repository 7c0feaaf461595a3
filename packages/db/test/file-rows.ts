import { at, hash, idOf, justNow, type Row } from './row-values.ts'

/** The rows of the files that partners send, and of titles of prefinanced CESU. */
export function fileRows(name: string, turn: number): Record<string, Row> {
  const partner_id = idOf(name, 'partner', 0)
  const written = turn === 0 ? at : justNow
  const seed = `${name}${turn}`
  return {
    received_file: {
      ...{ partner_id, id: idOf(name, 'file', turn), kind: 'VOUCHERS', format: 'NDJSON', encoding: 'UTF_8', size: 10 },
      ...{ sha256: hash(`file${seed}`), status: turn === 0 ? 'UNDER_WAY' : 'RECEIVED', received_at: written },
      ...{ received_by_name: 'Prénom Nom', read_bytes: 0, lines: 0, accepted: 0, to_mend: 0, failures: 0, chunks: 0 },
    },
    received_file_part: {
      ...{ partner_id, file_id: idOf(name, 'upload', turn), number: 0, bytes: Buffer.from('a'), kept_at: written },
    },
    received_file_chunk: {
      ...{ partner_id, file_id: idOf(name, 'file', 0), number: turn, first_line: 1, lines: 1, from_byte: 0 },
      ...{ to_byte: 10, refusals: '[]', done_at: written },
    },
    voucher_issuer: {
      ...{ partner_id: idOf(name, 'partner', turn === 0 ? 0 : 2), number: `DEMO-${seed}`.toUpperCase() },
      ...{ start_day: '2026-01-01', end_day: '2030-12-31', ring_fenced_cents: 30_000_000, numbering: 'DEMO' },
      ...{ convention: 'ISSUER_PAYS_WORKER', code: String(Buffer.from(seed).readUInt16BE(0)) },
    },
    remittance: {
      ...{ partner_id, id: idOf(name, 'remittance', turn), file_id: idOf(name, 'file', 0), slip: `B-${turn}` },
      ...{ titles: 1, cents: 2_000, remitted_at: written },
    },
    voucher: {
      ...{ partner_id, vintage: 2026, number: numberOf(turn), id: idOf(name, 'voucher', turn) },
      // The title that what is needed besides brings is the one that pays.
      ...{
        status: turn === 2 ? 'USED' : 'ISSUED',
        version: 0,
        face_value_cents: 2_000,
        funder_share_cents: 1_000,
        electronic: true,
      },
      ...{ funder_siret: '99900001100018', services: '{}', usable_until: '2027-01-31', remittable_until: '2027-02-28' },
      ...{ file_id: idOf(name, 'file', 0), line: 1, registered_at: written },
    },
    voucher_use: {
      ...{ employer_id: idOf(name, 'employer', 0), period: '2026-01', declaration_id: idOf(name, 'declaration', 0) },
      ...{ id: idOf(name, 'use', turn), version: 1, partner_id, employee_id: idOf(name, 'employee', 0) },
      ...{ issuer_id: partner_id, vintage: 2026, number: numberOf(turn === 0 ? 2 : 0) },
      ...{ voucher_id: idOf(name, 'voucher', turn === 0 ? 2 : 0), face_value_cents: 2_000, funder_share_cents: 1_000 },
      ...{ payment_day: '2026-01-31', usable_until: '2027-01-31', used_at: written },
    },
  }
}

const numberOf = (turn: number): string => `01260000000000000${turn}`

/** What these tables refuse. */
export const brokenFileRows: readonly [table: string, change: Row, constraint: string][] = [
  ['received_file', { sha256: 'x' }, 'received_file_sha256_check'],
  ['received_file', { size: 0 }, 'received_file_size_check'],
  ['received_file', { received_by_name: '' }, 'received_file_received_by_name_check'],
  ['received_file', { chunks: -1 }, 'received_file_chunks_check'],
  ['received_file', { status: 'BROKEN', ended_at: at, broken_for: 'x' }, 'received_file_broken_for_check'],
  ['received_file', { read_bytes: 11 }, 'received_file_progress'],
  ['received_file', { accepted: 1 }, 'received_file_progress'],
  ['received_file', { name: ' x' }, 'received_file_name_check'],
  ['received_file', { failures: -1 }, 'received_file_failures_check'],
  ['received_file', { to_mend: 1 }, 'received_file_to_mend'],
  ['received_file', { dismissed_at: at }, 'received_file_dismissed'],
  ['received_file', { status: 'DONE' }, 'received_file_ended'],
  ['received_file', { status: 'BROKEN', ended_at: at }, 'received_file_ended'],
  ['received_file_part', { number: -1 }, 'received_file_part_number_check'],
  ['received_file_part', { bytes: Buffer.alloc(0) }, 'received_file_part_bytes_check'],
  ['received_file_chunk', { number: -1 }, 'received_file_chunk_number_check'],
  ['received_file_chunk', { first_line: 0 }, 'received_file_chunk_first_line_check'],
  ['received_file_chunk', { lines: 0 }, 'received_file_chunk_lines_check'],
  ['received_file_chunk', { from_byte: -1 }, 'received_file_chunk_from_byte_check'],
  ['received_file_chunk', { to_byte: 0 }, 'received_file_chunk_bytes'],
  ['received_file_chunk', { refusals: '{}' }, 'received_file_chunk_refusals'],
  ['received_file_chunk', { refusals: '[1, 2]' }, 'received_file_chunk_refusals'],
  ['voucher_issuer', { number: 'minuscule' }, 'voucher_issuer_number_check'],
  ['voucher_issuer', { start_day: '2026-13-01' }, 'voucher_issuer_start_day_check'],
  ['voucher_issuer', { end_day: '2030-01-32' }, 'voucher_issuer_end_day_check'],
  ['voucher_issuer', { end_day: '2025-12-31' }, 'voucher_issuer_ends_after_start'],
  ['voucher_issuer', { ring_fenced_cents: 29_999_999 }, 'voucher_issuer_ring_fenced_cents_check'],
  ['voucher_issuer', { convention: 'THROUGH_CESU_PLUS' }, 'voucher_issuer_convention_check'],
  ['voucher_issuer', { code: 'A' }, 'voucher_issuer_code_check'],
  ['remittance', { slip: ' x' }, 'remittance_slip_check'],
  ['remittance', { nan: 'a' }, 'remittance_nan_check'],
  ['remittance', { titles: 0, cents: 0 }, 'remittance_titles_check'],
  ['remittance', { cents: 10_000 }, 'remittance_check'],
  ['remittance', { paid_day: '2026-13-01', paid_said_at: at, paid_said_by: 'x' }, 'remittance_paid_day_check'],
  ['remittance', { paid_day: '2026-01-01', paid_said_at: at, paid_said_by: '' }, 'remittance_paid_said_by_check'],
  ['remittance', { slip: null }, 'remittance_of'],
  ['remittance', { paid_day: '2026-01-01' }, 'remittance_paid'],
  ['voucher', { number: 'a' }, 'voucher_number_check'],
  ['voucher', { version: -1 }, 'voucher_version_check'],
  ['voucher', { face_value_cents: 10_000 }, 'voucher_face_value_cents_check'],
  ['voucher', { funder_share_cents: 2_001 }, 'voucher_share'],
  ['voucher', { funder_siret: '1234567890123A' }, 'voucher_funder_siret_check'],
  ['voucher', { status: 'ASSIGNED', beneficiary_hash: 'x' }, 'voucher_beneficiary_hash_check'],
  ['voucher', { beneficiary_hash: hash('x') }, 'voucher_of_somebody'],
  ['voucher', { usable_until: '2027-01-32' }, 'voucher_usable_until_check'],
  ['voucher', { remittable_until: '2027-02-32' }, 'voucher_remittable_until_check'],
  ['voucher', { remittable_until: '2027-01-30' }, 'voucher_dates'],
  ['voucher', { line: 0 }, 'voucher_line_check'],
  ['voucher', { moved_for: ' x' }, 'voucher_moved_for_check'],
  ['voucher_use', { version: 0 }, 'voucher_use_version_check'],
  ['voucher_use', { face_value_cents: 10_000 }, 'voucher_use_face_value_cents_check'],
  ['voucher_use', { funder_share_cents: 2_001 }, 'voucher_use_share'],
  ['voucher_use', { released_at: at }, 'voucher_use_released'],
  ['voucher_use', { released_for: 'CORRECTION' }, 'voucher_use_released'],
  ['voucher_use', { remitted_at: at }, 'voucher_use_remittance'],
  [
    'voucher_use',
    { released_at: at, released_for: 'CORRECTION', remitted_at: at, remittance_id: idOf('a', 'remittance', 0) },
    'voucher_use_remitted_stays',
  ],
  ['voucher_use', { number: numberOf(2) }, 'voucher_use_live'],
  ['voucher_use', { number: numberOf(3) }, 'voucher_use_issuer_id_vintage_number_fkey'],
  ['voucher_use', { period: '2026-02' }, 'voucher_use_employer_id_period_declaration_id_fkey'],
  ['voucher_use', { face_value_cents: 8_001 }, 'voucher_use_within_net'],
]

/** The partial indexes of files and titles. */
export const fileIndexes: readonly string[] = [
  ...['ISSUED', 'ASSIGNED', 'USED', 'REMITTED', 'REIMBURSED', 'LOST', 'STOLEN', 'EXCHANGED', 'CANCELLED'].map(
    (status) => `voucher_${status.toLowerCase()}: (status = '${status}'::"VoucherStatus")`,
  ),
  'remittance_slip: (file_id IS NOT NULL)',
  'remittance_waiting: (paid_day IS NULL)',
  'voucher_use_of_remittance: (remittance_id IS NOT NULL)',
  'voucher_use_live: (released_at IS NULL)',
  `received_file_waiting: (status = ANY (ARRAY['RECEIVED'::"ReceivedFileStatus", 'UNDER_WAY'::"ReceivedFileStatus"]))`,
  `voucher_reimbursed_at: (status = 'REIMBURSED'::"VoucherStatus")`,
  'voucher_use_released: (released_at IS NOT NULL)',
  'voucher_use_remitted: (remitted_at IS NOT NULL)',
]
