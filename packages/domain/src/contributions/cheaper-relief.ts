import { estimate } from './estimate.ts'
import type { EstimateInput } from './estimate-input.ts'
// Types alone: a page that estimates carries no schema.
import type { CheaperRelief, EstimateResult } from './estimate-result.ts'

/**
 * The relief that would cost the employer less than the one of an estimate; null when there is none. An exemption may be
 * renounced for the flat deduction by hour (CSS L241-10 I bis), which costs less on long months: the exemption at 70 stops
 * at 65 hourly Smic, the deduction does not. Where no exemption applies there is nothing to choose, the deduction is of
 * right; nor for a family host, who has no deduction.
 */
export const cheaperRelief = (input: EstimateInput, { totalCostCents }: EstimateResult): CheaperRelief | null => {
  if (input.exemption !== 'AGE_70' && input.exemption !== 'UNCAPPED') return null
  const { hourlyDeduction: _asked, ...situation } = input
  const other = estimate({ ...situation, exemption: 'NONE', exemptionUsedCents: 0 })
  if ('refusals' in other || other.totalCostCents >= totalCostCents) return null
  return {
    exemption: 'NONE',
    totalCostCents: other.totalCostCents,
    savingCents: totalCostCents - other.totalCostCents,
  }
}
