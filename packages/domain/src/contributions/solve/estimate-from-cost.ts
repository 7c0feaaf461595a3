import type { Cents } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { type EstimateRefusals, estimate } from '../estimate.ts'
import type { EstimateInput } from '../estimate-input.ts'
import type { EstimateResult } from '../estimate-result.ts'

/** The cost that a month of work must have, in cents, 1 or more: before or after the tax credit (its yearly ceilings apart). */
export interface WantedCost {
  readonly kind: 'TOTAL_COST' | 'COST_AFTER_CREDIT'
  readonly amountCents: Cents
}

/** No gross pay has the wanted cost: the estimates of the two gross pays around it, one cent apart. */
export interface NearestCosts {
  readonly below: EstimateResult
  readonly above: EstimateResult
}

const costOf = ({ totalCostCents, costAfterCreditCents }: EstimateResult, { kind }: WantedCost): Cents =>
  kind === 'TOTAL_COST' ? totalCostCents : costAfterCreditCents

type Situation = Omit<EstimateInput, 'pay'>

const estimateFromGross = (situation: Situation, grossCents: Cents): EstimateResult | EstimateRefusals =>
  estimate({ ...situation, pay: { kind: 'GROSS', amountCents: grossCents } })

/** The least gross pay, in cents, that costs at least what is wanted; one cent above the most when none does. */
const leastGrossFor = (situation: Situation, wanted: WantedCost): Cents => {
  let tooLittle = 0
  let enough = MOST_PAY_CENTS + 1
  while (enough - tooLittle > 1) {
    const middle = (tooLittle + enough) >> 1
    const answer = estimateFromGross(situation, middle)
    if ('refusals' in answer || costOf(answer, wanted) >= wanted.amountCents) enough = middle
    else tooLittle = middle
  }
  return enough
}

/**
 * From a cost to the pay: the estimate of the month whose cost is the wanted one, the least gross pay when several have it
 * (two costs one cent apart leave the same rest after the tax credit); or the two nearest, one cent of gross pay apart; or
 * every reason why there is no sure answer, that of a pay too high when the cost is.
 *
 * By bisection over the gross pay in whole cents: each cent of gross pay raises the cost by a cent or more, since the
 * employer's lines never go down, reliefs taken off. What is taken from the net alone (tax withheld, meals, lodging) has
 * no part in the cost: it is left out of the search. One cent of gross pay costs one cent: something is always below.
 */
export const estimateFromCost = (
  situation: Situation,
  wanted: WantedCost,
): EstimateResult | NearestCosts | EstimateRefusals => {
  const costOnly: Situation = {
    ...situation,
    withholding: { kind: 'NONE' },
    benefitsInKind: { meals: 0, lodgingMonths: 0 },
  }
  const grossCents = leastGrossFor(costOnly, wanted)
  const above = estimateFromGross(situation, grossCents)
  if ('refusals' in above || costOf(above, wanted) === wanted.amountCents) return above
  const below = estimateFromGross(situation, grossCents - 1)
  return 'refusals' in below ? below : { below, above }
}
