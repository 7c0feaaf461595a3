import { describe, expect, test } from 'vitest'
import { readInput } from '../shared/index.ts'
import type { TaxCreditQuestion } from './consume-year.ts'
import { ask, monthly, type Request, refused } from './fixture.ts'
import { TaxCreditInput, taxCreditExpected } from './tax-credit-input.ts'

describe('refusals', () => {
  test.each([
    ['before the tables', { year: 2018 }, ['year.not_covered year']],
    ['the first year', { year: 2019 }, []],
    ['the last year', { year: 2026 }, []],
    ['the year after what is known', { year: 2027 }, []],
    ['far beyond the tables', { year: 2050 }, ['year.not_covered year']],
    ['another year', { months: monthly(1, { costCents: 1 }, 2025) }, ['month.other_year months.0.period']],
    [
      'a month twice',
      { months: [...monthly(1, { costCents: 1 }), ...monthly(1, { costCents: 1 })] },
      ['month.order months.1.period'],
    ],
    ['months backwards', { months: monthly(2, { costCents: 1 }).reverse() }, ['month.order months.1.period']],
  ])('%s', (_title, request, reasons) => expect(refused(request)).toEqual(reasons))

  test.each([
    ['year', [2026.5, '2026', null, Number.NaN, Number('1e400'), -1].map((year) => ({ year }))],
    ['household.children', [-1, 1.5, 21, '2', Number.NaN].map((children) => ({ household: { children } }))],
    ['household.apa', ['oui', 1, null].map((apa) => ({ household: { apa } }))],
    [
      'months.0.expenses.0.costCents',
      [-1, 0.5, '100', Number.NaN, Number('1e400'), 100_000_001].map((costCents) => ({
        months: monthly(1, { costCents }),
      })),
    ],
    ['months.0.period', ['2026-13', '2026-02-30', 202601].map((period) => ({ months: [{ period, expenses: [] }] }))],
    ['months', [{ months: monthly(12, { costCents: 1 }).concat(monthly(1, { costCents: 1 })) }]],
  ] as [string, Request[]][])('a bad %s', (field, requests) => {
    for (const request of requests)
      expect(refused(request), JSON.stringify(request)).toEqual([`input.invalid ${field}`])
  })

  test('every reason has a French cause and remedy', () => {
    const { advanceRefusals } = ask({
      advance: true,
      year: 2021,
      household: { apa: true, pch: true, prefinancedVouchers: true },
    })
    expect(advanceRefusals).toHaveLength(3)
    for (const { cause, remedy, actor } of advanceRefusals) {
      expect([cause, remedy].every((sentence) => /\.$/.test(sentence))).toBe(true)
      expect(actor).toBe('EMPLOYER')
    }
  })
})

test('the question’s type and its schema agree', () => {
  const parsed = readInput(TaxCreditInput, { year: 2026, household: {}, months: [] }, taxCreditExpected)
  const expected: TaxCreditQuestion = {
    year: 2026,
    household: {
      children: 0,
      sharedCustodyChildren: 0,
      membersOver65: 0,
      disabled: false,
      firstYear: false,
      apa: false,
      pch: false,
      prefinancedVouchers: false,
    },
    advance: false,
    months: [],
  }
  expect(parsed).toEqual({ input: expected })
})
