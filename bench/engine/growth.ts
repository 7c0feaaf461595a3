import { computeBatch } from '../../packages/domain/src/contributions/batch/batch.ts'
import { ratioOf, type Spread, spreadOf, type Timings } from '../measure.ts'
import { hoursHundredths, payCents, ROWS } from './pays.ts'
import { makePayBatch } from './subjects.ts'

const CHUNK = 1_000
const ROUNDS = 5

/** What is timed at once, in payslips: a hundredth of the longest file, for the machine's other work to spare most. */
const SEGMENT = 100_000

const batch = makePayBatch('GROSS', CHUNK)

/** Some rows of a file, through one batch that is filled again and again: each chunk is copied in, then computed. */
const computeRows = (from: number, to: number): void => {
  const { input } = batch
  for (let first = from; first < to; first += CHUNK) {
    for (let row = 0; row < CHUNK; row++) {
      const source = (first + row) % ROWS
      input.payCents[row] = payCents[source] ?? 0
      input.hoursHundredths[row] = hoursHundredths[source] ?? 0
    }
    computeBatch(batch, CHUNK)
  }
}

/** A file of so many payslips. */
export const computeFile = (payslips: number): void => computeRows(0, payslips)

/** Nanoseconds by payslip of a segment. */
const timeSegment = (compute: () => void): number => {
  const start = performance.now()
  compute()
  return ((performance.now() - start) * 1e6) / SEGMENT
}

interface Growth {
  readonly '10³': Timings
  readonly '10⁵': Timings
  readonly '10⁷': Timings
}

/** One round: a file of 10⁷ from its start to its end, in turns with as many payslips in files of 10³ and of 10⁵. */
const timeRound = (): Record<keyof Growth, number> => {
  const segments: Record<keyof Growth, number[]> = { '10³': [], '10⁵': [], '10⁷': [] }
  for (let from = 0; from < 10_000_000; from += SEGMENT) {
    const smallFiles = () => {
      for (let file = 0; file < SEGMENT / 1_000; file++) computeFile(1_000)
    }
    segments['10³'].push(timeSegment(smallFiles))
    segments['10⁵'].push(timeSegment(() => computeFile(100_000)))
    segments['10⁷'].push(timeSegment(() => computeRows(from, from + SEGMENT)))
  }
  const median = (size: keyof Growth) => spreadOf(segments[size]).median
  return { '10³': median('10³'), '10⁵': median('10⁵'), '10⁷': median('10⁷') }
}

/** The time by payslip of files of 10³, 10⁵ and 10⁷; and the most of the three over the least: 1.15 is 15 % more. */
export const measureGrowth = (): { timings: Growth; ratio: Spread } => {
  computeFile(10_000_000)
  const rounds = Array.from({ length: ROUNDS }, timeRound)
  const most = rounds.map((sizes) => Math.max(...Object.values(sizes)))
  const least = rounds.map((sizes) => Math.min(...Object.values(sizes)))
  const of = (size: keyof Growth) => rounds.map((sizes) => sizes[size])
  return { timings: { '10³': of('10³'), '10⁵': of('10⁵'), '10⁷': of('10⁷') }, ratio: ratioOf(most, least) }
}
