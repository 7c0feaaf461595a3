import { expect, test } from 'vitest'
import { yearOfTitles } from './year-of-titles.ts'

const title = (funderShareCents: number) => ({ faceValueCents: funderShareCents, funderShareCents })

test('[money 4.5] 2 650,00 € of aid in 2026: 2 591,00 € are exempt, 59,00 € are not; the base of the certificate loses the share', () => {
  const months = [
    { totalCostCents: 300_000, uses: Array.from({ length: 53 }, () => title(5_000)) },
    { totalCostCents: 40_068, uses: [] },
  ]
  expect(yearOfTitles(2026, months)).toEqual({
    ...{ titlesCents: 265_000, funderShareCents: 265_000, ceilingCents: 259_100, beyondCents: 5_900 },
    ...{ costCents: 340_068, creditBaseCents: 75_068 },
  })
})

test.each([
  [2021, 183_000],
  [2022, 226_500],
  [2026, 259_100],
  [2027, 259_100],
])('the ceiling of %i', (year, ceilingCents) => {
  expect(yearOfTitles(year, [])).toMatchObject({ ceilingCents, beyondCents: 0, creditBaseCents: 0 })
})
