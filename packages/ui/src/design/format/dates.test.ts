import { expect, test } from 'vitest'
import { day, dayInWords, dayOfInstant, instant, month, monthCapitalised, monthShort } from './dates.ts'

test('days and months', () => {
  expect(day('2026-11-23')).toBe('23/11/2026')
  expect(dayInWords('2026-11-23')).toBe('23 novembre 2026')
  expect(dayInWords('2026-01-01')).toBe('1er janvier 2026')
  expect(month('2026-08')).toBe('août 2026')
  expect(monthCapitalised('2026-10')).toBe('Octobre 2026')
  expect(monthShort('2026-02')).toBe('févr. 2026')
})

test.each([
  ['winter time is one hour ahead of UTC', '2026-11-23T08:14:00Z', '23/11/2026 à 09:14'],
  ['summer time is two', '2026-07-14T22:30:00Z', '15/07/2026 à 00:30'],
])('%s', (_title, value, text) => {
  expect(instant(value)).toBe(text)
  expect(instant(new Date(value))).toBe(text)
  expect(dayOfInstant(value)).toBe(text.slice(0, 10))
})
