import { describe, expect, test } from 'vitest'
import { ask, monthly } from './fixture.ts'
import { creditCeiling, creditRoomCents, creditWithin } from './year-credit.ts'

const alone = creditCeiling(2026, 'NONE')

test.each([
  ['NONE', { cents: 1_200_000, over65: false }],
  ['UNCAPPED', { cents: 1_200_000, over65: false }],
  ['AGE_70', { cents: 1_350_000, over65: true }],
] as const)('[finding A5] the ceiling of a household whose employer has the exemption %s', (exemption, expected) =>
  expect(creditCeiling(2026, exemption)).toEqual(expected),
)

describe('[finding L14] the credit of a month takes into account what the year already used', () => {
  const credit = (usedCents: number, totalCostCents: number) =>
    creditWithin({ period: '2026-11', totalCostCents }, creditRoomCents(alone, usedCents)).taxCreditCents

  test('a month of 10 042,47 € after 1 604 € a month since January has none: the 12 000 € are used', () => {
    expect(credit(10 * 160_400, 1_004_247)).toBe(0)
    expect(creditWithin({ period: '2026-11', totalCostCents: 1_004_247 }, 0).costAfterCreditCents).toBe(1_004_247)
  })

  test.each([
    ['nothing used: half', 0, 1_004_247, 502_124],
    ['in March, after two months of 1 604 €', 320_800, 1_004_247, 439_600],
    ['a cent under the ceiling', 1_199_999, 50_000, 1],
    ['at the ceiling', 1_200_000, 50_000, 0],
    ['above it', 1_300_000, 50_000, 0],
  ])('%s', (_title, used, cost, cents) => expect(credit(used, cost)).toBe(cents))

  test('as month after month of the year of a household of which nothing is told', () => {
    const { months } = ask({ months: monthly(12, { costCents: 160_400 }) })
    for (const [index, month] of months.entries()) {
      const { period, creditCents } = month
      expect(
        creditWithin({ period, totalCostCents: 160_400 }, creditRoomCents(alone, index * 160_400)).taxCreditCents,
      ).toBe(creditCents)
    }
  })
})
