import { addPeriods, type Day, periodOf, periodsFrom } from '@cesu/domain/shared'
import { monthCapitalised } from '../design/format/dates.ts'

const MONTHS_OFFERED = 24

/** The months that a filter offers: two years, the month of `today` first. */
export function monthOptions(today: Day): { value: string; text: string }[] {
  const current = periodOf(today)
  const months = periodsFrom(addPeriods(current, 1 - MONTHS_OFFERED), current).reverse()
  return months.map((value) => ({ value, text: monthCapitalised(value) }))
}
