import { hourlySmic } from '../parameters/minimum-wages.ts'
import { addPeriods, type Day, firstDay, inForce, type Period, periodOf, periodsFrom, yearOf } from '../shared/index.ts'

/** What of a month counts: its hours, in hundredths, and its gross pay, in cents; null where nothing is declared. */
export interface CountedMonth {
  month: Period
  hoursHundredths: number | null
  grossCents: number | null
  declaredAt: string | null
}

/** What the Assurance maladie asks, answered by yes or no: « no » is « not with the Cesu alone », never « no right ». */
export interface SickPayThresholds {
  hours150In3Months: boolean
  gross1015SmicIn6Months: boolean
  hours600In12Months: boolean
  gross2030SmicIn12Months: boolean
  /** The article by which a right is open, or the widest that was tried. */
  rule: 'R313-3' | 'R313-7'
  referenceDay: Day
  /** Gross hourly minimum wage of this article's amount, in cents. */
  smicCents: number
  declaredMonths: number
  undeclaredMonths: number
}

/**
 * The thresholds of daily allowances on the day of a stop, over the whole civil months before it (CSS R313-3, 1°: 150 hours in three
 * months, or 1 015 times the minimum wage in force on the first day of six; R313-7: for who is paid by Cesu, 600 hours in twelve
 * months, or 2 030 times that of 1 January before them). Counting civil months rather than days is our reading of « trois mois civils ».
 */
export function sickPayThresholds(months: readonly CountedMonth[], referenceDay: Day): SickPayThresholds {
  const last = addPeriods(periodOf(referenceDay), -1)
  const over = (count: number) => {
    const span = new Set(periodsFrom(addPeriods(last, 1 - count), last))
    return months.filter(({ month }) => span.has(month))
  }
  const hours = (count: number) => over(count).reduce((all, one) => all + (one.hoursHundredths ?? 0), 0)
  const gross = (count: number) => over(count).reduce((all, one) => all + (one.grossCents ?? 0), 0)
  const smicOn = (day: Day) => inForce(hourlySmic.versions, day).value
  const sixMonths = smicOn(firstDay(addPeriods(last, -5)))
  const january = smicOn(`${yearOf(addPeriods(last, -11))}-01-01`)
  const reached = {
    hours150In3Months: hours(3) >= 15_000,
    gross1015SmicIn6Months: gross(6) >= 1_015 * sixMonths,
    hours600In12Months: hours(12) >= 60_000,
    gross2030SmicIn12Months: gross(12) >= 2_030 * january,
  }
  const isFirst = reached.hours150In3Months || reached.gross1015SmicIn6Months
  const year = over(12)
  const undeclared = new Set(year.filter(({ declaredAt }) => declaredAt === null).map(({ month }) => month))
  const declared = new Set(year.filter(({ month }) => !undeclared.has(month)).map(({ month }) => month))
  return {
    ...reached,
    rule: isFirst ? 'R313-3' : 'R313-7',
    referenceDay,
    smicCents: isFirst ? sixMonths : january,
    declaredMonths: declared.size,
    undeclaredMonths: undeclared.size,
  }
}
