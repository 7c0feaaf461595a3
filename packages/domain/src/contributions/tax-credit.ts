import { applyRate, type Cents } from '../shared/index.ts'
import type { Schedule } from './schedule.ts'

/**
 * The tax credit of a month, in cents, before the yearly ceilings. The employer keeps the rest of the cost: three
 * published costs on half cents show that the credit, not the rest, is rounded half-up.
 */
export const taxCreditCents = (schedule: Schedule, totalCostCents: Cents): Cents =>
  applyRate(totalCostCents, schedule.taxCreditSharePcm)
