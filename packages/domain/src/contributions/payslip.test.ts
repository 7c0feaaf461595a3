import { describe, expect, test } from 'vitest'
import type { ContributionLine } from './estimate-result.ts'
import { scheduleOf } from './fixture.ts'
import { netFromGross, payslipFromGross } from './payslip.ts'
import { scheduleFor } from './schedule.ts'

const shown = ({ code, payer, baseCents, ratePcm, amountCents }: ContributionLine) =>
  [payer === 'EMPLOYEE' ? 'EE' : 'ER', code, baseCents, ratePcm, amountCents] as const

test('each line of a payslip below the ceiling, March 2026', () => {
  expect(payslipFromGross(scheduleOf('2026-03'), 100_000).lines.map(shown)).toEqual([
    ['EE', 'OLD_AGE_CAPPED', 100_000, 6_900, 6_900],
    ['EE', 'OLD_AGE_UNCAPPED', 100_000, 400, 400],
    ['EE', 'CSG_DEDUCTIBLE', 98_250, 6_800, 6_681],
    ['EE', 'CSG_NON_DEDUCTIBLE', 98_250, 2_400, 2_358],
    ['EE', 'CRDS', 98_250, 500, 491],
    ['EE', 'COMPLEMENTARY_T1', 100_000, 3_150, 3_150],
    ['EE', 'BALANCE_GENERAL_T1', 100_000, 860, 860],
    ['EE', 'PROVIDENT', 100_000, 1_040, 1_040],
    ['ER', 'HEALTH', 100_000, 13_000, 13_000],
    ['ER', 'SOLIDARITY_AUTONOMY', 100_000, 300, 300],
    ['ER', 'OLD_AGE_CAPPED', 100_000, 8_550, 8_550],
    ['ER', 'OLD_AGE_UNCAPPED', 100_000, 2_110, 2_110],
    ['ER', 'FAMILY', 100_000, 5_250, 5_250],
    ['ER', 'WORK_ACCIDENT', 100_000, 2_060, 2_060],
    ['ER', 'HOUSING_FUND', 100_000, 100, 100],
    ['ER', 'UNEMPLOYMENT', 100_000, 4_000, 4_000],
    ['ER', 'COMPLEMENTARY_T1', 100_000, 4_720, 4_720],
    ['ER', 'BALANCE_GENERAL_T1', 100_000, 1_290, 1_290],
    ['ER', 'PROVIDENT', 100_000, 2_450, 2_450],
    ['ER', 'TRAINING', 100_000, 850, 850],
    ['ER', 'SOCIAL_DIALOGUE', 100_000, 16, 16],
    ['ER', 'OCCUPATIONAL_HEALTH', 100_000, 2_700, 500],
  ])
})

test('the lines that change above four ceilings, March 2026 (ceiling 4 005 €)', () => {
  const ceiling = 400_500
  const gross = 4 * ceiling + 100_000
  const lines = payslipFromGross(scheduleOf('2026-03'), gross).lines.map(shown)
  expect(lines.filter(([, , base]) => base !== gross)).toEqual([
    ['EE', 'OLD_AGE_CAPPED', ceiling, 6_900, 27_635],
    ['EE', 'CSG_DEDUCTIBLE', 1_573_965 + 100_000, 6_800, 113_830],
    ['EE', 'CSG_NON_DEDUCTIBLE', 1_673_965, 2_400, 40_175],
    ['EE', 'CRDS', 1_673_965, 500, 8_370],
    ['EE', 'COMPLEMENTARY_T1', ceiling, 3_150, 12_616],
    ['EE', 'COMPLEMENTARY_T2', 1_301_500, 8_640, 112_450],
    ['EE', 'BALANCE_GENERAL_T1', ceiling, 860, 3_444],
    ['EE', 'BALANCE_GENERAL_T2', 1_301_500, 1_080, 14_056],
    ['EE', 'PROVIDENT', ceiling, 1_040, 4_165],
    ['ER', 'OLD_AGE_CAPPED', ceiling, 8_550, 34_243],
    ['ER', 'HOUSING_FUND', ceiling, 100, 401],
    ['ER', 'UNEMPLOYMENT', 4 * ceiling, 4_000, 64_080],
    ['ER', 'COMPLEMENTARY_T1', ceiling, 4_720, 18_904],
    ['ER', 'COMPLEMENTARY_T2', 1_301_500, 12_950, 168_544],
    ['ER', 'BALANCE_GENERAL_T1', ceiling, 1_290, 5_166],
    ['ER', 'BALANCE_GENERAL_T2', 1_301_500, 1_620, 21_084],
    ['ER', 'PROVIDENT', ceiling, 2_450, 9_812],
    ['ER', 'PROVIDENT', 1_301_500, 1_250, 16_269],
  ])
})

test('each line says since when its rate is in force', () => {
  const sinceOf = (period: string, territory: 'METRO' | 'GUADELOUPE', code: string) =>
    payslipFromGross(scheduleOf(period, territory), 100_000)
      .lines.filter((line) => line.code === code)
      .map(({ since }) => since)
  expect(sinceOf('2025-12', 'METRO', 'WORK_ACCIDENT')).toEqual(['2025-05-01'])
  expect(sinceOf('2026-01', 'METRO', 'WORK_ACCIDENT')).toEqual(['2026-01-01'])
  expect(sinceOf('2021-05', 'METRO', 'PROVIDENT')).toEqual(['2018-01-01', '2018-01-01'])
  expect(sinceOf('2021-05', 'GUADELOUPE', 'PROVIDENT')).toEqual(['2021-01-01', '2021-01-01'])
  expect(sinceOf('2022-05', 'GUADELOUPE', 'PROVIDENT')).toEqual(['2022-01-01', '2022-01-01'])
})

test('the overtime reduction says since when too', () => {
  const overtime = { numerator: 1, denominator: 10 }
  const line = payslipFromGross(scheduleOf('2026-03'), 100_000, overtime).lines.find(({ ratePcm }) => ratePcm < 0)
  expect(line).toMatchObject({ code: 'OVERTIME_REDUCTION', since: '2019-01-01' })
})

describe('at a ceiling', () => {
  const schedule = scheduleOf('2026-03')
  const ceiling = schedule.ceilingCents

  test('one cent above the ceiling, only the technical balance contribution falls due on the whole pay', () => {
    const at = payslipFromGross(schedule, ceiling)
    const above = payslipFromGross(schedule, ceiling + 1)
    const gap = above.lines.filter(({ code }) => code === 'BALANCE_TECHNICAL')
    expect(gap.map(shown)).toEqual([
      ['EE', 'BALANCE_TECHNICAL', ceiling + 1, 140, 561],
      ['ER', 'BALANCE_TECHNICAL', ceiling + 1, 210, 841],
    ])
    expect(Math.abs(above.employeeTotalCents - 561 - at.employeeTotalCents)).toBeLessThanOrEqual(1)
    expect(Math.abs(above.employerTotalCents - 841 - at.employerTotalCents)).toBeLessThanOrEqual(1)
  })

  test.each([4, 8])('no line jumps by more than a cent at %i ceilings', (times) => {
    const at = payslipFromGross(schedule, times * ceiling)
    const above = payslipFromGross(schedule, times * ceiling + 1)
    expect(above.lines).toHaveLength(at.lines.length)
    for (const [index, line] of above.lines.entries()) {
      expect(line.amountCents - (at.lines[index]?.amountCents ?? 0)).toBeGreaterThanOrEqual(0)
      expect(line.amountCents - (at.lines[index]?.amountCents ?? 0)).toBeLessThanOrEqual(1)
    }
  })

  test('above eight ceilings, T2 and the technical balance stop growing', () => {
    const codes = ['COMPLEMENTARY_T2', 'BALANCE_GENERAL_T2', 'BALANCE_TECHNICAL']
    const capped = (gross: number) =>
      payslipFromGross(schedule, gross)
        .lines.filter(({ code }) => codes.includes(code))
        .map(shown)
    expect(capped(20 * ceiling)).toEqual(capped(8 * ceiling))
  })
})

describe('who pays what', () => {
  const codesOf = (lines: readonly ContributionLine[]) => lines.map(({ code }) => code)

  test('Alsace-Moselle adds one line to the employee, before and after April 2022', () => {
    const added = (period: string) =>
      payslipFromGross(scheduleOf(period, 'ALSACE_MOSELLE'), 100_000).lines.filter(
        ({ code }) => code === 'HEALTH_ALSACE_MOSELLE',
      )
    expect(added('2022-03').map(shown)).toEqual([['EE', 'HEALTH_ALSACE_MOSELLE', 100_000, 1_500, 1_500]])
    expect(added('2022-04').map(shown)).toEqual([['EE', 'HEALTH_ALSACE_MOSELLE', 100_000, 1_300, 1_300]])
  })

  test('a non-resident pays health instead of CSG and CRDS', () => {
    const nonResident = scheduleFor({
      period: '2026-03',
      territory: 'METRO',
      scheme: 'HOME_EMPLOYEE',
      nonResident: true,
    })
    const codes = codesOf(payslipFromGross(nonResident, 100_000).lines)
    expect(codes).toContain('HEALTH_NON_RESIDENT')
    expect(codes).not.toContain('CSG_DEDUCTIBLE')
    expect(codes).not.toContain('CSG_NON_DEDUCTIBLE')
    expect(codes).not.toContain('CRDS')
  })

  test('overseas, the branch agreement starts in January 2021', () => {
    const ofTerritory = (period: string) => payslipFromGross(scheduleOf(period, 'MARTINIQUE'), 100_000).lines.map(shown)
    const before = ofTerritory('2020-12')
    expect(before.filter(([, code]) => code === 'PROVIDENT')).toEqual([])
    expect(before.filter(([, code]) => code === 'COMPLEMENTARY_T1')).toEqual([
      ['EE', 'COMPLEMENTARY_T1', 100_000, 3_150, 3_150],
      ['ER', 'COMPLEMENTARY_T1', 100_000, 4_720, 4_720],
    ])
    expect(before.filter(([, code]) => code === 'TRAINING')).toEqual([['ER', 'TRAINING', 100_000, 350, 350]])
    expect(ofTerritory('2021-01')).toEqual(payslipFromGross(scheduleOf('2021-01'), 100_000).lines.map(shown))
  })

  test('a family host has the lines of the Urssaf table, and no other', () => {
    const schedule = scheduleFor({ period: '2024-03', territory: 'METRO', scheme: 'FAMILY_HOST', nonResident: false })
    expect(payslipFromGross(schedule, 100_000).lines.map(shown)).toEqual([
      ['EE', 'OLD_AGE_CAPPED', 100_000, 6_900, 6_900],
      ['EE', 'OLD_AGE_UNCAPPED', 100_000, 400, 400],
      ['EE', 'CSG_DEDUCTIBLE', 98_250, 6_800, 6_681],
      ['EE', 'CSG_NON_DEDUCTIBLE', 98_250, 2_400, 2_358],
      ['EE', 'CRDS', 98_250, 500, 491],
      ['EE', 'COMPLEMENTARY_T1', 100_000, 3_150, 3_150],
      ['EE', 'BALANCE_GENERAL_T1', 100_000, 860, 860],
      ['ER', 'SOLIDARITY_AUTONOMY', 100_000, 300, 300],
      ['ER', 'WORK_ACCIDENT', 100_000, 790, 790],
      ['ER', 'HOUSING_FUND', 100_000, 100, 100],
      ['ER', 'COMPLEMENTARY_T1', 100_000, 4_720, 4_720],
      ['ER', 'BALANCE_GENERAL_T1', 100_000, 1_290, 1_290],
      ['ER', 'SOCIAL_DIALOGUE', 100_000, 16, 16],
    ])
  })
})

test('the occupational-health contribution starts in 2025 and stops at 5 € a payslip, from 185,19 € of gross pay', () => {
  const amount = (period: string, gross: number) =>
    payslipFromGross(scheduleOf(period), gross).lines.find(({ code }) => code === 'OCCUPATIONAL_HEALTH')?.amountCents
  expect(amount('2024-12', 100_000)).toBeUndefined()
  expect(amount('2025-01', 10_000)).toBe(270)
  expect(amount('2025-01', 18_500)).toBe(500)
  expect(amount('2025-01', 18_400)).toBe(497)
  expect(amount('2025-01', 300_000)).toBe(500)
})

test('the net alone is the net of the payslip', () => {
  const schedule = scheduleOf('2019-05', 'ALSACE_MOSELLE')
  for (const gross of [1, 999, 150_000, 337_700, 337_701, 1_350_801, 2_800_000]) {
    expect(netFromGross(schedule, gross)).toBe(payslipFromGross(schedule, gross).netCents)
  }
})
