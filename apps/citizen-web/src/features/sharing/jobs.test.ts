import { expect, test } from 'vitest'
import { byMonth, daysOf, whenDeclared } from './jobs.ts'

test('jobs are put together by month, in the order in which they come', () => {
  const job = (month: string, employerName: string) => ({ month, employerName })
  expect(byMonth([job('2026-10', 'A'), job('2026-10', 'B'), job('2026-09', 'A')])).toEqual([
    { month: '2026-10', jobs: [job('2026-10', 'A'), job('2026-10', 'B')] },
    { month: '2026-09', jobs: [job('2026-09', 'A')] },
  ])
})

test('days are a period, one day, or nothing', () => {
  expect(daysOf({ startDay: '2026-10-01', endDay: '2026-10-31' })).toBe('du 01/10/2026 au 31/10/2026')
  expect(daysOf({ startDay: '2026-10-05', endDay: '2026-10-05' })).toBe('le 05/10/2026')
  expect(daysOf({ startDay: '2026-10-05', endDay: null })).toBeNull()
})

test('a month that is late says since when', () => {
  expect(whenDeclared('2026-10', '2026-11-05')).toBe('la déclaration se fait avant le 5 du mois suivant.')
  expect(whenDeclared('2025-12', '2026-01-06')).toBe('la déclaration devait se faire avant le 5 janvier 2026.')
})
