import { expect, test } from 'vitest'
import {
  frenchDay,
  frenchEuros,
  frenchHours,
  frenchInstant,
  frenchLongDay,
  frenchMonth,
  frenchPercent,
} from './french.ts'

test.each([
  [0, '0,00\u00a0€'],
  [5, '0,05\u00a0€'],
  [1_250, '12,50\u00a0€'],
  [123_456_789, '1\u202f234\u202f567,89\u00a0€'],
  [-340, '−3,40\u00a0€'],
  [-5, '−0,05\u00a0€'],
])('%i cents: %s', (cents, text) => expect(frenchEuros(cents)).toBe(text))

test.each([
  [0, '0,00\u00a0%'],
  [16, '0,016\u00a0%'],
  [2_060, '2,06\u00a0%'],
  [110_000, '110,00\u00a0%'],
  [-11_310, '−11,31\u00a0%'],
])('%i per 100 000: %s', (pcm, text) => expect(frenchPercent(pcm)).toBe(text))

test.each([
  [0, '0 heure'],
  [50, '0,5 heure'],
  [100, '1 heure'],
  [199, '1,99 heure'],
  [200, '2 heures'],
  [2_650, '26,5 heures'],
  [40_000, '400 heures'],
])('%i hundredths: %s', (hundredths, text) => expect(frenchHours(hundredths)).toBe(text))

test.each([
  ['winter time is one hour ahead of UTC', '2026-11-23T08:14:00Z', '23/11/2026 09:14'],
  ['summer time is two', '2026-07-14T22:30:00Z', '15/07/2026 00:30'],
  ['midnight is 00:00', '2026-11-22T23:00:59Z', '23/11/2026 00:00'],
])('an instant: %s', (_title, value, text) => {
  expect(frenchInstant(value)).toBe(text)
  expect(frenchInstant(new Date(value))).toBe(text)
})

test('days and months', () => {
  expect(frenchDay('2026-11-03')).toBe('03/11/2026')
  expect(frenchLongDay('2026-01-01')).toBe('1er janvier 2026')
  expect(frenchLongDay('2024-02-29')).toBe('29 février 2024')
  expect(frenchMonth('2026-08')).toBe('août 2026')
})
