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

/** Holds what commands write: they wait. */
export const LOCK = `LOCK TABLE declaration, employer, employment, mandate, mandate_request, employment_proposal, sharing_grant, repair_item,
    record_acknowledgement, employment_event IN ACCESS EXCLUSIVE MODE`
