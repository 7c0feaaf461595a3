import { expect, test } from 'vitest'
import {
  antillesReunionNeutralRates,
  guyaneMayotteNeutralRates,
  metropolitanNeutralRates,
  neutralRatesPcm,
} from '../parameters/withholding-grids.ts'
import { applyRate } from '../shared/index.ts'
import { estimated } from './fixture.ts'
import { isShortContract, neutralRatePcm } from './withholding.ts'

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

const neutral = (shortContract: boolean, amountCents: number, period = '2026-03') =>
  estimated({
    period,
    hours: 100,
    pay: { kind: 'GROSS', amountCents },
    withholding: { kind: 'NEUTRAL', shortContract },
  })

test('[finding L13] two months at most: the neutral rate is that of the net taxable less half a Smic, 748 € in 2026', () => {
  const long = neutral(false, 320_000)
  const short = neutral(true, 320_000)
  const baseCents = long.netTaxableCents - 74_800
  expect(short.netTaxableCents).toBe(long.netTaxableCents)
  expect([long.withholdingAbatementCents, short.withholdingAbatementCents]).toEqual([0, 74_800])
  // In March 2026 the grid of May 2025 says 2,9 % from 1 911 €.
  expect(baseCents).toBeGreaterThanOrEqual(162_000)
  expect(short.withholdingCents).toBe(applyRate(baseCents, neutralRatePcm('2026-03', 'METRO', baseCents)))
  expect(short.withholdingCents).toBeLessThan(long.withholdingCents)
  expect(neutral(true, 70_000).withholdingCents).toBe(0)
})

test.each([
  ['2020-06', 62_400, ['pas_cdd_court']],
  ['2022-03', 65_700, []],
  ['2022-12', 68_800, []],
  ['2023-03', 70_100, []],
  ['2023-06', 71_600, []],
  ['2024-06', 72_500, []],
  ['2025-06', 73_900, []],
  ['2026-11', 74_800, []],
])('[finding L13] in %s half a Smic is %i', (period, cents, provisional) => {
  const answer = neutral(true, 320_000, period)
  expect([answer.withholdingAbatementCents, answer.provisional]).toEqual([cents, provisional])
})

// From date to date: the examples are those of the press on BOI-IR-PAS-20-20-30-10.
test.each([
  ['2026-01-15', '2026-03-14', true],
  ['2026-01-15', '2026-03-15', false],
  ['2025-11-16', '2026-01-15', true],
  ['2025-11-16', '2026-01-16', false],
  ['2026-12-31', '2027-02-28', true],
  ['2026-12-31', '2027-03-01', false],
  ['2026-01-15', null, false],
])('[finding L13] a contract from %s to %s is short: %s', (startDay, endDay, short) => {
  expect(isShortContract(startDay, endDay)).toBe(short)
})
