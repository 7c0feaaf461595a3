import { applyRate, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { taxCreditShare } from './parameters/wage-extras.ts'

/**
 * The tax credit of a month and what remains to the employer after it, in cents, before the yearly ceilings.
 * The credit is rounded half-up and the rest is what remains: three published costs on half cents show it.
 */
export const taxCredit = (period: Period, totalCostCents: Cents) => {
  const taxCreditCents = applyRate(totalCostCents, inForce(taxCreditShare.versions, firstDay(period)).value)
  return { taxCreditCents, costAfterCreditCents: totalCostCents - taxCreditCents }
}
