import { addPeriods, readInput } from '../shared/index.ts'
import { consumeYear, type TaxCreditYear } from './consume-year.ts'
import { TaxCreditInput, taxCreditExpected } from './tax-credit-input.ts'

/** A question as it comes from outside; what is left out is that of the simplest household in 2026. */
export type Request = Partial<Record<keyof typeof TaxCreditInput.shape, unknown>>

const read = (request: Request) =>
  readInput(TaxCreditInput, { year: 2026, household: {}, months: [], ...request }, taxCreditExpected)

/** The answer to a question that must be accepted. */
export const ask = (request: Request): TaxCreditYear => {
  const parsed = read(request)
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  const answer = consumeYear(parsed.input)
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  return answer
}

/** "code field" of each reason to refuse a question; empty when it is accepted. */
export const refused = (request: Request): string[] => {
  const parsed = read(request)
  const answer = 'refusals' in parsed ? parsed : consumeYear(parsed.input)
  return 'refusals' in answer ? answer.refusals.map(({ code, field }) => `${code} ${field}`) : []
}

/** The same expense each month from January. */
export const monthly = (count: number, expense: Record<string, unknown>, year = 2026) =>
  Array.from({ length: count }, (_, index) => ({ period: addPeriods(`${year}-01`, index), expenses: [expense] }))
