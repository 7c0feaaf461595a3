import { addDays, type Day, daysBetween } from '../shared/index.ts'

/** A Monday, from which the days of the week are counted. */
const A_MONDAY: Day = '2018-01-01'

/** Holidays that fall on the same day each year (Code du travail L3133-1). */
const FIXED_HOLIDAYS = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'] as const

/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const DAYS_AFTER_EASTER = [1, 39, 50] as const

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

/** The eleven public holidays of a year, in order; those of Alsace-Moselle and overseas are not among them. */
export const publicHolidays = (year: number): Day[] => {
  const easter = easterSunday(year)
  const moving = DAYS_AFTER_EASTER.map((count) => addDays(easter, count))
  return [...FIXED_HOLIDAYS.map((date) => `${year}-${date}`), ...moving].sort()
}

const isWorkingDay = (day: Day, lastWeekday: number): boolean =>
  weekday(day) <= lastWeekday && !publicHolidays(Number(day.slice(0, 4))).includes(day)

/** The day `count` working days later, counted from the next day; `lastWeekday`: 5 for Friday, 6 for Saturday. */
export const addWorkingDays = (day: Day, count: number, lastWeekday: number): Day => {
  let reached = day
  let left = count
  while (left > 0) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, lastWeekday)) left -= 1
  }
  return reached
}
