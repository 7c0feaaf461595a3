import { listSuspended, newId, withContext } from '@cesu/db'
import { reportSuspension } from '../applications/report-suspension.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/** Applications that the platform suspended by itself: an agent has a case of each within a minute, and the partner an event. */
export const reportSuspensions: Job = {
  name: 'report-suspensions',
  cron: '* * * * *',
  run: async ({ db, clock, today, signal }) => {
    const waiting = await withContext(db, { kind: 'jobs' }, (tx) => listSuspended(tx, AT_ONCE))
    let told = 0
    for (const client of waiting) {
      if (signal.aborted) break
      const report = { now: clock(), today, newId }
      if (await withContext(db, { kind: 'jobs' }, (tx) => reportSuspension({ tx, ...report }, client))) told += 1
    }
    return told
  },
}
