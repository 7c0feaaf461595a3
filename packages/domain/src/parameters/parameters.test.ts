import { describe, expect, test } from 'vitest'
import { scheduleOf } from '../contributions/fixture.ts'
import { hourlySmicCents, minimumWage } from '../contributions/minimum-wage.ts'
import { type DueContribution, scheduleFor } from '../contributions/schedule.ts'
import { addDays, firstDay, inForce, nextPeriod, periodOf, periodsFrom } from '../shared/index.ts'
import { FIRST_PERIOD, isCovered, LAST_PERIOD } from './coverage.ts'
import { employeeContributions } from './employee-contributions.ts'
import { employerContributions } from './employer-contributions.ts'
import { familyHostEmployeeContributions, familyHostEmployerContributions } from './family-host-contributions.ts'
import { parameterLabels, parameters } from './register.ts'

const months = periodsFrom(FIRST_PERIOD, LAST_PERIOD)

describe.each(parameters.map((parameter) => [parameter.id, parameter] as const))('%s', (_id, { label, versions }) => {
  test('has a French label and versions, oldest first, each on the first of a month once the tables start', () => {
    expect(label).not.toBe('')
    const starts = versions.map(({ from }) => from)
    expect(starts).toEqual([...new Set(starts)].sort())
    const covered = starts.filter((from) => from >= firstDay(FIRST_PERIOD))
    for (const from of covered) expect(from.slice(8)).toBe('01')
  })

  test('an inferred value says so', () => {
    for (const { grade, sources } of versions) if (grade === 'D') expect(sources).toContain('inferred')
  })
})

test('each parameter has its own id', () => {
  const ids = parameters.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('whatever may be provisional has a French label', () => {
  for (const month of months) {
    for (const id of scheduleOf(month, 'REUNION').provisional) expect(parameterLabels[id]).toBeTruthy()
  }
  expect(parameterLabels['er_at']).toBe('Accidents du travail, maladies professionnelles (code risque 95.0ZA)')
})

test('every contribution of every scheme is in the register', () => {
  const tables = [
    employeeContributions,
    employerContributions,
    familyHostEmployeeContributions,
    familyHostEmployerContributions,
  ]
  for (const contribution of tables.flat()) expect(parameters).toContain(contribution)
})

const total = (contributions: readonly DueContribution[]): number =>
  contributions.reduce((sum, { base, ratePcm }) => (/ABOVE|BETWEEN/.test(base) ? sum : sum + ratePcm), 0)

/** Total rates up to the ceiling, in pcm, the month before each change and the month of the change. */
describe('the total of the rates moves only on the days of the law', () => {
  test.each([
    ['METRO', 'employee', { '2019-01': 22_490, '2022-01': 22_130, '2022-07': 22_050 }],
    ['ALSACE_MOSELLE', 'employee', { '2019-01': 23_990, '2022-01': 23_630, '2022-04': 23_430, '2022-07': 23_350 }],
    ['GUADELOUPE', 'employee', { '2019-01': 21_010, '2021-01': 22_490, '2022-01': 22_130, '2022-07': 22_050 }],
    [
      'METRO',
      'employer',
      {
        '2019-01': 41_706,
        '2019-07': 41_906,
        '2020-01': 41_806,
        '2022-01': 44_266,
        '2022-07': 44_366,
        '2023-01': 44_086,
        '2024-01': 44_096,
        '2024-04': 44_696,
        '2025-01': 47_396,
        '2025-05': 47_426,
        '2026-01': 47_396,
      },
    ],
    [
      'GUADELOUPE',
      'employer',
      {
        '2019-01': 41_526,
        '2020-01': 41_426,
        '2021-01': 41_806,
        '2022-01': 44_266,
        '2022-07': 44_366,
        '2023-01': 44_086,
        '2024-01': 44_096,
        '2024-04': 44_696,
        '2025-01': 47_396,
        '2025-05': 47_426,
        '2026-01': 47_396,
      },
    ],
  ] as const)('%s, %s', (territory, payer, expected) => {
    const changes = months.filter((month, index) => {
      const before = months[index - 1]
      const now = total(scheduleOf(month, territory)[payer])
      return before === undefined || now !== total(scheduleOf(before, territory)[payer])
    })
    const totals = changes.map((month) => [month, total(scheduleOf(month, territory)[payer])])
    expect(Object.fromEntries(totals)).toEqual(expected)
  })

  test('a family host', () => {
    const totals = ['2019-01', '2020-01', '2021-01', '2022-01', '2023-01', '2024-01', '2025-05', '2026-01'].map(
      (period) => {
        const schedule = scheduleFor({ period, territory: 'METRO', scheme: 'FAMILY_HOST', nonResident: false })
        return [total(schedule.employee), total(schedule.employer)]
      },
    )
    expect(totals).toEqual([
      [21_010, 7_426],
      [21_010, 7_326],
      [21_010, 7_426],
      [21_010, 7_376],
      [21_010, 7_236],
      [21_010, 7_216],
      [21_010, 7_266],
      [21_010, 7_336],
    ])
  })
})

describe('the eve and the day of each dated amount', () => {
  test.each([
    ['2020-01-01', 1_003, 1_015],
    ['2021-01-01', 1_015, 1_025],
    ['2021-10-01', 1_025, 1_048],
    ['2022-01-01', 1_048, 1_057],
    ['2022-05-01', 1_057, 1_085],
    ['2022-08-01', 1_085, 1_107],
    ['2023-01-01', 1_107, 1_127],
    ['2023-05-01', 1_127, 1_152],
    ['2024-01-01', 1_152, 1_165],
    ['2024-11-01', 1_165, 1_188],
    ['2026-01-01', 1_188, 1_202],
    ['2026-06-01', 1_202, 1_231],
  ])('the Smic of %s', (day, eve, after) => {
    expect([hourlySmicCents(addDays(day, -1), false), hourlySmicCents(day, false)]).toEqual([eve, after])
  })

  test.each([
    ['2020-01', 337_700, 342_800],
    ['2023-01', 342_800, 366_600],
    ['2024-01', 366_600, 386_400],
    ['2025-01', 386_400, 392_500],
    ['2026-01', 392_500, 400_500],
  ])('the ceiling of %s', (period, eve, after) => {
    const before = periodOf(addDays(firstDay(period), -1))
    expect([scheduleOf(before).ceilingCents, scheduleOf(period).ceilingCents]).toEqual([eve, after])
  })

  test.each([
    ['2019-09-01', 1_502, 1_531],
    ['2020-10-01', 1_531, 1_549],
    ['2021-07-01', 1_549, 1_561],
    ['2022-02-01', 1_561, 1_570],
    ['2022-07-01', 1_570, 1_580],
    ['2022-09-01', 1_580, 1_618],
    ['2022-12-01', 1_618, 1_631],
    ['2023-04-01', 1_631, 1_649],
    ['2023-05-01', 1_649, 1_662],
    ['2023-09-01', 1_662, 1_688],
    ['2024-02-01', 1_688, 1_695],
    ['2024-05-01', 1_695, 1_720],
    ['2025-04-01', 1_720, 1_754],
  ])('level XII of the grid of %s', (day, eve, after) => {
    const wage = { level: 12, paidLeaveIncluded: false }
    const gross = [addDays(day, -1), day].map((on) => minimumWage(on, 'METRO', wage)?.grossCents)
    expect(gross).toEqual([eve, after])
  })
})

test('the tables answer for every month that they cover, and the next is not covered', () => {
  for (const month of months) expect(scheduleOf(month).employer.length).toBeGreaterThan(12)
  expect(isCovered(nextPeriod(LAST_PERIOD))).toBe(false)
})

test('a table has nothing before its first version', () => {
  expect(() => inForce([{ from: '2020-01-01' }], '2019-12-31')).toThrow(RangeError)
})
