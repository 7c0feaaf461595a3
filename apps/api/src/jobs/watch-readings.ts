import { listReadings, listTitleTriers, newId, type ReadingNow, withContext } from '@cesu/db'
import { judgeReading } from '../applications/judge-reading.ts'
import { legalHour } from '../platform/clock.ts'
import { automaticCheck } from '../record.ts'
import { thresholdsToday } from '../thresholds.ts'
import { openTrier } from '../vouchers/open-seen-titles.ts'
import type { Job } from './job.ts'

/**
 * Applications that read as they never did, each against its own last weeks: budgets and signs of a call stop the rest at once. And who was stopped
 * for the numbers of titles that it tried.
 */
export const watchReadings: Job = {
  name: 'watch-readings',
  cron: '*/10 * * * *',
  run: async ({ db, clock, today, signal }) => {
    const at = clock()
    const { rows, triers, thresholds } = await withContext(db, { kind: 'jobs' }, async (tx) => {
      const thresholds = await thresholdsToday({ tx, today })
      const triers = await listTitleTriers(tx)
      return { thresholds, triers, rows: await listReadings(tx, { least: thresholds.UNUSUAL_LEAST_READS, at }) }
    })
    let done = 0
    for (const [id, [first, ...others]] of Map.groupBy(rows, ({ clientId }) => clientId)) {
      if (signal.aborted || first === undefined) break
      const reading = { id, now: { window: legalHour(at), reads: first.reads }, before: hoursOf([first, ...others]) }
      const call = { now: clock(), today, newId, thresholds }
      if (await withContext(db, { kind: 'jobs' }, (tx) => judgeReading({ tx, ...call }, reading))) done += 1
    }
    for (const trier of triers) {
      if (signal.aborted) break
      const call = { now: clock(), today, newId, actor: automaticCheck }
      if ((await withContext(db, { kind: 'jobs' }, (tx) => openTrier({ tx, ...call }, trier))) !== null) done += 1
    }
    return done
  },
}

const hoursOf = (rows: readonly ReadingNow[]) =>
  rows.flatMap(({ window, thenRead }) => (window === null ? [] : [{ window, reads: thenRead ?? 0 }]))
