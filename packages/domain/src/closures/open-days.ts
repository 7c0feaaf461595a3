import { isWorkingDay } from '../calendar/working-days.ts'
import { workingWeek } from '../parameters/calendar.ts'
import { addDays, type Day, frenchDay, inForce } from '../shared/index.ts'

/** Days on which Urssaf closes the service, both included, YYYY-MM-DD. */
export interface ClosedDays {
  readonly fromDay: Day
  readonly untilDay: Day
}

/** Whose public holidays the service keeps: ours (grade D), for its teams are in metropolitan France. */
const TERRITORY = 'METRO'

/** Whether a day is worked, closures apart: no Saturday, no Sunday, no public holiday of metropolitan France. */
export const isWorked = (day: Day): boolean =>
  isWorkingDay(day, { territory: TERRITORY, lastWeekday: inForce(workingWeek.versions, day).value })

/** Whether the service is open on a day. */
const isOpenDay = (day: Day, closures: readonly ClosedDays[]): boolean =>
  isWorked(day) && !closures.some(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay)

/** The day itself when the service is open on it, else the next one on which it is. Closures end: so does the search. */
export function openDayFrom(day: Day, closures: readonly ClosedDays[]): Day {
  let reached = day
  while (!isOpenDay(reached, closures)) reached = addDays(reached, 1)
  return reached
}

/** « le 24/12/2026 », « du 24/12/2026 au 31/12/2026 ». */
export const closureSpan = ({ fromDay, untilDay }: ClosedDays): string =>
  fromDay === untilDay ? `le ${frenchDay(fromDay)}` : `du ${frenchDay(fromDay)} au ${frenchDay(untilDay)}`
