import { applyHours, type Cents } from '../shared/index.ts'
import { amountOf, basesOf } from './payslip.ts'
import type { Schedule } from './schedule.ts'

/**
 * The flat deduction from the employer's share, in cents: an amount by hour that it counts (`deductedHundredths`), never above the employer's social-security contributions (health, old age, family, work accidents), or
 * overseas above all the employer's lines (CSS L241-10 I bis).
 */
export const hourlyDeductionCents = (schedule: Schedule, grossCents: Cents, hoursHundredths: number): Cents => {
  const bases = basesOf(schedule, grossCents)
  let mostCents = 0
  for (const due of schedule.employer) if (due.deductible) mostCents += amountOf(due, bases)
  return Math.min(applyHours(schedule.hourlyDeduction.value, hoursHundredths), mostCents)
}
