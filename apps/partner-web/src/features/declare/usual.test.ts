import { describe, expect, test } from 'vitest'
import { initialInput } from './initialInput.ts'
import { isUsual } from './usual.ts'

const contract = {
  ...{ employerId: 'e', employmentId: 'c', startDay: '2026-01-01', endDay: null },
  ...{ netHourlyCents: 1_300, paidLeaveIncluded: false },
}
const usual = { ...initialInput(contract, '2026-11'), hours: 26.5 }

test('[finding U18] hours alone are usual, however many, and so is what says nothing', () => {
  expect(isUsual(usual, contract)).toBe(true)
  expect(isUsual({ ...usual, anotherPay: false, bonusCents: undefined }, contract)).toBe(true)
})

describe('[finding U18] anything else is not', () => {
  test.each([
    ['another pay of an hour', { pay: { kind: 'NET_HOURLY' as const, amountCents: 1_301 } }],
    ['a total', { pay: { kind: 'NET' as const, amountCents: 1_300 } }],
    ['another day', { paymentDay: '2026-12-01' }],
    ['leave', { paidLeaveIncluded: true }],
    ['an element', { bonusCents: 100 }],
    ['an element that is 0', { bonusCents: 0 }],
    ['another pay of the month', { anotherPay: true }],
    ['a month without hours', { hours: 0, payWithoutHours: 'BONUS' as const }],
    ['an exemption given up', { exemptionRenounced: true }],
  ])('%s', (_title, change) => expect(isUsual({ ...usual, ...change }, contract)).toBe(false))
})
