import { type DueRequest, expireRequest, insertMessage, markReminded, type Tx } from '@cesu/db'
import { legalDay } from '../platform/clock.ts'
import { automaticCheck, record } from '../record.ts'

interface Following {
  tx: Tx
  now: Date
}

/** Says a request again, once; false when it was, or somebody has just answered. */
export async function remindRequest({ tx, now }: Following, request: DueRequest): Promise<boolean> {
  if (!(await markReminded(tx, request, now))) return false
  const { partnerId, id, email, linkNumber, partnerName, acts, expiresAt } = request
  await insertMessage(tx, {
    ...{ kind: 'MANDATE_REMINDER', partnerId, requestId: id, linkNumber, email, createdAt: now },
    facts: { partnerName, acts, lastDay: legalDay(expiresAt) },
  })
  return true
}

/** Ends a request that nobody answered in time, and tells the partner; false when somebody has just answered. */
export async function endRequest({ tx, now }: Following, { partnerId, id }: DueRequest): Promise<boolean> {
  if (!(await expireRequest(tx, { partnerId, id }, now))) return false
  const actor = automaticCheck
  await record({ tx, now, actor }, { kind: 'MANDATE_REQUEST_EXPIRED', subjectId: id, payload: {}, partnerId })
  return true
}
