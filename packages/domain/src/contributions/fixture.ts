import type { Territory } from '@cesu/db/model'
import type { Refusal } from '../shared/index.ts'
import { estimate } from './estimate.ts'
import { type EstimateRequest, parseEstimateInput } from './estimate-input.ts'
import type { EstimateResult } from './estimate-result.ts'
import { type Schedule, scheduleFor } from './schedule.ts'

/** A month of 10 hours at 150 € net in metropolitan France, but for what the case is about. */
export const aRequest = (over: Partial<EstimateRequest> = {}): EstimateRequest => ({
  period: '2026-03',
  pay: { kind: 'NET', amountCents: 15_000 },
  hours: 10,
  ...over,
})

/** Asks as from outside: read, then estimated. */
export const ask = (request: unknown): EstimateResult | { refusals: Refusal[] } => {
  const parsed = parseEstimateInput(request)
  return 'refusals' in parsed ? parsed : estimate(parsed.input)
}

/** The estimate of a request that must be accepted. */
export const estimated = (over: Partial<EstimateRequest>): EstimateResult => {
  const answer = ask(aRequest(over))
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  return answer
}

/** "code field" of each reason to refuse a request; empty when it is accepted. */
export const refused = (request: unknown): string[] => {
  const answer = ask(request)
  return 'refusals' in answer ? answer.refusals.map(({ code, field }) => `${code} ${field}`) : []
}

/** The schedule of a French resident at home. */
export const scheduleOf = (period: string, territory: Territory = 'METRO'): Schedule =>
  scheduleFor({ period, territory, scheme: 'HOME_EMPLOYEE', nonResident: false })
