import { expect, test } from 'vitest'
import { changeableUntil, openUntil } from './calendar.ts'

test.each([
  ['a month after the registration', '2026-10', '2026-11-03', '2026-12-03'],
  ['the last day of a shorter month', '2026-12', '2027-01-31', '2027-02-28'],
  ['not after the month is closed', '2026-08', '2026-11-20', '2026-11-30'],
  ['registered on the last day of the month’s window', '2026-08', '2026-11-30', '2026-11-30'],
])('[finding U5] a declaration can be changed until %s', (_title, period, registeredOn, until) => {
  expect(changeableUntil(period, registeredOn)).toBe(until)
  expect(until <= openUntil(period)).toBe(true)
})
