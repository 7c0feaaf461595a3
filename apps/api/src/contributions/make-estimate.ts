import {
  CheaperRelief,
  cheaperRelief,
  EstimateInput,
  EstimateResult,
  estimate,
  estimateExpected,
} from '@cesu/domain/contributions'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'

/** The contributions of a month: nothing is read, nothing is kept. Problem: `input.refused`, field by field. */
export const makeEstimate = operation({
  name: 'contributions.estimate',
  title: 'Estimer les cotisations d’un mois',
  permission: 'contributions.estimate',
  effect: 'compute',
  input: EstimateInput,
  expected: estimateExpected,
  output: EstimateResult.extend({
    /** Another relief that the employer may choose and that costs less; null when there is none. */
    cheaperRelief: CheaperRelief.nullable(),
  }),
  example: { period: '2026-03', pay: { kind: 'NET', amountCents: 150_000 }, hours: 100 },
  async run(_call, input) {
    const answer = estimate(input)
    if ('refusals' in answer) throw refusedInput(answer.refusals)
    return { ...answer, cheaperRelief: cheaperRelief(input, answer) }
  },
})
