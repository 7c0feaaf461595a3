import { estimate } from '../estimate.ts'
import { type EstimateRequest, parseEstimateInput } from '../estimate-input.ts'
import { aRequest } from '../fixture.ts'
import { type ExplainedMonth, type Explanation, explain } from './explain.ts'

/** The month of a request; null when it is refused. */
export const monthOrNull = (request: unknown): ExplainedMonth | null => {
  const parsed = parseEstimateInput(request)
  if ('refusals' in parsed) return null
  const result = estimate(parsed.input)
  return 'refusals' in result ? null : { input: parsed.input, result }
}

/** The month of a request that must be accepted. */
export const aMonth = (over: Partial<EstimateRequest> = {}): ExplainedMonth => {
  const month = monthOrNull(aRequest(over))
  if (month === null) throw new Error(`refused: ${JSON.stringify(over)}`)
  return month
}

/** Why two months differ, from what is declared of each. */
export const explained = (before: Partial<EstimateRequest>, after: Partial<EstimateRequest>): Explanation =>
  explain(aMonth(before), aMonth(after))

/** The sentences of an explanation, spaces made ordinary. */
export const sentences = (before: Partial<EstimateRequest>, after: Partial<EstimateRequest>): string[] =>
  explained(before, after).reasons.map(({ sentence }) => sentence.replace(/[\u00a0\u202f]/g, ' '))
