import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addPeriods,
  daysBetween,
  firstDay,
  isDay,
  isPeriod,
  lastDay,
  nextPeriod,
  periodOf,
  periodsBetween,
  periodsFrom,
  previousPeriod,
} from './period.ts'

test.each(['2026-00', '2026-13', '2026-1', '26-01', '2026-01-01', '', ' 2026-01', '2026-01 ', '٢٠٢٦-01'])(
  '"%s" is not a month',
  (text) => expect(isPeriod(text)).toBe(false),
)

test.each(['2026-02-30', '2026-02-29', '2100-02-29', '2026-04-31', '2026-01-00', '2026-1-1', '2026-13-01', '2026-01'])(
  '"%s" is not a day',
  (text) => expect(isDay(text)).toBe(false),
)

test('the leap day exists in a leap year', () => {
  expect([isDay('2024-02-29'), isDay('2000-02-29'), isPeriod('2024-02')]).toEqual([true, true, true])
})

test('a month has a first and a last day', () => {
  expect([firstDay('2026-02'), lastDay('2026-02'), lastDay('2024-02'), lastDay('2026-12')]).toEqual([
    '2026-02-01',
    '2026-02-28',
    '2024-02-29',
    '2026-12-31',
  ])
})

test('months follow each other over the years', () => {
  expect([nextPeriod('2026-12'), previousPeriod('2026-01'), addPeriods('2026-03', -27)]).toEqual([
    '2027-01',
    '2025-12',
    '2023-12',
  ])
  expect(periodsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(periodsFrom('2026-02', '2025-11')).toEqual([])
  expect(periodsBetween('2025-11', '2026-02')).toBe(3)
})

const day = fc
  .date({ min: new Date('1920-01-01T00:00:00Z'), max: new Date('2180-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('days are counted as the calendar counts them', () => {
  const milliseconds = (text: string) => Date.parse(`${text}T00:00:00Z`)
  fc.assert(
    fc.property(day, day, (from, to) => daysBetween(from, to) === (milliseconds(to) - milliseconds(from)) / 86_400_000),
  )
})

test('adding days and counting them are each other’s inverse', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (from, count) => {
      const to = addDays(from, count)
      return isDay(to) && daysBetween(from, to) === count
    }),
  )
})

test('a day belongs to its month', () => {
  fc.assert(
    fc.property(day, (text) => firstDay(periodOf(text)) <= text && text <= lastDay(periodOf(text)) && isDay(text)),
  )
})
