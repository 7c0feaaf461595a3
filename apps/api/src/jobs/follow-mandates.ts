import { expireMandate, listDueRequests, listOverMandates, type Tx, withContext } from '@cesu/db'
import { REMINDED_AFTER_DAYS } from '@cesu/domain/mandates'
import { endRequest, remindRequest } from '../mandates/follow-request.ts'
import { automaticCheck, record } from '../record.ts'
import type { Job, JobCall } from './job.ts'

const AT_ONCE = 100

/** Requests to say again or to end, and mandates whose last day is past: each in a transaction of its own. */
export const followMandates: Job = {
  name: 'follow-mandates',
  cron: '*/10 * * * *',
  run: async (call) => {
    const { clock, today } = call
    const askedBefore = new Date(call.now.getTime() - REMINDED_AFTER_DAYS * 86_400_000)
    const due = (before: Date | null) => (tx: Tx) =>
      listDueRequests(tx, { now: call.now, askedBefore: before, atMost: AT_ONCE })
    const ended = await each(call, due(null), (tx, request) => endRequest({ tx, now: clock() }, request))
    const reminded = await each(call, due(askedBefore), (tx, request) => remindRequest({ tx, now: clock() }, request))
    const over = await each(
      call,
      (tx) => listOverMandates(tx, { today, atMost: AT_ONCE }),
      async (tx, mandate) => {
        if (!(await expireMandate(tx, mandate))) return false
        const { id, endDay, partnerId, employerId } = mandate
        const happened = { kind: 'MANDATE_EXPIRED', subjectId: id, payload: { endDay }, partnerId, employerId } as const
        await record({ tx, now: clock(), actor: automaticCheck }, happened)
        return true
      },
    )
    return ended + reminded + over
  },
}

/** Does something of each thing that waits, page after page; what cannot be done is not met again in this run. */
async function each<T>(
  { db, signal }: JobCall,
  list: (tx: Tx) => Promise<T[]>,
  act: (tx: Tx, thing: T) => Promise<boolean>,
): Promise<number> {
  let done = 0
  while (!signal.aborted) {
    const things = await withContext(db, { kind: 'jobs' }, list)
    let here = 0
    for (const thing of things) {
      if (signal.aborted) break
      if (await withContext(db, { kind: 'jobs' }, (tx) => act(tx, thing))) here += 1
    }
    done += here
    if (things.length < AT_ONCE || here === 0) break
  }
  return done
}
