import { expect, test } from 'vitest'
import { daysOf } from './initialInput.ts'

test.each([
  ['a month inside the contract', '2025-01-06', null, ['2026-02-01', '2026-02-28']],
  ['the month of the hiring', '2026-02-10', null, ['2026-02-10', '2026-02-28']],
  ['the month of the end', '2025-01-06', '2026-02-14', ['2026-02-01', '2026-02-14']],
  ['an end on the last day', '2025-01-06', '2026-02-28', ['2026-02-01', '2026-02-28']],
])('%s: the days that the contract covers, paid on the last', (_title, startDay, endDay, [first, last]) => {
  expect(daysOf('2026-02', { startDay, endDay })).toEqual({ startDay: first, endDay: last, paymentDay: last })
})
