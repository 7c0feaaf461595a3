import { describe, expect, test } from 'vitest'
import type { MandateFacts } from '../mandates/index.ts'
import { type FactChanges, facts } from './fixture.ts'
import { figureReasons, refusalReasons } from './refusal-reasons.ts'

const codes = (changes: FactChanges) => refusalReasons(facts(changes)).map(({ code }) => code)
// The Smic since June 2026, 12,31 € gross, 13,54 € with the 10 % of paid leave (Code du travail D1271-5-1); less the employee's
// lines of October 2026, each to the cent: 0,93 + 0,05 + 0,90 + 0,32 + 0,07 + 0,43 + 0,12 + 0,14.
const smic = 1_058
const mandate = { status: 'ACTIVE', acts: ['DECLARE'], startDay: '2025-01-01', endDay: null } as const

/** The pay of the first half of October. */
const pay = { reference: '2026304A00001', startDay: '2026-10-01', endDay: '2026-10-15' }
const byAgent = { changeableUntil: '2026-12-03', registeredDay: '2026-11-03', byAgent: true }
const correcting = { changeableUntil: '2026-12-03', registeredDay: '2026-11-03' }
const mayCorrect = {
  status: 'ACTIVE',
  acts: ['CORRECT'],
  startDay: '2025-01-01',
  endDay: null,
} as const satisfies MandateFacts

describe('refusalReasons', () => {
  test.each<[string, FactChanges, string[]]>([
    ['an ordinary month', {}, []],
    ['no mandate', { mandates: [] }, ['mandate.missing']],
    ['a revoked mandate', { mandates: [{ ...mandate, acts: ['DECLARE'], status: 'REVOKED' }] }, ['mandate.not_active']],
    [
      'a suspended mandate',
      { mandates: [{ ...mandate, acts: ['DECLARE'], status: 'SUSPENDED' }] },
      ['mandate.not_active'],
    ],
    ['a mandate that ends today', { mandates: [{ ...mandate, acts: ['DECLARE'], endDay: '2026-11-03' }] }, []],
    [
      'a mandate that ended yesterday',
      { mandates: [{ ...mandate, acts: ['DECLARE'], endDay: '2026-11-02' }] },
      ['mandate.out_of_dates'],
    ],
    [
      'a mandate that starts tomorrow',
      { mandates: [{ ...mandate, acts: ['DECLARE'], startDay: '2026-11-04' }] },
      ['mandate.out_of_dates'],
    ],
    ['a mandate to estimate only', { mandates: [{ ...mandate, acts: ['ESTIMATE'] }] }, ['mandate.act_not_covered']],
    [
      'an older active mandate behind a refused one',
      {
        mandates: [
          { ...mandate, acts: ['DECLARE'], status: 'REFUSED' },
          { ...mandate, acts: ['DECLARE'] },
        ],
      },
      [],
    ],
    ['a month already declared', { pays: [{ ...pay, endDay: '2026-10-31' }] }, ['declaration.duplicate']],
    ['a day already declared', { pays: [pay], input: { startDay: '2026-10-15' } }, ['declaration.duplicate']],
    [
      'another pay that is not confirmed',
      { pays: [pay], input: { startDay: '2026-10-16' } },
      ['declaration.another_pay'],
    ],
    ['another pay, confirmed', { pays: [pay], input: { startDay: '2026-10-16', anotherPay: true } }, []],
    [
      'a confirmation does not cover days declared twice',
      { pays: [pay], input: { anotherPay: true } },
      ['declaration.duplicate'],
    ],
    ['a correction with the mandate to declare alone', { correcting }, ['mandate.act_not_covered']],
    ['a correction on its last day', { correcting, mandates: [mayCorrect], today: '2026-12-03' }, []],
    ['a correction by an agent, late and without a mandate', { correcting: byAgent, today: '2029-12-31' }, []],
    ['a correction by an agent of what is barred', { correcting: byAgent, today: '2030-01-01' }, ['correction.barred']],
    ['a correction too late', { correcting, mandates: [mayCorrect], today: '2026-12-04' }, ['change.window_closed']],
    [
      'a correction of a pay beside another, which was confirmed once',
      { correcting, mandates: [mayCorrect], pays: [pay], input: { startDay: '2026-10-16' } },
      [],
    ],
    ['the last day of the open months', { today: '2027-01-31' }, []],
    ['the day after the open months', { today: '2027-02-01' }, ['period.closed']],
    ['the month in course', { today: '2026-10-01' }, []],
    ['a month that has not begun', { today: '2026-09-30', input: { paymentDay: '2026-10-31' } }, ['period.future']],
    ['days on two months', { input: { endDay: '2026-11-01' } }, ['period.two_months']],
    ['days of another month', { input: { startDay: '2026-09-01', endDay: '2026-09-30' } }, ['period.days_elsewhere']],
    ['days reversed', { input: { startDay: '2026-10-20', endDay: '2026-10-19' } }, ['period.days_reversed']],
    ['one day of work', { input: { startDay: '2026-10-20', endDay: '2026-10-20', hours: 8 } }, []],
    ['before the contract', { employment: { startDay: '2026-10-02' } }, ['employment.not_running']],
    ['the first day of the contract', { employment: { startDay: '2026-10-01' } }, []],
    ['after the contract', { employment: { endDay: '2026-10-30' } }, ['employment.not_running']],
    ['paid the day before the work', { input: { paymentDay: '2026-09-30' } }, ['payment_day.before_work']],
    ['paid in 31 days', { input: { paymentDay: '2026-12-04' } }, []],
    ['paid in 32 days', { input: { paymentDay: '2026-12-05' } }, ['payment_day.too_far']],
    ['400 hours', { input: { hours: 400 } }, []],
    ['400.01 hours', { input: { hours: 400.01 } }, ['hours.over_maximum']],
    ['24 hours in one day', { input: { startDay: '2026-10-20', endDay: '2026-10-20', hours: 24 } }, []],
    [
      '24.5 hours in one day',
      { input: { startDay: '2026-10-20', endDay: '2026-10-20', hours: 24.5 } },
      ['hours.over_maximum'],
    ],
    ['the minimum wage', { input: { pay: { kind: 'NET_HOURLY', amountCents: smic } } }, []],
    [
      'one cent below the minimum wage',
      { input: { pay: { kind: 'NET_HOURLY', amountCents: smic - 1 } } },
      ['pay.below_minimum'],
    ],
    ['a total at the minimum wage', { input: { pay: { kind: 'NET', amountCents: smic * 40 } } }, []],
    ['a total one cent below', { input: { pay: { kind: 'NET', amountCents: smic * 40 - 1 } } }, ['pay.below_minimum']],
    ['[finding A6] ten monthly ceilings', { input: { pay: { kind: 'NET', amountCents: 4_005_000 } } }, []],
    [
      '[finding A6] one cent above ten monthly ceilings',
      { input: { hours: 0, payWithoutHours: 'BONUS', pay: { kind: 'NET', amountCents: 4_005_001 } } },
      ['pay.over_maximum'],
    ],
    [
      '[finding A6] as much by the hour',
      { input: { hours: 400, pay: { kind: 'NET_HOURLY', amountCents: 10_013 } } },
      ['pay.over_maximum'],
    ],
    ['half an hour', { input: { hours: 0.5 } }, []],
    ['less than half an hour', { input: { hours: 0.49 } }, ['hours.not_countable']],
    ['three decimals', { input: { hours: 33.333 } }, ['hours.not_countable']],
    [
      'a total below the minimum wage',
      { input: { pay: { kind: 'NET', amountCents: smic * 40 - 40 } } },
      ['pay.below_minimum'],
    ],
  ])('%s', (_title, changes, expected) => expect(codes(changes)).toEqual(expected))

  test('[finding B] a form says what its figures alone refuse, even while its days are not typed', () => {
    const typed = { ...facts().input, startDay: '', endDay: '' }
    const said = (over: Partial<typeof typed>) => figureReasons({ ...typed, ...over }).map(({ code }) => code)
    expect(said({})).toEqual([])
    expect(said({ hours: 401 })).toEqual(['hours.over_maximum'])
    expect(said({ hours: 0.25 })).toEqual(['hours.not_countable'])
    expect(said({ pay: { kind: 'NET', amountCents: 100_000_001 } })).toEqual(['pay.over_maximum'])
  })

  test('all the reasons come at once, each with its field, cause and remedy', () => {
    const reasons = refusalReasons(
      facts({
        mandates: [],
        pays: [{ ...pay, endDay: '2026-10-31' }],
        input: {
          endDay: '2026-11-02',
          paymentDay: '2026-09-01',
          hours: 500,
          pay: { kind: 'NET_HOURLY', amountCents: 100 },
        },
      }),
    )
    expect(reasons.map(({ code, field }) => [code, field])).toEqual([
      ['mandate.missing', 'employmentId'],
      ['declaration.duplicate', 'period'],
      ['period.two_months', 'endDay'],
      ['payment_day.before_work', 'paymentDay'],
      ['hours.over_maximum', 'hours'],
      ['pay.below_minimum', 'pay.amountCents'],
    ])
    for (const { cause, remedy } of reasons) {
      expect(cause).toMatch(/\p{Letter}.*\.$/u)
      expect(remedy).toMatch(/[.?]$/)
    }
  })
})
