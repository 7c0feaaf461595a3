import type { Scheme, Territory } from '@cesu/db/model'
import { applyRate, type Cents, type Day, inForce, periodOf, WHOLE_PCM } from '../shared/index.ts'
import { isCovered } from './coverage.ts'
import { hourlySmic, wageGrid } from './parameters/minimum-wages.ts'
import { paidLeaveIncludedShare } from './parameters/wage-extras.ts'
import { netFromGross } from './payslip.ts'
import { scheduleFor } from './schedule.ts'

/** The gross hourly Smic of a day, in cents; with the 10 % paid leave, rounded to the cent. */
export const hourlySmicCents = (day: Day, paidLeaveIncluded: boolean): Cents =>
  applyRate(
    inForce(hourlySmic.versions, day).value,
    paidLeaveIncluded ? inForce(paidLeaveIncludedShare.versions, day).value : WHOLE_PCM,
  )

/**
 * The least gross pay of an hour, in cents: the higher of the Smic and of the grid of the level (1 to 12; null for the
 * Smic alone), × 1.10 when the pay includes the paid leave. Throws a RangeError for a level out of the grid.
 */
export const minimumHourlyGrossCents = (day: Day, level: number | null, paidLeaveIncluded: boolean): Cents => {
  if (level === null) return hourlySmicCents(day, paidLeaveIncluded)
  const gridCents = inForce(wageGrid.versions, day).value.hourly[level - 1]
  if (gridCents === undefined) throw new RangeError(`No level ${level} in the wage grid`)
  const gross = Math.max(inForce(hourlySmic.versions, day).value, gridCents)
  return paidLeaveIncluded ? applyRate(gross, inForce(paidLeaveIncludedShare.versions, day).value) : gross
}

/** Whose minimum wage it is. */
export interface MinimumWageCase {
  /** Level in the wage grid, 1 to 12; null: the Smic alone. */
  level: number | null
  paidLeaveIncluded: boolean
  scheme?: Scheme
  nonResident?: boolean
}

/**
 * The least net pay of an hour, in cents, before withholding tax: the net of one hour at the least gross pay, as Urssaf
 * publishes it (the gross is raised by 10 %, then the contributions are taken). Null where the tables have no answer: a
 * month or a territory out of them, a family host (paid by the day).
 */
export const minimumHourlyNetCents = (day: Day, territory: Territory, wage: MinimumWageCase): Cents | null => {
  const { level, paidLeaveIncluded, scheme = 'HOME_EMPLOYEE', nonResident = false } = wage
  const period = periodOf(day)
  if (!isCovered(period) || territory === 'MAYOTTE' || scheme === 'FAMILY_HOST') return null
  const grossCents =
    level === null ? hourlySmicCents(day, paidLeaveIncluded) : minimumHourlyGrossCents(day, level, paidLeaveIncluded)
  return netFromGross(scheduleFor({ period, territory, scheme, nonResident }), grossCents)
}
