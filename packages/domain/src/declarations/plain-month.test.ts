import { describe, expect, test } from 'vitest'
import { columnsOfElements } from './element-columns.ts'
import { elementNames } from './elements.ts'
import { isPlainMonth } from './plain-month.ts'

const contract = { netHourlyCents: 1_300, paidLeaveIncluded: true, startDay: '2025-03-10', endDay: null }
const plain = {
  ...{ period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31', hoursHundredths: 2_000 },
  ...{ payKind: 'NET_HOURLY' as const, payCents: 1_300, paidLeaveIncluded: true, exemptionRenounced: false },
  ...columnsOfElements({}),
}

test('a month of hours at the contract’s pay is plain', () => {
  expect(isPlainMonth(plain, contract)).toBe(true)
  expect(
    isPlainMonth({ ...plain, period: '2025-03', startDay: '2025-03-10', endDay: '2025-03-31' }, contract),
    'the first month begins with the contract',
  ).toBe(true)
})

describe('what « as before » would lose makes a month no plain one', () => {
  test.each([
    ['no hours', { hoursHundredths: 0 }],
    ['a total', { payKind: 'NET' as const }],
    ['another pay', { payCents: 1_301 }],
    ['leave apart', { paidLeaveIncluded: false }],
    ['an exemption given up', { exemptionRenounced: true }],
    ['a week', { startDay: '2026-10-05', endDay: '2026-10-11' }],
    ['not from the first day', { startDay: '2026-10-02' }],
    ['not to the last day', { endDay: '2026-10-30' }],
  ])('%s', (_title, change) => expect(isPlainMonth({ ...plain, ...change }, contract)).toBe(false))

  const one = (name: string) => (name === 'lodgingProvided' || name === 'certified' ? true : 15)
  test.each(elementNames)('%s', (name) => {
    expect(isPlainMonth({ ...plain, ...columnsOfElements({ [name]: one(name) }) }, contract)).toBe(false)
  })
})
