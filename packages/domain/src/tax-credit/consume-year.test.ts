import { describe, expect, test } from 'vitest'
import { consumeMonth, startOfYear } from './consume-month.ts'
import { ask, monthly, type Request, refused } from './fixture.ts'
import { type Household, simplestHousehold } from './household.ts'

describe('the yearly ceiling', () => {
  test.each([
    [{}, 12_000],
    [{ children: 1 }, 13_500],
    [{ children: 2 }, 15_000],
    [{ children: 3 }, 15_000],
    [{ sharedCustodyChildren: 1 }, 12_750],
    [{ sharedCustodyChildren: 1, membersOver65: 1 }, 14_250],
    [{ sharedCustodyChildren: 3, membersOver65: 1 }, 15_000],
    [{ firstYear: true }, 15_000],
    [{ firstYear: true, children: 1, sharedCustodyChildren: 1 }, 17_250],
    [{ firstYear: true, children: 3 }, 18_000],
    [{ disabled: true }, 20_000],
    [{ disabled: true, children: 4, firstYear: true }, 20_000],
  ] as [Partial<Household>, number][])('of %j is %i €', (household, euros) => {
    expect(ask({ household }).ceilingCents).toBe(euros * 100)
  })
})

describe('month after month', () => {
  test('half of each month until the ceiling, then nothing', () => {
    const { months, creditCents } = ask({ months: monthly(4, { costCents: 350_000 }) })
    expect(months.map((month) => month.creditCents)).toEqual([175_000, 175_000, 175_000, 75_000])
    expect(months.map((month) => month.remainingCents)).toEqual([850_000, 500_000, 150_000, 0])
    expect(creditCents).toBe(600_000)
  })

  test.each([
    [1_199_999, 600_000, 1],
    [1_200_000, 600_000, 0],
    [1_200_001, 600_000, 0],
  ])('an expense of %i cents gives %i and leaves %i', (costCents, creditCents, left) => {
    const { months } = ask({ months: monthly(1, { costCents }) })
    expect(months[0]).toMatchObject({ creditCents, remainingCents: left })
  })

  test('each month takes its half cent, as the month’s estimate does, but never more than the year’s credit', () => {
    const { months, creditCents } = ask({ months: monthly(2, { costCents: 3_499 }) })
    expect(months.map((month) => month.creditCents)).toEqual([1_750, 1_750])
    expect(creditCents).toBe(3_500)
    expect(ask({ months: monthly(12, { costCents: 100_001 }) }).creditCents).toBe(600_000)
  })

  test('aids give no credit', () => {
    const { months } = ask({ months: monthly(1, { costCents: 100_000, aidCents: 30_000, voucherAidCents: 20_000 }) })
    expect(months[0]).toMatchObject({ costCents: 100_000, eligibleCents: 50_000, creditCents: 25_000 })
  })

  describe('[finding L6] an aid above one month’s cost is settled on the year', () => {
    const year = (...expenses: [costCents: number, aidCents: number][]) =>
      ask({
        advance: true,
        months: expenses.map(([costCents, aidCents], index) => ({
          period: `2026-0${index + 1}`,
          expenses: [{ costCents, aidCents }],
        })),
      })
    const by = (answer: ReturnType<typeof ask>, field: 'creditCents' | 'advanceCents') =>
      answer.months.map((month) => month[field])

    test('cost 500, then 100 with an aid of 300: 150; what was advanced is settled with the tax', () => {
      const answer = year([50_000, 0], [10_000, 30_000])
      expect(answer).toMatchObject({ creditCents: 15_000, advanceCents: 25_000, laterCents: -10_000 })
      expect(by(answer, 'creditCents')).toEqual([25_000, -10_000])
      expect(by(answer, 'advanceCents')).toEqual([25_000, 0])
      expect(answer.months[1]).toMatchObject({ eligibleCents: -20_000, retainedCents: -20_000 })
      expect(answer.months[1]?.remainingCents).toBe(1_200_000 - 30_000)
    })

    test('the same the other way round: 150, advanced on the month that has a credit', () => {
      const answer = year([10_000, 30_000], [50_000, 0])
      expect(by(answer, 'creditCents')).toEqual([0, 15_000])
      expect(answer).toMatchObject({ creditCents: 15_000, advanceCents: 15_000, laterCents: 0 })
    })

    test('more helped than spent in the year: no credit, never below 0', () => {
      expect(year([10_001, 0], [0, 90_000])).toMatchObject({ creditCents: 0, advanceCents: 5_001 })
    })

    test('above the ceiling, an aid lowers first what gave no credit', () => {
      expect(by(year([1_300_000, 0], [0, 50_000], [0, 100_000]), 'creditCents')).toEqual([600_000, 0, -25_000])
    })
  })

  test('a month may be left out', () => {
    const [january, , march] = monthly(3, { costCents: 10_000 })
    expect(ask({ months: [january, march] }).creditCents).toBe(10_000)
  })
})

describe('the ceilings by activity', () => {
  test.each([
    ['SMALL_REPAIRS', 50_000],
    ['COMPUTING', 300_000],
    ['GARDENING', 500_000],
  ] as const)('%s: %i cents a year', (activity, ceilingCents) => {
    const costCents = ceilingCents - 10_000
    const { months } = ask({ months: monthly(3, { activity, costCents }) })
    expect(months.map((month) => month.retainedCents)).toEqual([costCents, 10_000, 0])
    expect(months.map((month) => month.remainingByActivity[activity])).toEqual([10_000, 0, 0])
    expect(months[2]?.remainingCents).toBe(1_200_000 - ceilingCents)
  })

  test('they are inside the household’s ceiling', () => {
    const expenses = [{ costCents: 1_000_000 }, { activity: 'GARDENING', costCents: 400_000 }]
    const { months } = ask({ months: [{ period: '2026-05', expenses }] })
    expect(months[0]).toMatchObject({ retainedCents: 1_200_000, remainingCents: 0 })
    expect(months[0]?.remainingByActivity.GARDENING).toBe(100_000)
  })

  test('a job of small repairs lasts two hours at most', () => {
    const repair = (jobHundredths: number | null) =>
      refused({ months: monthly(1, { activity: 'SMALL_REPAIRS', costCents: 5_000, jobHundredths }) })
    expect([repair(null), repair(200)]).toEqual([[], []])
    expect(repair(201)).toEqual(['expense.job_too_long months.0.expenses.0.jobHundredths'])
    expect(refused({ months: monthly(1, { activity: 'GARDENING', costCents: 5_000, jobHundredths: 800 }) })).toEqual([])
  })
})

describe('the immediate advance', () => {
  test('is the credit, until 6 000 €; the rest comes with the tax', () => {
    const answer = ask({ advance: true, household: { children: 2 }, months: monthly(3, { costCents: 500_000 }) })
    expect(answer.months.map((month) => month.advanceCents)).toEqual([250_000, 250_000, 100_000])
    expect(answer.months.map((month) => month.remainingAdvanceCents)).toEqual([350_000, 100_000, 0])
    expect(answer).toMatchObject({ creditCents: 750_000, advanceCents: 600_000, laterCents: 150_000 })
  })

  test('until 10 000 € with a disabled member', () => {
    const answer = ask({ advance: true, household: { disabled: true }, months: monthly(1, { costCents: 2_500_000 }) })
    expect(answer).toMatchObject({ creditCents: 1_000_000, advanceCents: 1_000_000, laterCents: 0 })
  })

  test('is not given when it is not asked for', () => {
    expect(ask({ months: monthly(1, { costCents: 10_000 }) })).toMatchObject({ advanceCents: 0, laterCents: 5_000 })
  })

  test.each([
    [{ household: { apa: true } }, ['advance.apa household.apa']],
    [{ household: { pch: true } }, ['advance.pch household.pch']],
    [{ household: { prefinancedVouchers: true } }, []],
    [{ household: { apa: true, pch: true } }, ['advance.apa household.apa', 'advance.pch household.pch']],
    [{ year: 2021 }, ['advance.before_start year']],
    [{ year: 2022 }, []],
  ])('of %j is closed for %j, the credit is not', (request, reasons) => {
    const year = 'year' in request ? request.year : 2026
    const months = monthly(1, { costCents: 10_000 }, year)
    const answer = ask({ advance: true, months, ...request })
    expect(answer.advanceRefusals.map(({ code, field }) => `${code} ${field}`)).toEqual(reasons)
    expect(answer.creditCents).toBe(5_000)
    expect(answer.advanceCents).toBe(reasons.length === 0 ? 5_000 : 0)
    expect(ask({ ...request, months }).advanceRefusals).toEqual([])
  })

  test('[finding L8] care at home is advanced as the rest: 1 150 € a child is for care outside the home', () => {
    const answer = ask({ advance: true, household: { children: 1 }, months: monthly(12, { costCents: 100_000 }) })
    expect(answer).toMatchObject({ creditCents: 600_000, advanceCents: 600_000 })
    expect(answer.rules.map(({ parameterId }) => parameterId)).not.toContain('avance_immediate_garde')
    expect(refused({ household: { childrenUnder6: 1 } })).toEqual(['input.unknown_field household.childrenUnder6'])
    expect(refused({ months: monthly(1, { activity: 'CHILDCARE_UNDER_6', costCents: 1 }) })).toEqual([
      'input.invalid months.0.expenses.0.activity',
    ])
  })
})

/** 520,68 € of which ten titles of 20,00 € pay 200,00 €, their funder 120,00 € of them. */
const helped = { costCents: 52_068, aidCents: 0, voucherAidCents: 12_000, titlesCents: 20_000 }

test.each([
  ['DECLARATION_EXCLUDED', 0],
  ['COMBINED', 16_034],
  ['PERSON_EXCLUDED', 20_034],
] as const)(
  '[money 3.4] a month that titles pay, under %s: the credit is of 200,34 €, the advance of %i cents',
  (policy, cents) => {
    const year = startOfYear(2026, simplestHousehold, true)
    const { used } = consumeMonth(
      year,
      { period: '2026-03', expenses: [{ ...helped, activity: 'GENERAL', jobHundredths: null }] },
      policy,
    )
    expect([used.eligibleCents, used.creditCents, used.advanceCents]).toEqual([40_068, 20_034, cents])
  },
)

test('[finding K6] the month that titles pay has no advance, the others of the year have', () => {
  const months = [...monthly(1, helped), ...monthly(2, { costCents: 10_000 }).slice(1)]
  const answer = ask({ advance: true, household: { prefinancedVouchers: true }, months })
  expect(answer.months.map(({ advanceCents }) => advanceCents)).toEqual([0, 5_000])
  expect(answer.rules.map(({ parameterId }) => parameterId)).toContain('avance_tiers')
  expect(answer.provisional).toContain('avance_tiers')
})

test('the exempt help in vouchers is counted for the year; above it, what is over is said', () => {
  const { months } = ask({ months: monthly(3, { costCents: 200_000, voucherAidCents: 100_000 }) })
  expect(months.map((month) => [month.remainingVoucherCents, month.voucherOverCents])).toEqual([
    [159_100, 0],
    [59_100, 0],
    [0, 40_900],
  ])
})

test.each([
  [2019, 183_000],
  [2021, 183_000],
  [2022, 226_500],
  [2023, 230_100],
  [2024, 242_100],
  [2025, 254_000],
  [2026, 259_100],
])('in %i the exempt help in vouchers is %i cents', (year, cents) => {
  const { months } = ask({ year, months: monthly(1, { costCents: 100 }, year) })
  expect(months[0]?.remainingVoucherCents).toBe(cents)
})

describe('what the answer rests on', () => {
  const rules = (request: Request) => ask(request).rules.map(({ parameterId }) => parameterId)

  test('only the rules that were used, each with its source and its day', () => {
    expect(rules({})).toEqual(['ci_taux', 'ci_plafonds'])
    expect(rules({ advance: true, months: monthly(1, { activity: 'COMPUTING', costCents: 100 }) })).toEqual([
      'ci_taux',
      'ci_plafonds',
      'ci_sous_plafonds',
      'avance_immediate',
    ])
    const [rule] = ask({ months: monthly(1, { costCents: 100, voucherAidCents: 1 }) }).rules.slice(-1)
    expect(rule).toMatchObject({ parameterId: 'cesu_prefinance_plafond', grade: 'A', since: '2026-01-01' })
    expect(rule?.source).toContain('Arrêté du 23/12/2025')
  })
})
