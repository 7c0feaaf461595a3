import { type Day, nextPeriod, type Period, periodOf, previousPeriod } from '../shared/index.ts'
import { onTimeUntil, openPeriods } from './calendar.ts'

/**
 * Where a pair stands on a day: a month is late, a month is to declare, nothing was declared for so long that nobody knows whether it
 * still works, or everything is declared.
 */
export const pairStates = ['LATE', 'TO_DECLARE', 'DORMANT', 'UP_TO_DATE'] as const
export type PairState = (typeof pairStates)[number]

/** The states in which something may be done. */
export const statesToDo = ['LATE', 'TO_DECLARE', 'DORMANT'] as const
export type StateToDo = (typeof statesToDo)[number]

/** What a screen writes for each. */
export const pairStateLabels: Record<PairState, string> = {
  LATE: 'En retard',
  TO_DECLARE: 'À déclarer',
  DORMANT: 'Sans déclaration récente',
  UP_TO_DATE: 'À jour',
}

/** What a pair has to declare. */
export interface ToDeclare {
  state: PairState
  /** The month to declare next; null when none can be. */
  period: Period | null
  /** Last day to declare it on time; null without a month, and for a pair of which nobody knows whether it works. */
  dueDay: Day | null
}

/** The oldest month that can be declared on a day. */
const oldestOpen = (today: Day): Period => openPeriods(today).at(-1) ?? periodOf(today)

/**
 * What a pair has to declare on a day. A month without work is not declared: what says that a month is to do is that the one before
 * was declared, or that the contract begins.
 *
 * @param nextPeriod the month after the last one declared, or the first that could be; null once the contract has ended
 */
export function toDeclareOn(
  { nextPeriod: next, endDay }: { nextPeriod: Period | null; endDay: Day | null },
  today: Day,
): ToDeclare {
  if (next === null || next > periodOf(today)) return { state: 'UP_TO_DATE', period: null, dueDay: null }
  if (next < oldestOpen(today)) {
    // Whoever works again has worked this month; a contract that has ended, in its last one.
    const last = endDay === null || endDay > today ? periodOf(today) : periodOf(endDay)
    return { state: 'DORMANT', period: last < oldestOpen(today) ? null : last, dueDay: null }
  }
  const dueDay = onTimeUntil(next)
  return { state: today > dueDay ? 'LATE' : 'TO_DECLARE', period: next, dueDay }
}

/** The month to work on, on a day: the one that is due next. */
export const workPeriod = (today: Day): Period => {
  const current = periodOf(today)
  return today <= onTimeUntil(previousPeriod(current)) ? previousPeriod(current) : current
}

/**
 * Between which months the next one of a pair is, for each state, up to a month that one works on; without a state, for the months
 * that are late or to declare. Empty when `from` is after `to`.
 */
export function periodsToDo(state: StateToDo | null, until: Period, today: Day): { from: Period; to: Period } {
  const oldest = oldestOpen(today)
  const [firstOnTime = nextPeriod(periodOf(today))] = openPeriods(today)
    .filter((period) => today <= onTimeUntil(period))
    .toReversed()
  const lastLate = previousPeriod(firstOnTime)
  if (state === 'DORMANT') return { from: '1900-01', to: previousPeriod(oldest) }
  if (state === 'LATE') return { from: oldest, to: until < lastLate ? until : lastLate }
  return { from: state === null ? oldest : firstOnTime, to: until }
}
