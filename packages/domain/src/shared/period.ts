/** A month, "YYYY-MM": compared with <. */
export type Period = string

/** A day, "YYYY-MM-DD": compared with <. No time zone in the law. */
export type Day = string

// The years of the people of today: a month of the year 9999 is a mistake, not a month.
const PERIOD_SHAPE = /^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])$/
const DAY_SHAPE = /^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])-\d{2}$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const pad = (value: number, width: number): string => String(value).padStart(width, '0')
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
/** The year of a month or of a day. */
export const yearOf = (text: Period | Day): number => Number(text.slice(0, 4))
const monthOf = (text: Period | Day): number => Number(text.slice(5, 7))

/** Number of days of a month, 28 to 31. */
const daysInPeriod = (period: Period): number =>
  monthOf(period) === 2 && isLeapYear(yearOf(period)) ? 29 : (MONTH_LENGTHS[monthOf(period) - 1] ?? 0)

/** True for a month that exists, written "YYYY-MM". */
export const isPeriod = (text: string): text is Period => PERIOD_SHAPE.test(text)

/** True for a day that exists, written "YYYY-MM-DD": 30 February is false. */
export const isDay = (text: string): text is Day => {
  const dayOfMonth = Number(text.slice(8, 10))
  return DAY_SHAPE.test(text) && dayOfMonth >= 1 && dayOfMonth <= daysInPeriod(text.slice(0, 7))
}

export const periodOf = (day: Day): Period => day.slice(0, 7)
export const firstDay = (period: Period): Day => `${period}-01`
export const lastDay = (period: Period): Day => `${period}-${daysInPeriod(period)}`

/** The month `count` months later; earlier when negative. */
export const addPeriods = (period: Period, count: number): Period => {
  const months = yearOf(period) * 12 + (monthOf(period) - 1) + count
  return `${pad(Math.floor(months / 12), 4)}-${pad((((months % 12) + 12) % 12) + 1, 2)}`
}

export const nextPeriod = (period: Period): Period => addPeriods(period, 1)
export const previousPeriod = (period: Period): Period => addPeriods(period, -1)

/** Whole months from one period to another; negative when `to` is earlier. */
export const periodsBetween = (from: Period, to: Period): number =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)

/** The same day of a later month, or the last of that month when it is shorter. */
export const addMonths = (day: Day, count: number): Day => {
  const period = addPeriods(periodOf(day), count)
  const sameDay = `${period}${day.slice(7)}`
  return sameDay < lastDay(period) ? sameDay : lastDay(period)
}

/** Every period from `first` to `last`, both included, oldest first; empty when `last` is earlier. */
export const periodsFrom = (first: Period, last: Period): Period[] =>
  Array.from({ length: Math.max(0, periodsBetween(first, last) + 1) }, (_, index) => addPeriods(first, index))

/** Days since 1 March of year 0, proleptic Gregorian: the year starts in March so that the leap day is its last. */
const dayNumber = (day: Day): number => {
  const shifted = yearOf(day) * 12 + monthOf(day) - 3
  const year = Math.floor(shifted / 12)
  const month = shifted - year * 12
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leapDays + Math.floor((153 * month + 2) / 5) + Number(day.slice(8, 10)) - 1
}

/** Days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** The day `count` days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => {
  let period = periodOf(day)
  let dayOfMonth = Number(day.slice(8, 10)) + count
  while (dayOfMonth > daysInPeriod(period)) {
    dayOfMonth -= daysInPeriod(period)
    period = nextPeriod(period)
  }
  while (dayOfMonth < 1) {
    period = previousPeriod(period)
    dayOfMonth += daysInPeriod(period)
  }
  return `${period}-${pad(dayOfMonth, 2)}`
}
