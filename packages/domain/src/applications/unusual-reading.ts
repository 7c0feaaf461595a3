import { isWorkingDay } from '../calendar/working-days.ts'
import type { ThresholdValues } from '../thresholds/index.ts'

/** What an application read in one clock hour in France. */
export interface HourRead {
  /** « 2026-11-03T14 »: 14:00 to 15:00 in Paris. */
  window: string
  /** Answers that told something. */
  reads: number
}

/** What an application reads now, and what it has read in its own last weeks. */
export interface Reading {
  /** The clock hour in which the last sixty minutes end, and what they told. */
  now: HourRead
  /** Each clock hour of the four weeks before in which it read anything. */
  before: readonly HourRead[]
}

/** What is unusual: how much, or when. */
export type UnusualSign = 'VOLUME' | 'OFF_HOURS'

/** The same in French, after « elle a lu 500 fois en une heure, ». */
export const unusualLabels: Record<UnusualSign, string> = {
  VOLUME: 'bien plus que jamais',
  OFF_HOURS: 'quand personne ne travaille',
}

/** What to do of it: nothing, have an agent look, or stop it until one has. */
export interface UnusualReading {
  signs: readonly UnusualSign[]
  outcome: 'NOTHING' | 'CASE' | 'SUSPEND'
}

/**
 * What a habit is, and when few work: ours, and no law's. How far from a habit is unusual is set as thresholds are, of which the most
 * important one is how many times its busiest hour: a month's end multiplies it by three, and must stop nobody.
 */
const habits = {
  /** An application younger than so many hours with a reading, over so many days, has no habit to compare with. */
  knownHours: 20,
  knownDays: 5,
  /** When few work: from 20:00 to 7:00, on Saturdays, Sundays and public holidays. */
  opensAt: 7,
  closesAt: 20,
} as const

/**
 * Whether an application reads as it never did. Much more than ever is a sign, and so is much more than ever when nobody works; one alone
 * may be a new use, and an agent looks; both together are how data leaves by night, and the application stops until an agent has looked.
 */
export function unusualReading({ now, before }: Reading, thresholds: ThresholdValues): UnusualReading {
  const { knownHours, knownDays } = habits
  const days = new Set(before.map(({ window }) => window.slice(0, 10)))
  if (now.reads < thresholds.UNUSUAL_LEAST_READS || before.length < knownHours || days.size < knownDays)
    return { signs: [], outcome: 'NOTHING' }
  const signs: UnusualSign[] = [
    ...(isAboveHabit(now.reads, before, thresholds) ? (['VOLUME'] as const) : []),
    ...(isOffHours(now.window) &&
    isAboveBusiest(
      now.reads,
      before.filter(({ window }) => isOffHours(window)),
      thresholds,
    )
      ? (['OFF_HOURS'] as const)
      : []),
  ]
  return { signs, outcome: (['NOTHING', 'CASE', 'SUSPEND'] as const)[signs.length] ?? 'SUSPEND' }
}

/** Far from the usual hour, as it varies by itself (z-score), and above the busiest one. */
function isAboveHabit(reads: number, before: readonly HourRead[], thresholds: ThresholdValues): boolean {
  const mean = before.reduce((sum, hour) => sum + hour.reads, 0) / before.length
  const variance = before.reduce((sum, hour) => sum + (hour.reads - mean) ** 2, 0) / before.length
  // A habit as regular as a clock still varies by chance, as what is counted does (Poisson).
  const deviation = Math.sqrt(Math.max(variance, mean))
  return (reads - mean) / deviation >= thresholds.UNUSUAL_DEVIATIONS && isAboveBusiest(reads, before, thresholds)
}

const isAboveBusiest = (
  reads: number,
  hours: readonly HourRead[],
  { UNUSUAL_TIMES_BUSIEST }: ThresholdValues,
): boolean => reads > UNUSUAL_TIMES_BUSIEST * Math.max(0, ...hours.map((hour) => hour.reads))

function isOffHours(window: string): boolean {
  const [day, hour] = [window.slice(0, 10), Number(window.slice(11))]
  const { opensAt, closesAt } = habits
  return hour < opensAt || hour >= closesAt || !isWorkingDay(day, { territory: 'METRO', lastWeekday: 5 })
}
