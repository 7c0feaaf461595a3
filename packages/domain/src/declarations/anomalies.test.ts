import { describe, expect, test } from 'vitest'
import { findAnomalies, opensCase } from './anomalies.ts'
import { type FactChanges, facts } from './fixture.ts'

const codes = (changes: FactChanges) => findAnomalies(facts(changes)).map(({ code }) => code)
// Level VI of the grid since April 2025, 13,40 € gross (IDCC 3239, avenant 9), 14,74 € with the 10 % of paid leave; less the
// employee's lines of October 2026, each to the cent: 1,02 + 0,06 + 0,98 + 0,35 + 0,07 + 0,46 + 0,13 + 0,15.
const grid = 1_152
const paid = (amountCents: number) => ({ pay: { kind: 'NET_HOURLY', amountCents } as const })
const bonus = (amountCents: number): FactChanges => ({
  input: { hours: 0, payWithoutHours: 'BONUS', pay: { kind: 'NET', amountCents } },
})
const fewHours = [{ period: '2026-09', hoursHundredths: 500, netCents: 6_500 }]

/** What a correction is of: a declaration registered that day. */
const declaredOn = (registeredDay: string) => ({ changeableUntil: '2026-12-06', registeredDay })

describe('findAnomalies', () => {
  test.each<[string, FactChanges, string[]]>([
    ['an ordinary month', {}, []],
    ['at the grid of level VI', { employment: { level: 6 }, input: paid(grid) }, []],
    ['one cent below the grid of level VI', { employment: { level: 6 }, input: paid(grid - 1) }, ['PAY_BELOW_GRID']],
    ['half as much again as usual', { input: paid(1_950) }, []],
    ['one cent more', { input: paid(1_951) }, ['PAY_JUMP']],
    ['a first month has nothing to compare with', { earlier: [], input: { hours: 120, ...paid(6_000) } }, []],
    ['[finding A6] a bonus of three times the usual month (507 €)', bonus(152_100), []],
    ['[finding A6] one cent more', bonus(152_101), ['PAY_HIGH']],
    ['[finding A6] a bonus of 20 000 €', bonus(2_000_000), ['PAY_HIGH']],
    ['[finding A6] a bonus of 1 000 € more than a few usual hours', { ...bonus(106_499), earlier: fewHours }, []],
    ['[finding A6] one cent more than that', { ...bonus(106_500), earlier: fewHours }, ['PAY_HIGH']],
    ['[finding A6] a first month of twice the monthly ceiling (4 005 €)', { ...bonus(801_000), earlier: [] }, []],
    ['[finding A6] a first month of one cent more', { ...bonus(801_001), earlier: [] }, ['PAY_HIGH']],
    [
      '[finding A6] much for half an hour',
      { input: { hours: 0.5, pay: { kind: 'NET', amountCents: 2_000_000 } } },
      ['PAY_JUMP', 'PAY_HIGH'],
    ],
    ['twice the usual hours (39 on average)', { input: { hours: 78 } }, []],
    ['just over twice', { input: { hours: 78.01 } }, ['HOURS_JUMP']],
    [
      'twice very few hours is no jump',
      { earlier: [{ period: '2026-09', hoursHundredths: 500, netCents: 6_500 }], input: { hours: 20 } },
      [],
    ],
    [
      '[finding L7] a bonus alone says nothing of the usual pay',
      { earlier: [{ period: '2026-09', hoursHundredths: 0, netCents: 500_000 }], input: { hours: 40 } },
      [],
    ],
    [
      'a full month',
      { earlier: [{ period: '2026-09', hoursHundredths: 17_000, netCents: 221_000 }], input: { hours: 174 } },
      [],
    ],
    [
      'more than a full month',
      { earlier: [{ period: '2026-09', hoursHundredths: 17_000, netCents: 221_000 }], input: { hours: 174.01 } },
      ['HOURS_OVER_LEGAL_MONTH'],
    ],
    ['paid 30 days after', { input: { paymentDay: '2026-11-30' } }, []],
    ['paid 31 days after', { input: { paymentDay: '2026-12-01' } }, ['PAID_LONG_AFTER_WORK']],
    ['declared on the 5th', { today: '2026-11-05' }, []],
    ['declared on the 6th', { today: '2026-11-06' }, ['DECLARED_LATE']],
    ['declared on the 5th, corrected on the 27th', { today: '2026-11-27', correcting: declaredOn('2026-11-05') }, []],
    [
      'declared on the 6th, corrected',
      { today: '2026-11-27', correcting: declaredOn('2026-11-06') },
      ['DECLARED_LATE'],
    ],
  ])('%s', (_title, changes, expected) => expect(codes(changes)).toEqual(expected))

  test('[finding A6] the sentence says the figures', () => {
    const [anomaly] = findAnomalies(facts(bonus(2_000_000)))
    expect(anomaly?.detail.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Ce mois paie 20 000,00 € net, plus de 3 fois les mois précédents (507,00 € en moyenne).',
    )
  })

  test('late alone opens no case; with anything else it does', () => {
    expect(opensCase([])).toBe(false)
    expect(opensCase(['DECLARED_LATE'])).toBe(false)
    expect(opensCase(['DECLARED_LATE', 'PAY_JUMP'])).toBe(true)
  })
})
