import { windowOf } from '../src/charge-reading.ts'
import { documented, documentedProposal } from '../src/documentation/ids.ts'

type Status = 'ACTIVE' | 'SUSPENDED' | 'WITHDRAWN'

/** What makes a grant of the documentation world one that is so, told to nobody; the trigger that lets nothing come back is put aside. */
export function grantStatements(status: Status, by = 'WORKER', id: string = documented.grant): string[] {
  const side = status === 'SUSPENDED' ? `'${by}'` : 'NULL'
  const reason = by === 'WORKER' ? 'NULL' : `'SECURITY'`
  const end = status === 'WITHDRAWN' ? 'now()' : 'NULL'
  const change = `status = '${status}', suspended_by = ${side}, reason = ${reason}, ended_at = ${end}, version = 1`
  return [
    'SET session_replication_role = replica',
    `DELETE FROM outbox_event WHERE subject_id = '${id}'`,
    `UPDATE sharing_grant SET ${change} WHERE id = '${id}'`,
  ]
}

/** The same of the stop that the partner declared, and of the error that the worker signalled. */
export const stopStatements = (status: 'STATED' | 'REPLACED'): string[] => [
  'SET session_replication_role = replica',
  `UPDATE employment_event SET status = '${status}' WHERE id = '${documented.stop}'`,
]
export const repairStatements = (status: 'OPEN' | 'WITHDRAWN'): string[] => [
  'SET session_replication_role = replica',
  `UPDATE repair_item SET status = '${status}', answered_at = ${status === 'OPEN' ? 'NULL' : 'now()'} WHERE id = '${documented.repair}'`,
]

/** The proposal is one that its employer refused, or not. */
export const proposalStatements = (status: 'PENDING' | 'REFUSED'): string[] => [
  `UPDATE employment_proposal SET status = '${status}', answered_at = ${status === 'PENDING' ? 'NULL' : 'now()'} WHERE id = '${documentedProposal.id}'`,
]

/** As many files as may wait do, of the partner of the documentation world. */
export const waitingFiles = `INSERT INTO received_file (partner_id, id, kind, format, encoding, sha256, size, status, received_at, received_by_name)
  SELECT partner_id, gen_random_uuid(), kind, format, encoding, encode(sha256(n::text::bytea), 'hex'), 1, 'RECEIVED', received_at, 'Exemple'
  FROM received_file, generate_series(1, 40) n`

/** Holds what commands write: they wait. */
export const LOCK = `LOCK TABLE declaration, employer, employment, mandate, mandate_request, employment_proposal, sharing_grant, repair_item, remittance,
    record_acknowledgement, employment_event, voucher, voucher_issuer IN ACCESS EXCLUSIVE MODE`

/** What makes that so many persons were read, of each window, by the partner’s applications; the trigger that lets a count only grow is put aside. */
export const readingStatements = (persons: number): readonly string[] => [
  'SET session_replication_role = replica',
  `DELETE FROM person_read WHERE actor_id = '${documented.partner}'`,
  `DELETE FROM reading_count WHERE actor_id = '${documented.partner}'`,
  ...Object.values(windowOf).map(
    (of) => `INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons)
      SELECT 'API_CLIENT', '${documented.partner}', mode::"ReadingMode", '${of(new Date(documented.now))}', ${persons}
      FROM unnest(ARRAY['OPENED', 'ACTED']) mode`,
  ),
]

/** Nobody has tried numbers of titles, nor is suspended for it. */
export const triesForgotten = [
  `DELETE FROM reading_count WHERE mode = 'TRIED'`,
  `DELETE FROM person_read WHERE mode = 'TRIED'`,
  'DELETE FROM api_sign',
]
