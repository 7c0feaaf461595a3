import { describe, expect, test } from 'vitest'
import { hourlySmicCents, minimumHourlyGrossCents, minimumHourlyNetCents } from './minimum-wage.ts'

test.each([
  ['2023-09-01', 1, true, 1_293],
  ['2024-11-01', 1, true, 1_320],
  ['2025-04-01', 1, true, 1_346],
  ['2025-04-01', 3, false, 1_251],
  ['2026-05-31', 1, false, 1_224],
  ['2026-06-01', 1, false, 1_231],
  ['2026-06-01', 2, false, 1_237],
])('on %s level %i, paid leave %s: %i cents gross', (day, level, leave, cents) => {
  expect(minimumHourlyGrossCents(day, level, leave)).toBe(cents)
})

test.each([0, 13, 1.5])('level %d is not in the grid', (level) => {
  expect(() => minimumHourlyGrossCents('2026-03-01', level, false)).toThrow(RangeError)
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
    expect(net('2027-01-01', 'METRO', wage)).toBeNull()
    expect(net('2026-03-01', 'MAYOTTE', wage)).toBeNull()
    expect(net('2026-03-01', 'METRO', { ...wage, scheme: 'FAMILY_HOST' })).toBeNull()
  })
})
