import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '../../parameters/coverage.ts'
import { periodsFrom } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { estimate } from '../estimate.ts'
import { type EstimateRequest, parseEstimateInput } from '../estimate-input.ts'
import { aRequest } from '../fixture.ts'
import { estimateFromCost, type WantedCost } from './estimate-from-cost.ts'

const situationOf = (over: Partial<EstimateRequest> = {}) => {
  const parsed = parseEstimateInput(aRequest(over))
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  const { pay: _, ...situation } = parsed.input
  return situation
}

const solve = (kind: WantedCost['kind'], amountCents: number, over: Partial<EstimateRequest> = {}) =>
  estimateFromCost(situationOf(over), { kind, amountCents })

const resultOf = (answer: ReturnType<typeof estimateFromCost>) => {
  if (!('grossCents' in answer)) throw new Error(JSON.stringify(answer))
  return answer
}

describe('a month of 10 hours in March 2026', () => {
  test('the cost of a net of 150 € leads back to it', () => {
    const known = resultOf(estimate({ ...situationOf(), pay: { kind: 'NET', amountCents: 15_000 } }))
    expect(solve('TOTAL_COST', known.totalCostCents)).toEqual(known)
  })

  test('a cost that no gross pay has is between two that are one cent of gross pay apart', () => {
    const wanted = periodsFrom('2026-01', '2026-12').flatMap((period) =>
      Array.from({ length: 50 }, (_, index) => solve('TOTAL_COST', 20_000 + index, { period })),
    )
    const nearest = wanted.find((answer) => 'above' in answer)
    expect(nearest?.above.grossCents).toBe((nearest?.below.grossCents ?? 0) + 1)
  })
})

test.each([
  ['a situation that is not covered', 'TOTAL_COST', 10_000, { territory: 'MAYOTTE' }, ['territory.not_covered']],
  ['a cost above that of the highest pay', 'TOTAL_COST', 3 * MOST_PAY_CENTS, {}, ['pay.too_high']],
  [
    'a family host paid above the ceiling',
    'TOTAL_COST',
    900_000,
    { scheme: 'FAMILY_HOST' },
    ['family_host.above_ceiling'],
  ],
  ['meals that cost more than the net', 'TOTAL_COST', 1_000, { benefitsInKind: { meals: 20 } }, ['benefits.above_net']],
] as const)('%s is refused', (_title, kind, amountCents, over, codes) => {
  const answer = solve(kind, amountCents, over as Partial<EstimateRequest>)
  expect('refusals' in answer ? answer.refusals.map(({ code }) => code) : answer).toEqual(codes)
})

test('meals change the net paid, not the pay that a cost leads to', () => {
  const plain = resultOf(solve('TOTAL_COST', 30_000))
  const fed = resultOf(solve('TOTAL_COST', 30_000, { benefitsInKind: { meals: 3 } }))
  expect(fed).toEqual({ ...plain, netPaidCents: plain.netPaidCents - 3 * 470 })
})

const request = fc.record({
  period: fc.constantFrom(...periodsFrom(FIRST_PERIOD, LAST_KNOWN_PERIOD)),
  territory: fc.constantFrom('METRO', 'ALSACE_MOSELLE', 'GUADELOUPE', 'MARTINIQUE', 'GUYANE', 'REUNION'),
  hours: fc.integer({ min: 50, max: 40_000 }).map((hundredths) => hundredths / 100),
  paidLeaveIncluded: fc.boolean(),
  exemption: fc.constantFrom('NONE', 'AGE_70', 'UNCAPPED'),
})
const kind = fc.constantFrom('TOTAL_COST', 'COST_AFTER_CREDIT')
const cents = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 5_000_000 }))

const key = { TOTAL_COST: 'totalCostCents', COST_AFTER_CREDIT: 'costAfterCreditCents' } as const

test('the cost of any gross pay leads to a pay that costs the same, never a higher one', () => {
  fc.assert(
    fc.property(request, kind, cents, (asked, of, grossCents) => {
      const situation = situationOf(asked)
      const known = resultOf(estimate({ ...situation, pay: { kind: 'GROSS', amountCents: grossCents } }))
      fc.pre(known[key[of]] > 0)
      const found = resultOf(estimateFromCost(situation, { kind: of, amountCents: known[key[of]] }))
      expect(found[key[of]]).toBe(known[key[of]])
      expect(found.grossCents).toBeLessThanOrEqual(grossCents)
      if (of === 'TOTAL_COST') expect(found).toEqual(known)
    }),
  )
})

test('any wanted cost has its pay, or the two around it', () => {
  fc.assert(
    fc.property(request, kind, cents, (asked, of, amountCents) => {
      const found = estimateFromCost(situationOf(asked), { kind: of, amountCents })
      if (!('above' in found)) {
        expect(resultOf(found)[key[of]]).toBe(amountCents)
        return
      }
      const { below, above } = found
      expect(above[key[of]]).toBeGreaterThan(amountCents)
      expect(below[key[of]]).toBeLessThan(amountCents)
      expect(above.grossCents - below.grossCents).toBe(1)
    }),
  )
})
