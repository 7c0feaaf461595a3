import { expect, test } from 'vitest'
import {
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
  metropolitanNeutralRates,
  neutralRatesPcm,
} from '../parameters/withholding-grids.ts'
import { estimated } from './fixture.ts'
import { neutralRatePcm } from './withholding.ts'

test.each([
  ['2025-04', 'METRO', 165_300, 1_300],
  ['2025-05', 'METRO', 165_300, 500],
  ['2025-05', 'METRO', 168_299, 500],
  ['2025-05', 'METRO', 168_300, 1_300],
  ['2026-04', 'METRO', 162_000, 500],
  ['2026-05', 'METRO', 162_000, 0],
  ['2026-05', 'METRO', 163_500, 500],
  ['2026-05', 'ALSACE_MOSELLE', 163_500, 500],
  ['2020-01', 'METRO', 141_799, 0],
  ['2020-01', 'METRO', 141_800, 500],
  ['2020-12', 'GUYANE', 188_300, 1_300],
  ['2021-01', 'GUYANE', 188_300, 500],
  ['2026-05', 'METRO', 100_000_000, 43_000],
  ['2026-05', 'METRO', 0, 0],
] as const)('in %s in %s, %i cents of net taxable are withheld at %i pcm', (period, territory, cents, rate) => {
  expect(neutralRatePcm(period, territory, cents)).toBe(rate)
})

test('each grid has as many thresholds as rates, both growing', () => {
  const growing = (values: readonly number[]) => values.every((value, index) => value > (values[index - 1] ?? -1))
  expect(growing(neutralRatesPcm)).toBe(true)
  for (const { versions } of [metropolitanNeutralRates, antillesReunionNeutralRates, guyaneMayotteNeutralRates]) {
    expect(versions).toHaveLength(7)
    for (const { value } of versions) {
      expect(value).toHaveLength(neutralRatesPcm.length)
      expect(growing(value)).toBe(true)
    }
  }
})

test('each zone has its grid: 2 500 € of net taxable in May 2026', () => {
  const rates = (['METRO', 'MARTINIQUE', 'REUNION', 'GUADELOUPE', 'GUYANE', 'MAYOTTE'] as const).map((territory) =>
    neutralRatePcm('2026-05', territory, 250_000),
  )
  expect(rates).toEqual([5_300, 2_900, 2_900, 2_900, 2_100, 2_100])
})

test('the neutral rate is that of the month’s net taxable', () => {
  const answer = estimated({
    period: '2026-05',
    pay: { kind: 'NET', amountCents: 200_000 },
    hours: 150,
    withholding: { kind: 'NEUTRAL' },
  })
  expect(answer.netTaxableCents).toBeGreaterThanOrEqual(206_000)
  expect(answer.withholdingCents).toBe(Math.floor((answer.netTaxableCents * 3_500 + 50_000) / 100_000))
  expect(answer.netPaidCents).toBe(200_000 - answer.withholdingCents)
})
