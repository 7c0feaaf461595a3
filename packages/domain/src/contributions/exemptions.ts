import { ageExemptionHours } from '../parameters/employer-reliefs.ts'
import { type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { hourlySmicCents } from './minimum-wage.ts'
import { amountOf, basesOf } from './payslip.ts'
import type { Schedule } from './schedule.ts'

/**
 * The gross pay that the exemption at 70 covers in a month, in cents: 65 hourly Smic of the first day of the month,
 * each rounded with its 10 % when the pay includes the paid leave (CSS D241-5). It is one ceiling for the household.
 */
export const ageExemptionCeilingCents = (period: Period, paidLeaveIncluded: boolean): Cents =>
  inForce(ageExemptionHours.versions, firstDay(period)).value * hourlySmicCents(firstDay(period), paidLeaveIncluded)

/**
 * What the exemption of CSS L241-10 cancels, in cents: health, old age (both) and family allowances of the employer,
 * each line rounded on its base, on the part of the gross pay up to `ceilingCents` (Infinity for allowance holders).
 */
export const exemptionCents = (schedule: Schedule, grossCents: Cents, ceilingCents: Cents): Cents => {
  const bases = basesOf(schedule, Math.min(grossCents, ceilingCents))
  let exemptCents = 0
  for (const due of schedule.employer) if (due.exemptible) exemptCents += amountOf(due, bases)
  return exemptCents
}
