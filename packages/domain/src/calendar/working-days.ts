import type { Territory } from '@cesu/db/model'
import type { Used } from '../parameters/parameter.ts'
import {
  goodFridayReading,
  localHolidays,
  nationalHolidays,
  type PublicHolidays,
} from '../parameters/public-holidays.ts'
import { addDays, type Day, daysBetween, inForce } from '../shared/index.ts'

/** A Monday, from which the days of the week are counted. */
const A_MONDAY: Day = '2018-01-01'

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor

/** Day of the week: 1 for Monday, 7 for Sunday. */
export const weekday = (day: Day): number => modulo(daysBetween(A_MONDAY, day), 7) + 1

/** Easter Sunday of a year, Gregorian (anonymous algorithm of Meeus). */
export const easterSunday = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const correction = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const moon = modulo(19 * golden + correction + 15, 30)
  const epact = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0)
  const fullMoon = addDays(`${year}-03-21`, epact)
  return addDays(fullMoon, 7 - (weekday(fullMoon) % 7))
}

const daysIn = (year: number, { fixed, fromEaster }: PublicHolidays): Day[] => {
  const easter = easterSunday(year)
  return [...fixed.map((date) => `${year}-${date}`), ...fromEaster.map((count) => addDays(easter, count))]
}

/**
 * The public holidays of a year in a territory, in order: the eleven of the country, then what Alsace-Moselle and overseas
 * add (Code du travail L3133-1, L3134-13, L3422-2). Good Friday is taken in the whole of Alsace-Moselle. Year from 2020.
 */
export const publicHolidays = (year: number, territory: Territory): Day[] => {
  const day = `${year}-01-01`
  const national = inForce(nationalHolidays.versions, day).value
  const local = inForce(localHolidays.versions, day).value[territory]
  // A moving day may fall on a fixed one (Ascension Day on 1 or 8 May): it is one day.
  return [...new Set([...daysIn(year, national), ...daysIn(year, local)])].sort()
}

/** The rules that the holidays of a territory rest on. */
export const holidayRules = (territory: Territory): Used => [
  nationalHolidays,
  ...(territory === 'METRO' ? [] : [localHolidays]),
  ...(territory === 'ALSACE_MOSELLE' ? [goodFridayReading] : []),
]

/** A working week: what a territory does not work on, and the last weekday worked (5 for Friday, 6 for Saturday). */
export interface WorkingWeek {
  readonly territory: Territory
  readonly lastWeekday: number
}

/** True for a day that a week works. */
export const isWorkingDay = (day: Day, { territory, lastWeekday }: WorkingWeek): boolean =>
  weekday(day) <= lastWeekday && !publicHolidays(Number(day.slice(0, 4)), territory).includes(day)

/** The day `count` working days later, counted from the next day. */
export const addWorkingDays = (day: Day, count: number, week: WorkingWeek): Day => {
  let reached = day
  let left = count
  while (left > 0) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, week)) left -= 1
  }
  return reached
}
