import type { Scheme, Territory } from '@cesu/db/model'
import { isCovered } from '../parameters/coverage.ts'
import { hourlySmic, wageGrid, youngWageShare } from '../parameters/minimum-wages.ts'
import { provisionalIds, type Used } from '../parameters/parameter.ts'
import { paidLeaveIncludedShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, type Day, inForce, type Pcm, periodOf, WHOLE_PCM } from '../shared/index.ts'
import { netFromGross } from './payslip.ts'
import { scheduleFor } from './schedule.ts'

/** Whose minimum wage it is. */
export interface MinimumWageCase {
  /** Level in the wage grid, 1 to 12; null: the Smic alone. */
  level: number | null
  paidLeaveIncluded: boolean
  /** Holds the certificate of the level, 1 to 6. */
  certified?: boolean
  /** Age on the day, in whole years; absent: 18 or more. */
  ageYears?: number
  /** Has practised the trade for six months: no abatement before 18 then. */
  experienced?: boolean
  scheme?: Scheme
  nonResident?: boolean
}

/** The least pay of an hour, in cents. */
export interface MinimumWage {
  grossCents: Cents
  /** Before withholding tax. */
  netCents: Cents
  /** Ids of the parameters of grade D (inferred) that it rests on. */
  provisional: string[]
}

/**
 * The least pay of an hour: the higher of the Smic and of the grid of the level, lowered before 18, × 1.10 when the pay
 * includes the paid leave, each step rounded to the cent. The net is that of one hour at this gross, as Urssaf publishes
 * it. Null where the tables have no answer: a month or a territory out of them, a family host (paid by the day).
 * Throws a RangeError for a level out of the grid, one that has no certificate, or an age that is none.
 */
export const minimumWage = (day: Day, territory: Territory, wage: MinimumWageCase): MinimumWage | null => {
  const { scheme = 'HOME_EMPLOYEE', nonResident = false } = wage
  const period = periodOf(day)
  if (!isCovered(period) || territory === 'MAYOTTE' || scheme === 'FAMILY_HOST') return null
  const { grossCents, used } = leastGross(day, wage)
  const schedule = scheduleFor({ period, territory, scheme, nonResident })
  const inLines = schedule.employee.filter(({ grade }) => grade === 'D').map(({ parameterId }) => parameterId)
  return {
    grossCents,
    netCents: netFromGross(schedule, grossCents),
    provisional: [...inLines, ...provisionalIds(used, day)],
  }
}

/** The least net pay of an hour alone, in cents: see `minimumWage`. */
export const minimumHourlyNetCents = (day: Day, territory: Territory, wage: MinimumWageCase): Cents | null =>
  minimumWage(day, territory, wage)?.netCents ?? null

/** The gross hourly Smic of a day, in cents; with the 10 % paid leave, rounded to the cent. */
export const hourlySmicCents = (day: Day, paidLeaveIncluded: boolean): Cents =>
  withLeave(day, inForce(hourlySmic.versions, day).value, paidLeaveIncluded)

const withLeave = (day: Day, grossCents: Cents, paidLeaveIncluded: boolean): Cents =>
  paidLeaveIncluded ? applyRate(grossCents, inForce(paidLeaveIncludedShare.versions, day).value) : grossCents

const leastGross = (day: Day, wage: MinimumWageCase): { grossCents: Cents; used: Used } => {
  const { level, certified = false, paidLeaveIncluded } = wage
  const young = youngShareOf(day, wage)
  const smicCents = applyRate(inForce(hourlySmic.versions, day).value, young.ofSmicPcm)
  const gridCents = level === null ? 0 : applyRate(gridCentsOf(day, level, certified), young.ofGridPcm)
  return {
    grossCents: withLeave(day, Math.max(smicCents, gridCents), paidLeaveIncluded),
    used: [
      hourlySmic,
      ...(level === null ? [] : [wageGrid]),
      ...(young.ofSmicPcm < WHOLE_PCM ? [youngWageShare] : []),
      ...(paidLeaveIncluded ? [paidLeaveIncludedShare] : []),
    ],
  }
}

const gridCentsOf = (day: Day, level: number, certified: boolean): Cents => {
  const grid = inForce(wageGrid.versions, day).value
  const gridCents = (certified ? grid.certified : grid.hourly)[level - 1]
  if (gridCents === undefined)
    throw new RangeError(`No ${certified ? 'certified ' : ''}level ${level} in the wage grid`)
  return gridCents
}

/** What is left, before 18, of the Smic and of the grid. */
const youngShareOf = (day: Day, wage: MinimumWageCase): { ofSmicPcm: Pcm; ofGridPcm: Pcm } => {
  const { ageYears = 18, experienced = false } = wage
  if (!Number.isInteger(ageYears) || ageYears < 0) throw new RangeError(`Not an age in whole years: ${ageYears}`)
  if (ageYears >= 18 || experienced) return { ofSmicPcm: WHOLE_PCM, ofGridPcm: WHOLE_PCM }
  const { under17Pcm, at17Pcm, lowersGrid } = inForce(youngWageShare.versions, day).value
  const ofSmicPcm = ageYears === 17 ? at17Pcm : under17Pcm
  return { ofSmicPcm, ofGridPcm: lowersGrid ? ofSmicPcm : WHOLE_PCM }
}
