import { listDoubtfulDays, newId, withContext } from '@cesu/db'
import { reviewIdentities as review } from '../proposals/review-identities.ts'
import { thresholdsToday } from '../thresholds.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/** Days in which the workers that a partner proposed contradicted too many known persons: an agent reviews each, within a minute. */
export const reviewIdentities: Job = {
  name: 'review-identities',
  cron: '* * * * *',
  run: async ({ db, clock, today, signal }) => {
    const waiting = await withContext(db, { kind: 'jobs' }, async (tx) => {
      const { DOUBTFUL_IDENTITIES } = await thresholdsToday({ tx, today })
      return listDoubtfulDays(tx, { least: DOUBTFUL_IDENTITIES, atMost: AT_ONCE })
    })
    let opened = 0
    for (const day of waiting) {
      if (signal.aborted) break
      const done = await withContext(db, { kind: 'jobs' }, (tx) => review({ tx, now: clock(), today, newId }, day))
      if (done) opened += 1
    }
    return opened
  },
}
