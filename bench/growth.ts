import { computeBatch } from '../packages/domain/src/contributions/batch/batch.ts'
import { compare, type Spread, spreadOf, type Timings } from './measure.ts'
import { hoursHundredths, payCents, ROWS } from './pays.ts'
import { makePayBatch } from './subjects.ts'

const CHUNK = 1_000

const batch = makePayBatch('GROSS', CHUNK)

/** A file of so many payslips through one batch: each chunk is copied in, then computed. */
export const computeFile = (payslips: number): number => {
  const { input } = batch
  for (let done = 0; done < payslips; done += CHUNK) {
    for (let row = 0; row < CHUNK; row++) {
      const source = (done + row) % ROWS
      input.payCents[row] = payCents[source] ?? 0
      input.hoursHundredths[row] = hoursHundredths[source] ?? 0
    }
    computeBatch(batch, CHUNK)
  }
  return payslips
}

/** The time by payslip of files of 10³, 10⁵ and 10⁷; and the most of the three over the least: 1.15 is 15 % more. */
export const measureGrowth = (): { timings: Record<'1e3' | '1e5' | '1e7', Timings>; ratio: Spread } => {
  const timings = compare({
    '1e3': () => computeFile(1_000),
    '1e5': () => computeFile(100_000),
    '1e7': () => computeFile(10_000_000),
  })
  const rounds = timings['1e3'].map((small, round) => [small, timings['1e5'][round] ?? 0, timings['1e7'][round] ?? 0])
  return { timings, ratio: spreadOf(rounds.map((sizes) => Math.max(...sizes) / Math.min(...sizes))) }
}
