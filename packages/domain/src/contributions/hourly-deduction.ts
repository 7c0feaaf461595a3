import type { Territory } from '@cesu/db/model'
import { applyHours, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { overseas } from './parameters/contribution.ts'
import {
  metropolitanHourlyDeduction,
  overseasHourlyDeduction,
  reunionHourlyDeduction,
} from './parameters/employer-reliefs.ts'
import type { Parameter, Version } from './parameters/parameter.ts'
import { amountOf, basesOf } from './payslip.ts'
import type { Schedule } from './schedule.ts'

const parameterOf = (territory: Territory): Parameter<Cents> => {
  if (territory === 'REUNION') return reunionHourlyDeduction
  return overseas.includes(territory) ? overseasHourlyDeduction : metropolitanHourlyDeduction
}

/** The deduction of an hour worked, in cents, with its source and the parameter that it comes from. */
export const hourlyDeductionOf = (period: Period, territory: Territory): Version<Cents> & { parameterId: string } => {
  const { id, versions } = parameterOf(territory)
  return { ...inForce(versions, firstDay(period)), parameterId: id }
}

/** Pay and hours that the deduction is worked out on. */
export interface DeductionCase {
  period: Period
  territory: Territory
  grossCents: Cents
  /** Hours worked, paid leave apart, in hundredths of an hour. */
  hoursHundredths: number
}

/**
 * The flat deduction from the employer's share, in cents: an amount by hour worked, never above the employer's
 * social-security contributions (health, old age, family, work accidents), or overseas above all the employer's lines
 * (CSS L241-10 I bis).
 */
export const hourlyDeductionCents = (schedule: Schedule, deduction: DeductionCase): Cents => {
  const { period, territory, grossCents, hoursHundredths } = deduction
  const bases = basesOf(schedule, grossCents)
  const reducible = schedule.employer.filter(({ deductible }) => deductible || overseas.includes(territory))
  const mostCents = reducible.reduce((sum, due) => sum + amountOf(due, bases[due.base]), 0)
  return Math.min(applyHours(hourlyDeductionOf(period, territory).value, hoursHundredths), mostCents)
}
