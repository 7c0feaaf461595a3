import { expect, test } from 'vitest'
import { noAnswers, type Question } from '../answers.ts'
import { answerTo, shownOf } from '../answerTo.ts'
import { withinYear, yearOf } from './yearOf.ts'

const yearFrom = (over: Partial<Question>) => {
  const question: Question = {
    ...noAnswers,
    period: '2026-03',
    known: 'TOTAL_COST',
    per: 'MONTH',
    amountCents: 250_000,
    hoursHundredths: 15_000,
    ...over,
  }
  const result = shownOf(answerTo(question))
  const year = result && yearOf(question, result)
  if (!year) throw new Error('the question has an answer')
  return year
}

test('half of each month until the ceiling, then nothing', () => {
  const year = yearFrom({ amountCents: 400_000 })
  expect(year.months).toHaveLength(12)
  expect(year.ceilingCents).toBe(1_200_000)
  expect(year.reached).toBe('2026-03')
  expect(year.remainingCents).toBe(0)
  expect(year.creditCents).toBe(600_000)
  expect(year.months.slice(3).every(({ creditCents }) => creditCents === 0)).toBe(true)
})

test('[finding L14] the month that is asked takes the ceiling in: half, what is left, then nothing', () => {
  const shown = (period: string) => {
    const question: Question = {
      ...noAnswers,
      ...{ period, known: 'TOTAL_COST', per: 'MONTH', amountCents: 500_000, hoursHundredths: 15_000 },
    }
    const result = shownOf(answerTo(question))
    if (!result) throw new Error('the question has an answer')
    const { totalCostCents, taxCreditCents, costAfterCreditCents } = withinYear(result, yearOf(question, result))
    expect(taxCreditCents + costAfterCreditCents).toBe(totalCostCents)
    return taxCreditCents
  }
  expect(shown('2026-01')).toBe(250_000)
  expect(shown('2026-03')).toBeGreaterThan(99_000)
  expect(shown('2026-03')).toBeLessThan(101_000)
  expect(shown('2026-04')).toBe(0)
  expect(shown('2026-11')).toBe(0)
})

test('the sums follow the months', () => {
  const year = yearFrom({})
  let cost = 0
  let credit = 0
  for (const month of year.months) {
    cost += month.costCents
    credit += month.creditCents
    expect(month).toMatchObject({ costSoFarCents: cost, creditSoFarCents: credit })
  }
  expect(year).toMatchObject({ costCents: cost, creditCents: credit })
})

test('a small job never meets the ceiling, and what is left is said', () => {
  const year = yearFrom({ amountCents: 30_000, hoursHundredths: 1_300 })
  expect(year.reached).toBeUndefined()
  expect(year.ceilingCents - year.costCents).toBe(year.remainingCents)
})

test.each([
  ['a household', {}, 1_200_000],
  ['with two children', { children: 2 }, 1_500_000],
  ['with a child in shared custody', { sharedCustodyChildren: 1 }, 1_275_000],
  ['with someone over 65', { membersOver65: 1 }, 1_350_000],
  ['in its first year', { firstYear: true }, 1_500_000],
  ['with a disabled member', { disabled: true }, 2_000_000],
  ['for gardening', { activity: 'GARDENING' }, 500_000],
  ['for small repairs', { activity: 'SMALL_REPAIRS' }, 50_000],
  ['for computers', { activity: 'COMPUTING' }, 300_000],
] as const)('the ceiling of %s', (_title, over, ceilingCents) => {
  expect(yearFrom(over).ceilingCents).toBe(ceilingCents)
})

test('the year starts at the first month worked, each month at its own rates', () => {
  const { months } = yearFrom({ known: 'NET', amountCents: 150_000, firstMonth: 4 })
  expect(months.map(({ period }) => period)).toEqual(
    [4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => `2026-${String(m).padStart(2, '0')}`),
  )
})

test('a net that one month alone cannot give does not leave a hole in the year', () => {
  for (let amountCents = 900_000; amountCents < 900_100; amountCents += 7) {
    const year = yearFrom({ known: 'NET', amountCents })
    expect(year.months.every(({ costCents }) => costCents > 0)).toBe(true)
    expect(year.months).toHaveLength(12)
  }
})
