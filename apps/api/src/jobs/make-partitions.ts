import { makeYearPartitions, withContext } from '@cesu/db'
import type { Job } from './job.ts'

/** The years whose declarations must have a place on this day: from three before it to two after. */
export const yearsToHold = (today: string): { firstYear: number; lastYear: number } => {
  const year = Number(today.slice(0, 4))
  return { firstYear: year - 3, lastYear: year + 2 }
}

/** A month whose year has no partition could not be declared: the years to come are made long before. */
export const makePartitions: Job = {
  name: 'make-partitions',
  cron: '41 3 * * *',
  run: async ({ db, today }) => {
    const made = await withContext(db, { kind: 'jobs' }, (tx) => makeYearPartitions(tx, yearsToHold(today)))
    return made.length
  },
}
