import { estimate } from './estimate.ts'
import type { EstimateInput } from './estimate-input.ts'
// Types alone: a page that estimates carries no schema.
import type { CheaperRelief, EstimateResult } from './estimate-result.ts'
import { mayRenounce } from './exemption-taken.ts'

/**
 * The relief that would cost the employer less than the one of an estimate; null when there is none. The flat deduction by
 * hour costs less on long months: the exemption at 70 stops at 65 hourly Smic, the deduction does not.
 */
export const cheaperRelief = (input: EstimateInput, { totalCostCents }: EstimateResult): CheaperRelief | null => {
  if (!mayRenounce(input.exemption)) return null
  const { hourlyDeduction: _asked, ...situation } = input
  const other = estimate({ ...situation, exemption: 'NONE', exemptionUsedCents: 0 })
  if ('refusals' in other || other.totalCostCents >= totalCostCents) return null
  return {
    exemption: 'NONE',
    totalCostCents: other.totalCostCents,
    savingCents: totalCostCents - other.totalCostCents,
  }
}
