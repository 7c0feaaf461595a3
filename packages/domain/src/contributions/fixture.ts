import type { Territory } from '@cesu/db/model'
import fc from 'fast-check'
import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '../parameters/coverage.ts'
import { addPeriods, periodsFrom, type Refusal } from '../shared/index.ts'
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

/** Any month that the tables know, and a year of prolonged ones. */
export const anyPeriod = fc.constantFrom(...periodsFrom(FIRST_PERIOD, addPeriods(LAST_KNOWN_PERIOD, 12)))
/** Any territory that they cover. */
export const anyTerritory = fc.constantFrom('METRO', 'ALSACE_MOSELLE', 'GUADELOUPE', 'MARTINIQUE', 'GUYANE', 'REUNION')

/** What most months do not declare: 0, one month in three something. */
const anySometimes = (some: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: some })

/** Any well-shaped request, accepted or not. */
export const anyRequest: fc.Arbitrary<EstimateRequest> = fc.record({
  period: anyPeriod,
  territory: anyTerritory,
  scheme: fc.constantFrom('HOME_EMPLOYEE', 'FAMILY_HOST'),
  nonResident: fc.boolean(),
  pay: fc.record({
    kind: fc.constantFrom('NET', 'GROSS', 'NET_HOURLY', 'GROSS_HOURLY'),
    amountCents: fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 4_000_000 })),
  }),
  hours: fc.integer({ min: 50, max: 40_000 }).map((hundredths) => hundredths / 100),
  presenceHours: anySometimes(fc.integer({ min: 1, max: 74_400 }).map((hundredths) => hundredths / 100)),
  nightPresenceHours: anySometimes(fc.integer({ min: 1, max: 74_400 }).map((hundredths) => hundredths / 100)),
  paidLeaveHours: anySometimes(fc.integer({ min: 1, max: 4_000 }).map((hundredths) => hundredths / 100)),
  payBesidesCents: anySometimes(fc.integer({ min: 1, max: 3_000_000 })),
  paidLeaveIncluded: fc.boolean(),
  overtime: fc.array(
    fc.record({ hours: fc.integer({ min: 1, max: 900 }).map((h) => h / 100), premiumPercent: fc.constantFrom(25, 50) }),
    { maxLength: 2 },
  ),
  exemption: fc.constantFrom('NONE', 'AGE_70', 'UNCAPPED', 'FAMILY_HOST'),
  exemptionUsedCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120_000 })),
  withholding: fc.oneof(
    fc.constant({ kind: 'NONE' as const }),
    fc.constant({ kind: 'NEUTRAL' as const }),
    fc.record({ kind: fc.constant('RATE' as const), ratePcm: fc.integer({ min: 0, max: 43_000 }) }),
  ),
  reimbursementsCents: fc.integer({ min: 0, max: 50_000 }),
})
