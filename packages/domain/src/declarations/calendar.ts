import { changeWindow } from '../parameters/calendar.ts'
import {
  addMonths,
  addPeriods,
  type Day,
  inForce,
  lastDay,
  nextPeriod,
  type Period,
  periodOf,
  yearOf,
} from '../shared/index.ts'

/** Months after the month of the work during which a partner can still declare it: ours, no text sets it (grade D). */
const OPEN_MONTHS_AFTER = 3

/** Last day to declare a month on time: the 5th of the next one (CSS D133-13-9, grade A). */
export const onTimeUntil = (period: Period): Day => `${nextPeriod(period)}-05`

/** Last day on which a partner can declare a month; later, an agent of Urssaf must. */
export const openUntil = (period: Period): Day => lastDay(addPeriods(period, OPEN_MONTHS_AFTER))

/**
 * Last day on which who declared a month can correct or cancel it: a month after its registration (grade D), and not after the
 * last day to declare the month; later, an agent of Urssaf must.
 *
 * @param registeredOn day of the registration of the first version
 */
export const changeableUntil = (period: Period, registeredOn: Day): Day => {
  const until = addMonths(registeredOn, inForce(changeWindow.versions, registeredOn).value)
  return until < openUntil(period) ? until : openUntil(period)
}

/** Calendar years after that for which contributions are due, at the end of which they are barred (CSS L244-3, grade A). */
const BARRED_AFTER_YEARS = 3

/**
 * Last day on which an agent of Urssaf corrects a month: as long as its contributions are not barred, three calendar years after that for
 * which they are due (CSS L244-3, grade A). That its end bars the correction too is inferred (grade D).
 */
export const correctableByAgentUntil = (period: Period): Day => `${yearOf(period) + BARRED_AFTER_YEARS}-12-31`

/** The months that can be declared on a day, newest first. */
export const openPeriods = (today: Day): Period[] =>
  Array.from({ length: OPEN_MONTHS_AFTER + 1 }, (_, index) => addPeriods(periodOf(today), -index))

/** True when the month has not begun. */
export const isFuture = (period: Period, today: Day): boolean => period > periodOf(today)

/** True when it is too late for a partner to declare the month. */
export const isClosed = (period: Period, today: Day): boolean => today > openUntil(period)
