import { describe, expect, test } from 'vitest'
import { FIRST_PERIOD, LAST_PERIOD } from '../parameters/coverage.ts'
import { nextPeriod, previousPeriod } from '../shared/index.ts'
import { parseEstimateInput } from './estimate-input.ts'
import { aRequest, ask, refused } from './fixture.ts'
import { hundredthsOf } from './hours.ts'

test('the defaults are those of the contract', () => {
  expect(parseEstimateInput(aRequest())).toEqual({
    input: {
      period: '2026-03',
      pay: { kind: 'NET', amountCents: 15_000 },
      hoursHundredths: 1_000,
      territory: 'METRO',
      scheme: 'HOME_EMPLOYEE',
      nonResident: false,
      paidLeaveIncluded: false,
      overtime: [],
      exemption: 'NONE',
      // Ours, beyond the contract: the ceiling at 70 is one for the household.
      exemptionUsedCents: 0,
      withholding: { kind: 'NONE' },
      benefitsInKind: { meals: 0, lodgingMonths: 0 },
      reimbursementsCents: 0,
    },
  })
})

test('the example of the contract is accepted', () => {
  const example = `{"period":"2026-03", "pay":{"kind":"NET","amountCents":150000}, "hours":100,
   "territory":"METRO", "scheme":"HOME_EMPLOYEE", "nonResident":false, "paidLeaveIncluded":false,
   "overtime":[{"hours":4,"premiumPercent":25}], "exemption":"NONE", "hourlyDeduction":true,
   "withholding":{"kind":"NONE"}, "benefitsInKind":{"meals":0,"lodgingMonths":0}, "reimbursementsCents":0}`
  expect(refused(JSON.parse(example))).toEqual([])
})

test('hours in decimals are whole hundredths inside, every one of them', () => {
  for (let hundredths = 50; hundredths <= 40_000; hundredths++) {
    const hours = Number(`${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`)
    expect(hundredthsOf(hours)).toBe(hundredths)
    expect(refused(aRequest({ hours })), `${hours}`).toEqual([])
  }
})

describe('a bad value is refused with its field, never computed', () => {
  test.each([
    ['hours', [0.49, 400.01, 745, -1, 1.005, 33.333, Number.NaN, Number.POSITIVE_INFINITY, '10', null, [1], true]],
    ['period', ['2026-13', '2026-02-30', '2026-3', '26-03', '', 202603, null, '2026-03 ']],
    ['territory', ['PARIS', '', null, 75, 'metro']],
    ['scheme', ['CESU', null]],
    ['nonResident', ['false', 0, null]],
    ['paidLeaveIncluded', ['true', 1]],
    ['exemption', ['AGE70', null]],
    ['hourlyDeduction', ['yes', null]],
    ['reimbursementsCents', [-1, 0.5, 100_000_001, '0']],
    ['overtime', [null, {}, 'x', Array.from({ length: 11 }, () => ({ hours: 0.5, premiumPercent: 25 }))]],
  ])('%s', (field, values) => {
    for (const value of values) {
      expect(refused({ ...aRequest(), [field]: value }), JSON.stringify(value)).toEqual([`input.invalid ${field}`])
    }
  })

  test.each([
    [
      'pay.amountCents',
      'pay',
      [0, -1, 1.5, Number('1e400'), 100_000_001, '1500', Number.NaN].map((amountCents) => ({
        kind: 'NET',
        amountCents,
      })),
    ],
    ['pay.kind', 'pay', ['TOTAL', null].map((kind) => ({ kind, amountCents: 1_000 }))],
    ['withholding.kind', 'withholding', [{ kind: 'AUTO' }]],
    ['withholding.ratePcm', 'withholding', [-1, 100_001, 2.5, '2900'].map((ratePcm) => ({ kind: 'RATE', ratePcm }))],
    ['benefitsInKind.meals', 'benefitsInKind', [-1, 0.5, 201].map((meals) => ({ meals }))],
    ['benefitsInKind.lodgingMonths', 'benefitsInKind', [-1, 2].map((lodgingMonths) => ({ lodgingMonths }))],
    ['overtime.0.hours', 'overtime', [0, -1, 1.001, 401].map((hours) => [{ hours, premiumPercent: 25 }])],
    [
      'overtime.0.premiumPercent',
      'overtime',
      [0, -25, 12.5, 101].map((premiumPercent) => [{ hours: 1, premiumPercent }]),
    ],
  ])('%s', (path, field, values) => {
    for (const value of values) {
      expect(refused({ ...aRequest(), [field]: value }), JSON.stringify(value)).toEqual([`input.invalid ${path}`])
    }
  })

  test('a missing field, an unknown one, something that is not an object', () => {
    expect(refused({})).toEqual(['input.missing period', 'input.missing pay', 'input.missing hours'])
    expect(refused({ ...aRequest(), pay: { kind: 'NET' } })).toEqual(['input.missing pay.amountCents'])
    expect(refused({ ...aRequest(), withholding: { kind: 'RATE' } })).toEqual(['input.missing withholding.ratePcm'])
    expect(refused({ ...aRequest(), montant: 1 })).toEqual(['input.unknown_field montant'])
    expect(
      refused(JSON.parse('{"period":"2026-03","pay":{"kind":"NET","amountCents":1},"hours":1,"__proto__":{}}')),
    ).toEqual(['input.unknown_field __proto__'])
    for (const value of [null, 1, 'x', [], undefined]) expect(refused(value)).toEqual(['input.not_an_object '])
  })
})

describe('what must never give a figure: the field, the reason and the remedy', () => {
  const pay = (amountCents: unknown) => ({ pay: { kind: 'NET', amountCents } })

  test.each([
    ['a negative pay', pay(-1), 'pay.amountCents'],
    ['not a number', pay(Number.NaN), 'pay.amountCents'],
    ['1e400', pay(JSON.parse('1e400')), 'pay.amountCents'],
    ['half a cent', pay(0.5), 'pay.amountCents'],
    ['30 February', { period: '2026-02-30' }, 'period'],
    ['the month before the tables', { period: previousPeriod(FIRST_PERIOD) }, 'period'],
    ['the month after the tables', { period: nextPeriod(LAST_PERIOD) }, 'period'],
    ['no hour', { hours: 0 }, 'hours'],
    ['745 hours', { hours: 745 }, 'hours'],
    ['negative hours', { hours: -1 }, 'hours'],
    ['hours that are not a number', { hours: Number.NaN }, 'hours'],
    ['a negative rate', { withholding: { kind: 'RATE', ratePcm: -1 } }, 'withholding.ratePcm'],
    ['negative meals', { benefitsInKind: { meals: -1, lodgingMonths: 0 } }, 'benefitsInKind.meals'],
    ['a negative reimbursement', { reimbursementsCents: -1 }, 'reimbursementsCents'],
    ['negative overtime', { overtime: [{ hours: -1, premiumPercent: 25 }] }, 'overtime.0.hours'],
  ])('%s', (_title, over, field) => {
    const answer = ask({ ...aRequest(), ...over })
    if (!('refusals' in answer)) throw new Error('accepted')
    expect(answer.refusals.map((refusal) => refusal.field)).toEqual([field])
    for (const { cause, remedy } of answer.refusals) {
      expect(cause).toMatch(/^[A-ZÀ-Ý].*\.$/)
      expect(remedy).toMatch(/^[A-ZÀ-Ý].*\.$/)
    }
  })
})
