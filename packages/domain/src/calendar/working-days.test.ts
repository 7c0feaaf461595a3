import { Territory } from '@cesu/db/model'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, easterSunday, publicHolidays, weekday } from './working-days.ts'

test.each([
  ['2026-11-23', 1],
  ['2026-01-01', 4],
  ['2024-02-29', 4],
  ['2000-01-01', 6],
  ['2017-12-31', 7],
])('%s is day %i of its week', (day, number) => expect(weekday(day)).toBe(number))

test.each([
  [1954, '1954-04-18'],
  [1981, '1981-04-19'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2020, '2020-04-12'],
  [2021, '2021-04-04'],
  [2022, '2022-04-17'],
  [2023, '2023-04-09'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
])('Easter of %i is on %s', (year, day) => expect(easterSunday(year)).toBe(day))

test('the eleven holidays of 2026', () => {
  expect(publicHolidays(2026, 'METRO')).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ])
})

describe('[finding L11] the holidays of a territory', () => {
  const added = (territory: Territory, year: number) => {
    const national = publicHolidays(year, 'METRO')
    return publicHolidays(year, territory).filter((day) => !national.includes(day))
  }

  test.each([
    ['METRO', 2026, []],
    // Code du travail L3134-13: Good Friday, two days before Easter Sunday, and 26 December.
    ['ALSACE_MOSELLE', 2026, ['2026-04-03', '2026-12-26']],
    ['ALSACE_MOSELLE', 2024, ['2024-03-29', '2024-12-26']],
    // Code du travail L3422-2: the abolition of slavery.
    ['MAYOTTE', 2026, ['2026-04-27']],
    ['MARTINIQUE', 2026, ['2026-05-22']],
    ['GUADELOUPE', 2026, ['2026-05-27']],
    ['GUYANE', 2026, ['2026-06-10']],
    ['REUNION', 2026, ['2026-12-20']],
  ] as const)('%s adds in %i: %j', (territory, year, days) => expect(added(territory, year)).toEqual(days))

  test('every territory keeps the eleven of the country', () => {
    for (const territory of Object.values(Territory)) {
      expect(publicHolidays(2026, territory)).toEqual(expect.arrayContaining(publicHolidays(2026, 'METRO')))
    }
  })

  test('no day is told twice', () => {
    for (let year = 2020; year < 2200; year += 1) {
      const days = publicHolidays(year, 'ALSACE_MOSELLE')
      expect(new Set(days).size).toBe(days.length)
    }
  })
})

test.each([
  ['a Monday', '2026-03-02', 2, 5, '2026-03-04'],
  ['over a weekend', '2026-03-05', 2, 5, '2026-03-09'],
  ['from a Sunday', '2026-03-08', 1, 5, '2026-03-09'],
  ['over Easter Monday', '2026-04-03', 1, 5, '2026-04-07'],
  ['over the new year', '2025-12-31', 1, 5, '2026-01-02'],
  ['Saturday counted', '2026-03-06', 1, 6, '2026-03-07'],
  ['none', '2026-03-08', 0, 5, '2026-03-08'],
])('%s: %s and %i working days', (_title, day, count, lastWeekday, expected) => {
  expect(addWorkingDays(day, count, { territory: 'METRO', lastWeekday })).toBe(expected)
})
