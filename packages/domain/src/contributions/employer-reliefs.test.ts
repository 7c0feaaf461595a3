import { describe, expect, test } from 'vitest'
import { ageExemptionCeilingCents } from './exemptions.ts'
import { estimated } from './fixture.ts'

const gross = (amountCents: number) => ({ kind: 'GROSS', amountCents }) as const

describe('the exemption', () => {
  test('cancels health, both old ages and family allowances: 28,91 % in 2026, line by line', () => {
    const answer = estimated({ period: '2026-03', exemption: 'UNCAPPED', pay: gross(100_001) })
    expect(answer.exemptionCents).toBe(13_000 + 8_550 + 2_110 + 5_250)
    expect(answer.hourlyDeductionCents).toBe(0)
    const { employeeTotalCents, employerTotalCents, exemptionCents, contributionsCents } = answer
    expect(contributionsCents).toBe(employeeTotalCents + employerTotalCents - exemptionCents)
  })

  test('each line is rounded: 755,95 € of gross pay in 2022 is exempted of 216,95 €, not 216,96 €', () => {
    expect(estimated({ period: '2022-08', exemption: 'UNCAPPED', pay: gross(75_595) }).exemptionCents).toBe(21_695)
  })

  test('at 70, the ceiling is one for the household: what its other employees used is no longer there', () => {
    const ceiling = ageExemptionCeilingCents('2026-03', false)
    const exempted = (amountCents: number, exemptionUsedCents: number) =>
      estimated({ period: '2026-03', exemption: 'AGE_70', pay: gross(amountCents), exemptionUsedCents }).exemptionCents
    const alone = (amountCents: number) => exempted(amountCents, 0)
    expect(exempted(50_000, ceiling - 20_000)).toBe(alone(20_000))
    expect(exempted(50_000, ceiling - 50_000)).toBe(alone(50_000))
    expect(exempted(50_000, ceiling)).toBe(0)
    expect(exempted(50_000, ceiling + 1)).toBe(0)
  })

  test('at 70, it stops at 65 hourly Smic of the first day of the month', () => {
    const ceiling = ageExemptionCeilingCents('2026-03', false)
    expect(ceiling).toBe(65 * 1_202)
    const exempted = (amountCents: number) =>
      estimated({ period: '2026-03', exemption: 'AGE_70', pay: gross(amountCents) }).exemptionCents
    expect(exempted(ceiling - 100)).toBeLessThan(exempted(ceiling))
    expect(exempted(ceiling)).toBe(estimated({ exemption: 'UNCAPPED', pay: gross(ceiling) }).exemptionCents)
    expect(exempted(ceiling + 100_000)).toBe(exempted(ceiling))
  })

  test('uncapped, the capped old age is still exempted on the ceiling only', () => {
    const answer = estimated({ period: '2026-03', exemption: 'UNCAPPED', pay: gross(500_000) })
    expect(answer.exemptionCents).toBe(65_000 + 34_243 + 10_550 + 26_250)
  })

  test('a family host’s is in the table already', () => {
    const over = { scheme: 'FAMILY_HOST', period: '2024-03', pay: gross(100_000) } as const
    const answer = estimated({ ...over, exemption: 'FAMILY_HOST' })
    expect([answer.exemptionCents, answer.hourlyDeductionCents]).toEqual([0, 0])
    expect(answer).toEqual(estimated(over))
  })
})

describe('the hourly deduction', () => {
  const deduction = (over: Parameters<typeof estimated>[0]) => estimated(over).hourlyDeductionCents

  test.each([
    ['METRO', 2_000],
    ['ALSACE_MOSELLE', 2_000],
    ['GUADELOUPE', 3_700],
    ['MARTINIQUE', 3_700],
    ['GUYANE', 3_700],
    ['REUNION', 3_700],
  ] as const)('is taken by default: ten hours in %s are %i cents', (territory, cents) => {
    expect(deduction({ territory, hours: 10, period: '2026-03' })).toBe(cents)
  })

  test('counts the hundredths of an hour', () => expect(deduction({ hours: 10.33 })).toBe(2_066))

  test('is not taken when it is not wanted, nor with an exemption', () => {
    expect(deduction({ hourlyDeduction: false })).toBe(0)
    expect(deduction({ exemption: 'AGE_70' })).toBe(0)
    expect(deduction({ exemption: 'UNCAPPED', hourlyDeduction: false })).toBe(0)
  })

  test('never exceeds health, old age, family and work accidents in metropolitan France: 30,97 % in 2026', () => {
    expect(deduction({ period: '2026-03', hours: 100, pay: gross(10_000) })).toBe(1_300 + 855 + 211 + 525 + 206)
  })

  test('never exceeds all the employer’s lines overseas', () => {
    const answer = estimated({ period: '2026-03', territory: 'GUYANE', hours: 100, pay: gross(10_000) })
    expect(answer.hourlyDeductionCents).toBe(answer.employerTotalCents)
    expect(answer.contributionsCents).toBe(answer.employeeTotalCents)
  })

  test.each([
    ['2020-03', 3_700],
    ['2020-04', 5_700],
    ['2020-12', 5_700],
    ['2021-01', 5_700],
    ['2021-12', 5_700],
    ['2022-01', 4_900],
    ['2023-01', 4_500],
    ['2024-01', 4_100],
    ['2025-01', 3_700],
  ])('in La Réunion in %s, ten hours are %i cents', (period, cents) => {
    expect(deduction({ period, territory: 'REUNION', hours: 10 })).toBe(cents)
  })
})

test('the tax credit takes the half cent: 34,99 € leave 17,49 €', () => {
  const answer = estimated({ period: '2022-03', pay: { kind: 'NET', amountCents: 2_000 }, hours: 1 })
  expect([answer.totalCostCents, answer.taxCreditCents, answer.costAfterCreditCents]).toEqual([3_499, 1_750, 1_749])
})
