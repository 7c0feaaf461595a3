import { documented } from '../src/documentation/ids.ts'

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
