import { estimate } from './estimate.ts'
import type { EstimateInput } from './estimate-input.ts'
// Types alone: a page that estimates carries no schema.
import type { CheaperRelief, EstimateResult } from './estimate-result.ts'
import { mayRenounce } from './exemption-taken.ts'

/** The exemption of a household, and what its other pays of the month already use of its ceiling, in cents. */
export type Entitlement = Pick<EstimateInput, 'exemption' | 'exemptionUsedCents'>

/**
 * The relief that would cost the employer less than the one of an estimate; null when there is none. The flat deduction by
 * hour costs less on long months: the exemption at 70 stops at 65 hourly Smic, the deduction does not. `entitled`: what the
 * employer may take when the estimate takes no exemption; without it, an exemption is never advised.
 */
export const cheaperRelief = (
  input: EstimateInput,
  { totalCostCents }: EstimateResult,
  entitled: Entitlement = noExemption,
): CheaperRelief | null => {
  const { hourlyDeduction: _asked, ...situation } = input
  const exemption = mayRenounce(input.exemption) ? 'NONE' : entitled.exemption
  if (input.exemption === exemption || exemption === 'FAMILY_HOST' || input.scheme === 'FAMILY_HOST') return null
  const exemptionUsedCents = exemption === 'AGE_70' ? entitled.exemptionUsedCents : 0
  const other = estimate({ ...situation, exemption, exemptionUsedCents })
  if ('refusals' in other || other.totalCostCents >= totalCostCents) return null
  return { exemption, totalCostCents: other.totalCostCents, savingCents: totalCostCents - other.totalCostCents }
}

const noExemption: Entitlement = { exemption: 'NONE', exemptionUsedCents: 0 }
