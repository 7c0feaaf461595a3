import { listRecomputations, withContext } from '@cesu/db'
import { recomputeHousehold } from '../declarations/recompute-household.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/** Months of households whose ceiling was shared otherwise by a correction or a cancellation: within a minute. */
export const recomputeHouseholds: Job = {
  name: 'recompute-households',
  cron: '* * * * *',
  run: async ({ db, clock, signal }) => {
    let done = 0
    while (!signal.aborted) {
      const waiting = await withContext(db, { kind: 'jobs' }, (tx) => listRecomputations(tx, AT_ONCE))
      for (const household of waiting) {
        if (signal.aborted) break
        done += await withContext(db, { kind: 'jobs' }, (tx) => recomputeHousehold({ tx, now: clock() }, household))
      }
      if (waiting.length < AT_ONCE) break
    }
    return done
  },
}
