import {
  endDueGrants,
  purgeAccessRecords,
  purgeAcknowledgements,
  purgeSharingQuotas,
  purgeSharingUses,
  withContext,
} from '@cesu/db'
import { automaticCheck, record } from '../record.ts'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/** Requests that nobody answered in time, and grants whose last day is past: ended, traced, told to the consumer. */
export const endGrants: Job = {
  name: 'end-grants',
  cron: '*/10 * * * *',
  run: async ({ db, clock, signal }) => {
    let done = 0
    while (!signal.aborted) {
      const ended = await withContext(db, { kind: 'jobs' }, async (tx) => {
        const now = clock()
        const grants = await endDueGrants(tx, { now, most: AT_ONCE })
        for (const { id, partnerId, status, purpose, version } of grants) {
          const payload = { purpose, grantVersion: version, why: status }
          await record({ tx, now, actor: automaticCheck }, { kind: 'SHARING_ENDED', subjectId: id, payload, partnerId })
        }
        return grants.length
      })
      done += ended
      if (ended < AT_ONCE) break
    }
    return done
  },
}

/** Readings, and what was done of them, after 36 months (CRPA R114-9-7); and what counted those that are past. */
export const forgetAccesses: Job = {
  name: 'forget-accesses',
  cron: '11 4 * * *',
  run: async (call) => {
    let done = 0
    for (const purge of [purgeAccessRecords, purgeAcknowledgements, purgeSharingQuotas, purgeSharingUses])
      done += await inBatches(call, purge)
    return done
  },
}
