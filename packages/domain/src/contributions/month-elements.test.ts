import { describe, expect, test } from 'vitest'
import { explained, sentences } from './explain/fixture.ts'
import { aRequest, estimated, refused } from './fixture.ts'

const hourly = { kind: 'NET_HOURLY', amountCents: 1_200 } as const
const total = { kind: 'NET', amountCents: 60_000 } as const

describe('presence', () => {
  test('30 hours by day are paid as 20, and count as 20 in the 2 € deduction, provisionally', () => {
    const answer = estimated({ hours: 10, presenceHours: 30, pay: hourly })
    expect([answer.netCents, answer.hourlyDeductionCents]).toEqual([36_000, 6_000])
    expect(answer.provisional).toEqual(['presence_deduction'])
    expect(estimated({ hours: 30, pay: hourly }).provisional).toEqual([])
  })

  test('by night it changes nothing of the contributions: the deduction leaves it out, provisionally', () => {
    const { provisional, ...answer } = estimated({ hours: 40, nightPresenceHours: 60, pay: total })
    const { provisional: _none, ...without } = estimated({ hours: 40, pay: total })
    expect(answer).toEqual(without)
    expect(provisional).toEqual(['presence_deduction'])
  })

  test('a month of presence alone has neither hours nor a sum without hours to say', () => {
    expect(estimated({ hours: 0, presenceHours: 60, pay: hourly }).netCents).toBe(48_000)
    expect(refused({ ...aRequest(), hours: 0, presenceHours: 60, payWithoutHours: 'BONUS' })).toEqual([
      'hours.present payWithoutHours',
    ])
  })
})

describe('paid besides the hours', () => {
  test('a bonus is pay: the contributions of a month of the same net without it', () => {
    const { period: _a, ...answer } = estimated({ hours: 40, pay: hourly, payBesidesCents: 12_000 })
    const { period: _b, ...same } = estimated({ hours: 40, pay: total })
    expect(answer).toEqual(same)
  })

  test('it is no overtime pay: the reduction bears on the pay of the hours alone', () => {
    const month = { hours: 100, overtime: [{ hours: 8, premiumPercent: 25 }] }
    const pay = { kind: 'GROSS', amountCents: 102_000 } as const
    const { lines } = estimated({ ...month, pay, payBesidesCents: 51_000 })
    // 92 h at 10 € and 8 h at 12,50 €: 100 € of overtime, whatever the bonus.
    expect(lines.find(({ code }) => code === 'OVERTIME_REDUCTION')?.baseCents).toBe(10_000)
  })
})

test('hours of paid leave are paid, and left out of the 2 € deduction', () => {
  const month = { hours: 40, pay: hourly }
  const answer = estimated({ ...month, paidLeaveHours: 15 })
  expect([answer.netCents, answer.hourlyDeductionCents]).toEqual([48_000, 5_000])
  expect(estimated(month).hourlyDeductionCents).toBe(8_000)
})

test('the largest and worst month that passes: every field at its bound', () => {
  const answer = estimated({
    ...{ period: '2026-03', hours: 400, presenceHours: 744, nightPresenceHours: 744, paidLeaveHours: 400 },
    pay: { kind: 'NET', amountCents: 97_000_000 },
    overtime: [
      { hours: 35, premiumPercent: 25 },
      { hours: 40, premiumPercent: 50 },
    ],
    ...{ payBesidesCents: 3_000_000, reimbursementsCents: 2_999_997, benefitsInKind: { meals: 200, lodgingMonths: 1 } },
  })
  expect(answer.netCents - answer.netResidualCents).toBe(100_000_000)
  expect(Math.abs(answer.netResidualCents)).toBeLessThanOrEqual(1)
  for (const cents of [answer.grossCents, answer.netPaidCents, answer.totalCostCents]) {
    expect(Number.isSafeInteger(cents)).toBe(true)
  }
})

describe('refused', () => {
  const host = { scheme: 'FAMILY_HOST' } as const
  test.each([
    [
      'presence by night with a pay by the hour',
      { nightPresenceHours: 1, pay: hourly },
      ['night_presence.hourly_pay pay.kind'],
    ],
    ['more leave than hours', { paidLeaveHours: 10.01 }, ['paid_leave.over_hours paidLeaveHours']],
    ['as much leave as hours', { paidLeaveHours: 10 }, []],
    ['a family host’s presence by day', { ...host, presenceHours: 1 }, ['family_host.not_applicable presenceHours']],
    [
      'a family host’s presence by night',
      { ...host, nightPresenceHours: 1 },
      ['family_host.not_applicable nightPresenceHours'],
    ],
    [
      'one cent too much in all',
      { pay: { kind: 'NET', amountCents: 97_000_001 }, payBesidesCents: 3_000_000 },
      ['pay.too_high pay.amountCents'],
    ],
    ['presence beyond the longest month', { presenceHours: 744.01 }, ['input.invalid presenceHours']],
    ['a sum below 0', { payBesidesCents: -1 }, ['input.invalid payBesidesCents']],
    ['a sum beyond three of 9 999,99 €', { payBesidesCents: 3_000_001 }, ['input.invalid payBesidesCents']],
  ])('%s', (_title, over, reasons) => expect(refused({ ...aRequest(), ...over })).toEqual(reasons))
})

test('two months that differ by them are told apart, to the cent', () => {
  const before = { hours: 40, pay: hourly }
  const after = { ...before, presenceHours: 30, payBesidesCents: 10_000, paidLeaveHours: 8 }
  expect(sentences(before, after)).toEqual([
    expect.stringMatching(
      /^Les heures de présence responsable passent de 0 heure à 30 heures : .* de plus à payer par l’employeur\.$/,
    ),
    expect.stringMatching(
      /^Les sommes payées en plus des heures passent de 0,00 € à 100,00 € : .* de plus à payer par l’employeur\.$/,
    ),
    // 40 h, then 60 h with the presence, then 52 h without the leave.
    'La déduction forfaitaire de 2,00 € par heure [CSS L241-10 I bis 1° (valeur provisoire)] porte sur 52 heures, au lieu de 40 heures : 24,00 € de plus de déduction.',
  ])
  const { difference, reasons } = explained(before, after)
  const told = reasons.reduce((sum, { effect }) => sum + effect.totals.totalCostCents, 0)
  expect(told).toBe(difference.totals.totalCostCents)
})
