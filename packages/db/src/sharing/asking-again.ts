import type { Tx } from '../connection/client.ts'
import type { SharingGrant } from '../model.ts'

/** A question of a consumer to a worker. */
type Question = Pick<SharingGrant, 'partnerId' | 'employeeId' | 'purposeCode'>

/** The legal day from which a consumer may put its question to the worker who acts again; null when it may now. */
export async function askedAgainFrom(
  tx: Tx,
  { partnerId, employeeId, purposeCode, now }: Question & { now: Date },
): Promise<string | null> {
  const [row] = await tx.$queryRaw<[{ day: string | null }]>`
    SELECT sharing_asked_again_from(${partnerId}::uuid, ${employeeId}::uuid, ${purposeCode}, ${now}) AS day`
  return row.day
}

/** The same of each question that was ever put to them, by the consumer and the purpose: those that may not come back yet. */
export async function listAskedAgainFrom(
  tx: Tx,
  { employeeId, now }: { employeeId: string; now: Date },
): Promise<(question: Pick<Question, 'partnerId' | 'purposeCode'>) => string | null> {
  const rows = await tx.$queryRaw<{ partnerId: string; purposeCode: string; day: string | null }[]>`
    SELECT q.partner_id AS "partnerId", q.purpose_code AS "purposeCode",
      sharing_asked_again_from(q.partner_id, ${employeeId}::uuid, q.purpose_code, ${now}) AS day
    FROM (SELECT DISTINCT partner_id, purpose_code FROM sharing_grant WHERE employee_id = ${employeeId}::uuid) AS q`
  const days = new Map(rows.map(({ partnerId, purposeCode, day }) => [`${partnerId} ${purposeCode}`, day]))
  return ({ partnerId, purposeCode }) => days.get(`${partnerId} ${purposeCode}`) ?? null
}

/** Lets a question come back, for the worker who acts: of twenty at once one does. False when nothing holds it back. */
export async function reconsiderGrant(tx: Tx, { id, now }: { id: string; now: Date }): Promise<boolean> {
  const [row] = await tx.$queryRaw<[{ done: boolean }]>`SELECT reconsider_grant(${id}::uuid, ${now}) AS done`
  return row.done
}
