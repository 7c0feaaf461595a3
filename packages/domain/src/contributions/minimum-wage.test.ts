import { describe, expect, test } from 'vitest'
import { hourlySmicCents, type MinimumWageCase, minimumHourlyNetCents, minimumWage } from './minimum-wage.ts'

const gross = (day: string, wage: MinimumWageCase) => minimumWage(day, 'METRO', wage)?.grossCents

test.each([
  ['2023-09-01', 1, true, 1_293],
  ['2024-11-01', 1, true, 1_320],
  ['2025-04-01', 1, true, 1_346],
  ['2025-04-01', 3, false, 1_251],
  ['2026-05-31', 1, false, 1_224],
  ['2026-06-01', 1, false, 1_231],
  ['2026-06-01', 2, false, 1_237],
])('on %s level %i, paid leave %s: %i cents gross', (day, level, paidLeaveIncluded, cents) => {
  expect(gross(day, { level, paidLeaveIncluded })).toBe(cents)
})

test.each([0, 13, 1.5])('level %d is not in the grid', (level) => {
  expect(() => gross('2026-03-01', { level, paidLeaveIncluded: false })).toThrow(RangeError)
})

describe('a certified worker', () => {
  test.each([
    ['2022-06-30', 1, 1_091],
    ['2022-07-01', 1, 1_111],
    ['2025-04-01', 1, 1_273],
    ['2025-04-01', 6, 1_407],
    ['2026-06-01', 1, 1_273],
  ])('on %s at level %i: %i cents', (day, level, cents) => {
    expect(gross(day, { level, certified: true, paidLeaveIncluded: false })).toBe(cents)
  })

  test('the Smic still holds above the certificate of 2019', () => {
    expect(gross('2019-01-01', { level: 1, certified: true, paidLeaveIncluded: false })).toBe(1_028)
    expect(gross('2021-10-01', { level: 1, certified: true, paidLeaveIncluded: false })).toBe(1_066)
    expect(gross('2022-05-01', { level: 1, certified: true, paidLeaveIncluded: false })).toBe(1_091)
  })

  test.each([0, 7, 12])('level %d has no certificate', (level) => {
    expect(() => gross('2026-03-01', { level, certified: true, paidLeaveIncluded: false })).toThrow(RangeError)
  })
})

describe('before 18', () => {
  const smic = { level: null, paidLeaveIncluded: false }

  test.each([
    ['at 16', { ...smic, ageYears: 16 }, 962],
    ['at 17', { ...smic, ageYears: 17 }, 1_082],
    ['at 18', { ...smic, ageYears: 18 }, 1_202],
    ['at 16, six months in the trade', { ...smic, ageYears: 16, experienced: true }, 1_202],
    ['at 16, the paid leave on the lowered wage', { ...smic, ageYears: 16, paidLeaveIncluded: true }, 1_058],
    ['at 16, the grid is not lowered any more', { ...smic, level: 1, ageYears: 16 }, 1_224],
  ])('%s in 2026: %j, %i cents', (_title, wage, cents) => expect(gross('2026-03-01', wage)).toBe(cents))

  test('until 2021 the agreement lowered its grid too', () => {
    const wage = { level: 12, paidLeaveIncluded: false, ageYears: 17 }
    expect(gross('2021-12-31', wage)).toBe(1_405)
    expect(gross('2022-01-01', wage)).toBe(1_561)
  })

  test('the abatement is provisional from 2022, and from then only', () => {
    const provisional = (day: string, wage: MinimumWageCase) => minimumWage(day, 'METRO', wage)?.provisional
    expect(provisional('2021-12-31', { ...smic, ageYears: 16 })).toEqual([])
    expect(provisional('2022-01-01', { ...smic, ageYears: 16 })).toEqual(['under18'])
    expect(provisional('2022-01-01', { ...smic, ageYears: 18 })).toEqual([])
    expect(provisional('2022-01-01', { ...smic, ageYears: 16, experienced: true })).toEqual([])
  })

  test.each([-1, 16.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is not an age', (ageYears) => {
    expect(() => gross('2026-03-01', { ...smic, ageYears })).toThrow(RangeError)
  })
})

test('the Smic with paid leave is rounded to the cent', () => {
  expect([hourlySmicCents('2024-01-01', false), hourlySmicCents('2024-01-01', true)]).toEqual([1_165, 1_282])
})

describe('the net', () => {
  const net = minimumHourlyNetCents

  test.each([
    ['2023-09-01', 'METRO', { level: 1, paidLeaveIncluded: false }, 918],
    ['2023-09-01', 'METRO', { level: 1, paidLeaveIncluded: true }, 1_012],
    ['2023-09-01', 'ALSACE_MOSELLE', { level: 1, paidLeaveIncluded: true }, 995],
    ['2023-09-01', 'METRO', { level: 1, paidLeaveIncluded: false, nonResident: true }, 965],
    ['2026-01-15', 'METRO', { level: 1, paidLeaveIncluded: true }, 1_051],
    ['2023-01-01', 'METRO', { level: null, paidLeaveIncluded: false }, 878],
  ] as const)('on %s in %s for %j is %i cents, as published', (day, territory, wage, cents) => {
    expect(net(day, territory, wage)).toBe(cents)
  })

  test('has no answer out of the tables, in Mayotte and for a family host', () => {
    const wage = { level: 1, paidLeaveIncluded: false }
    expect(net('2018-12-31', 'METRO', wage)).toBeNull()
    expect(net('2050-01-01', 'METRO', wage)).toBeNull()
    expect(net('2026-03-01', 'MAYOTTE', wage)).toBeNull()
    expect(net('2026-03-01', 'METRO', { ...wage, scheme: 'FAMILY_HOST' })).toBeNull()
  })
})
