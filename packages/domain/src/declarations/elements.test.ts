import { describe, expect, test } from 'vitest'
import { findAnomalies } from './anomalies.ts'
import { assess } from './assess.ts'
import { parseDeclarationInput } from './declaration-input.ts'
import type { MonthElements } from './element-fields.ts'
import { elementNames } from './elements.ts'
import { type FactChanges, facts } from './fixture.ts'

/** "code field" of each reason to refuse the shape of a month with such an element. */
const shapeRefusals = (elements: object): string[] => {
  const parsed = parseDeclarationInput({ ...facts().input, ...elements })
  return 'refusals' in parsed ? parsed.refusals.map(({ code, field }) => `${code} ${field}`) : []
}

const refusals = (changes: FactChanges) => assess(facts(changes)).refusals.map(({ code, field }) => `${code} ${field}`)

/** What each element accepts at most, and the nearest that it does not. */
const bounds: Required<{ [Name in keyof MonthElements]: readonly [most: MonthElements[Name], beyond: unknown] }> = {
  overtimeHours25: [35, 35.01],
  overtimeHours50: [40, 40.01],
  presenceHours: [744, 744.01],
  nightPresenceHours: [744, 744.01],
  paidLeaveDays: [99, 99.5],
  paidLeaveHours: [400, 400.01],
  bonusCents: [999_999, 1_000_000],
  leaveBalanceCents: [999_999, 1_000_000],
  contractEndCents: [999_999, 1_000_000],
  depositCents: [999_999, 1_000_000],
  mileageCents: [999_999, 1_000_000],
  transportCents: [999_999, 1_000_000],
  otherExpensesCents: [999_999, 1_000_000],
  mealsProvided: [200, 201],
  lodgingProvided: [true, 1],
  certified: [true, 1],
  youngWorkerAge: [17, 18],
}

describe.each(elementNames)('%s', (name) => {
  const [most, beyond] = bounds[name]

  test('its bound passes, what is just beyond is refused on its field', () => {
    expect(shapeRefusals({ [name]: most })).toEqual([])
    expect(shapeRefusals({ [name]: beyond })).toEqual([`input.invalid ${name}`])
  })

  test('what is negative, not a number or null is refused, with what is expected', () => {
    for (const wrong of [-1, 'trois', null]) expect(shapeRefusals({ [name]: wrong })).toEqual([`input.invalid ${name}`])
    const parsed = parseDeclarationInput({ ...facts().input, [name]: null })
    expect('refusals' in parsed && parsed.refusals[0]?.remedy).toMatch(/^Indiquez .+\.$/)
  })
})

test.each([
  ['a third decimal of an hour', { presenceHours: 1.001 }, ['input.invalid presenceHours']],
  ['a quarter of a day', { paidLeaveDays: 2.25 }, ['input.invalid paidLeaveDays']],
  ['half a day', { paidLeaveDays: 0.5 }, []],
  ['half a cent', { bonusCents: 0.5 }, ['input.invalid bonusCents']],
  ['13 years', { youngWorkerAge: 13 }, ['input.invalid youngWorkerAge']],
  ['14 years', { youngWorkerAge: 14 }, []],
])('the shape of %s', (_title, elements, expected) => expect(shapeRefusals(elements)).toEqual(expected))

test('the worst month that passes: every element at its bound', () => {
  const atBounds = Object.fromEntries(elementNames.map((name) => [name, bounds[name][0]])) as MonthElements
  const month = {
    ...{ ...atBounds, hours: 400, presenceHours: 172, nightPresenceHours: 172, depositCents: 999_999 },
    pay: { kind: 'NET', amountCents: 2_000_000 } as const,
  }
  const { refusals: reasons, payslip } = assess(facts({ input: month, earlier: [] }))
  expect(reasons).toEqual([])
  expect(payslip?.netCents).toBe(2_000_000 + 3 * 999_999)
})

const net = (amountCents: number) => ({ pay: { kind: 'NET', amountCents } as const })
const overtime = { overtimeHours25: 4 }

describe('the reasons to refuse an element', () => {
  test.each<[string, FactChanges, string[]]>([
    ['overtime within the month', { input: { ...overtime, ...net(60_000) } }, []],
    ['overtime with a pay by the hour', { input: overtime }, ['overtime.hourly_pay pay.amountCents']],
    ['50 % without 25 %', { input: { overtimeHours50: 1, ...net(60_000) } }, ['overtime.higher_alone overtimeHours50']],
    [
      'more overtime than hours',
      { input: { hours: 30, overtimeHours25: 30.01, ...net(60_000) } },
      ['overtime.over_hours overtimeHours25'],
    ],
    ['as much overtime as hours', { input: { hours: 30, overtimeHours25: 30, ...net(60_000) } }, []],
    [
      'overtime of a non-resident',
      { input: { ...overtime, ...net(60_000) }, employee: { nonResident: true } },
      ['non_resident.not_covered overtimeHours25'],
    ],
    ['presence by day, by the hour', { input: { presenceHours: 60 } }, []],
    ['work and presence of every hour of the days', { input: { hours: 40, presenceHours: 704 } }, []],
    [
      'a hundredth of an hour more',
      { input: { hours: 40, presenceHours: 704.01 } },
      ['presence.over_days presenceHours'],
    ],
    [
      'presence by night beyond one day',
      { input: { startDay: '2026-10-20', endDay: '2026-10-20', hours: 8, nightPresenceHours: 16.01, ...net(60_000) } },
      ['presence.over_days nightPresenceHours'],
    ],
    [
      'presence by night, by the hour',
      { input: { nightPresenceHours: 12 } },
      ['night_presence.hourly_pay pay.amountCents'],
    ],
    ['presence alone', { input: { hours: 0, presenceHours: 60 } }, []],
    ['presence by night alone', { input: { hours: 0, nightPresenceHours: 60, ...net(60_000) } }, []],
    ['neither hours nor presence', { input: { hours: 0, presenceHours: 0, ...net(60_000) } }, ['hours.absent hours']],
    ['leave within the hours', { input: { paidLeaveDays: 5, paidLeaveHours: 40 } }, []],
    ['more leave than hours', { input: { paidLeaveHours: 40.01 } }, ['paid_leave.over_hours paidLeaveHours']],
    ['a deposit of all that is paid', { input: { depositCents: 52_000 } }, []],
    ['a deposit of a cent more', { input: { depositCents: 52_001 } }, ['deposit.above_pay depositCents']],
    ['a deposit within what is paid back', { input: { depositCents: 52_001, mileageCents: 1 } }, []],
    ['meals within the pay', { input: { mealsProvided: 110 } }, []],
    ['meals worth more than the pay', { input: { mealsProvided: 111 } }, ['benefits.above_net mealsProvided']],
    ['a certificate of level VI', { employment: { level: 6 }, input: { certified: true } }, []],
    [
      'a certificate of level VII',
      { employment: { level: 7 }, input: { certified: true } },
      ['certified.no_such_level certified'],
    ],
    [
      'a family host’s presence',
      { employment: { scheme: 'FAMILY_HOST' }, input: { presenceHours: 1 } },
      ['family_host.not_applicable presenceHours'],
    ],
  ])('%s', (_title, changes, expected) => expect(refusals(changes)).toEqual(expected))
})

describe('the minimum wage', () => {
  // The Smic of October 2026 with the 10 % of paid leave, 13,54 € gross, less the employee’s lines: see refusal-reasons.test.ts.
  const SMIC = 1_058
  const under = ['pay.below_minimum pay.amountCents']

  test.each<[string, FactChanges, string[]]>([
    ['40 hours at it', { input: net(SMIC * 40) }, []],
    ['a cent less', { input: net(SMIC * 40 - 1) }, under],
    ['4 hours at 25 % count for 5', { input: { ...overtime, ...net(SMIC * 41) } }, []],
    ['a cent less with them', { input: { ...overtime, ...net(SMIC * 41 - 1) } }, under],
    ['2 hours more at 50 % count for 3', { input: { ...overtime, overtimeHours50: 2, ...net(SMIC * 42) } }, []],
    ['a cent less with them too', { input: { ...overtime, overtimeHours50: 2, ...net(SMIC * 42 - 1) } }, under],
    ['30 hours of presence by day count for 20', { input: { presenceHours: 30, ...net(SMIC * 60) } }, []],
    ['a cent less with presence', { input: { presenceHours: 30, ...net(SMIC * 60 - 1) } }, under],
    ['40 hours of presence by night count for 10', { input: { nightPresenceHours: 40, ...net(SMIC * 50) } }, []],
    ['a cent less with nights', { input: { nightPresenceHours: 40, ...net(SMIC * 50 - 1) } }, under],
    ['a bonus is beside it', { input: { bonusCents: 50_000, ...net(SMIC * 40 - 1) } }, under],
  ])('%s', (_title, changes, expected) => expect(refusals(changes)).toEqual(expected))

  // The Smic at 17 is 90 % of it, at 16 80 %: gross 11,08 and 9,85, with leave 12,19 and 10,84;
  // less 0,84 + 0,05 + 0,81 + 0,29 + 0,06 + 0,38 + 0,10 + 0,13, and 0,75 + 0,04 + 0,72 + 0,26 + 0,05 + 0,34 + 0,09 + 0,11.
  test.each([
    [17, 952, 953],
    [16, 847, 848],
  ])('%i years old: refused at %i cents an hour, not at %i', (youngWorkerAge, below, least) => {
    const at = (amountCents: number) =>
      refusals({ input: { youngWorkerAge, pay: { kind: 'NET_HOURLY', amountCents } } })
    expect([at(below), at(least)]).toEqual([under, []])
  })
})

describe('the anomalies', () => {
  const codes = (changes: FactChanges) => findAnomalies(facts(changes)).map(({ code }) => code)
  const usual = { earlier: [{ period: '2026-09', hoursHundredths: 17_000, netCents: 221_000 }] }

  test('overtime that is declared is no excess over a full month', () => {
    const month = { hours: 184, ...net(260_000) }
    expect(codes({ ...usual, input: { ...month, overtimeHours25: 10 } })).toEqual([])
    expect(codes({ ...usual, input: { ...month, overtimeHours25: 9.99 } })).toEqual(['HOURS_OVER_LEGAL_MONTH'])
  })

  test('a bonus is no jump of the pay of an hour: a large one makes a high month', () => {
    expect(codes({ input: { bonusCents: 10_000 } })).toEqual([])
    expect(codes({ input: { bonusCents: 999_999 } })).toEqual(['PAY_HIGH'])
  })

  // Level III since April 2025: 12,51 € gross, 13,01 € certified; with leave 13,76 € and 14,31 €.
  test('a certified worker has the grid of the certificate', () => {
    const paid = (certified: boolean) =>
      codes({ input: { certified, pay: { kind: 'NET_HOURLY', amountCents: 1_100 } } })
    expect([paid(false), paid(true)]).toEqual([[], ['PAY_BELOW_GRID']])
  })
})
