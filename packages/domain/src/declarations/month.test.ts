import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { type EstimateResult, estimate, parseEstimateInput } from '../contributions/index.ts'
import { periodsFrom } from '../shared/index.ts'
import { elementsOfRecord } from './element-columns.ts'
import type { MonthElements } from './element-fields.ts'
import { askedOf, type ElementName, elementNames } from './elements.ts'
import type { DeclarationFacts } from './facts.ts'
import { facts } from './fixture.ts'
import { linesOf, monthOfRecord, questionOf, questionOfRecord, recordOf } from './month.ts'

const hundredths = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: most * 100 }).map((count) => count / 100)
const cents = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(0, 1, 999_999))

/** The elements that a month may have, each there or not, 0 and false included. */
const anyElements: fc.Arbitrary<MonthElements> = fc.record(
  {
    overtimeHours25: hundredths(35),
    overtimeHours50: hundredths(40),
    presenceHours: hundredths(744),
    nightPresenceHours: hundredths(744),
    paidLeaveDays: fc.integer({ min: 0, max: 198 }).map((halfDays) => halfDays / 2),
    paidLeaveHours: hundredths(30),
    bonusCents: cents,
    leaveBalanceCents: cents,
    contractEndCents: cents,
    depositCents: cents,
    mileageCents: cents,
    transportCents: cents,
    otherExpensesCents: cents,
    mealsProvided: fc.integer({ min: 0, max: 200 }),
    lodgingProvided: fc.boolean(),
    certified: fc.boolean(),
    youngWorkerAge: fc.integer({ min: 14, max: 17 }),
  } satisfies Record<ElementName, fc.Arbitrary<number | boolean>>,
  { requiredKeys: [] },
)

/** The facts of any month that a partner may declare, whatever the law says of it. */
const anyFacts: fc.Arbitrary<DeclarationFacts> = fc
  .record({
    input: fc.record({
      period: fc.constantFrom(...periodsFrom('2019-01', '2027-12')),
      hours: fc.integer({ min: 50, max: 40_000 }).map((hundredths) => hundredths / 100),
      pay: fc.record({
        kind: fc.constantFrom('NET', 'NET_HOURLY'),
        amountCents: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 900_000 })),
      }),
      paidLeaveIncluded: fc.boolean(),
      elements: anyElements,
    }),
    employment: fc.record({
      scheme: fc.constantFrom('HOME_EMPLOYEE', 'HOME_EMPLOYEE', 'FAMILY_HOST'),
      territory: fc.constantFrom('METRO', 'ALSACE_MOSELLE', 'GUADELOUPE', 'MARTINIQUE', 'GUYANE', 'REUNION'),
      exemption: fc.constantFrom('NONE', 'AGE_70', 'UNCAPPED', 'FAMILY_HOST'),
      endDay: fc.constantFrom(null, '2025-03-14'),
    }),
    employee: fc.record({
      withholdingRatePcm: fc.option(fc.integer({ min: 0, max: 43_000 })),
      nonResident: fc.boolean(),
    }),
    exemptionUsedCents: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120_000 })),
  })
  .map(({ input: { elements, ...input }, ...changes }) => facts({ ...changes, input: { ...input, ...elements } }))

interface Computed {
  asked: DeclarationFacts
  payslip: EstimateResult
}

/** The months of which the engine has an answer. */
const anyMonth: fc.Arbitrary<Computed> = anyFacts
  .map((asked) => ({ asked, payslip: estimate(questionOf(asked)) }))
  .filter((month): month is Computed => 'lines' in month.payslip)

/** A record as the database gives it back: its lines have been JSON. */
const stored = ({ asked, payslip }: Computed): ReturnType<typeof recordOf> =>
  JSON.parse(JSON.stringify(recordOf(asked, payslip)))

describe('a month that is kept', () => {
  test('[finding L15] what a later form will say is read back from its columns', () => {
    const [month] = fc.sample(anyMonth, { seed: 1, numRuns: 1 })
    if (month === undefined) throw new Error('no month')
    const overtime = [{ hoursHundredths: 400, premiumPercent: 25 }]
    const kept = { hourlyDeduction: false, benefitMeals: 3, benefitLodgingMonths: 1, reimbursementsCents: 1_250 }
    expect(questionOfRecord({ ...stored(month), ...kept, overtime })).toEqual({
      ...questionOf(month.asked),
      ...{ overtime, hourlyDeduction: false, reimbursementsCents: 1_250 },
      benefitsInKind: { meals: 3, lodgingMonths: 1 },
    })
  })

  test('[finding L13] a contract of two months at most, without a rate of the tax office: the question says so', () => {
    const asked = (startDay: string, endDay: string | null, withholdingRatePcm: number | null = null) =>
      questionOf(facts({ employment: { startDay, endDay }, employee: { withholdingRatePcm } })).withholding
    expect(asked('2026-09-15', '2026-11-14')).toEqual({ kind: 'NEUTRAL', shortContract: true })
    expect(asked('2026-09-15', '2026-11-15')).toEqual({ kind: 'NEUTRAL' })
    expect(asked('2026-09-15', null)).toEqual({ kind: 'NEUTRAL' })
    expect(asked('2026-09-15', '2026-11-14', 2_900)).toEqual({ kind: 'RATE', ratePcm: 2_900 })
  })

  test('[finding L7] what a month without hours pays is kept', () => {
    const asked = facts({ input: { hours: 0, payWithoutHours: 'BONUS', pay: { kind: 'NET', amountCents: 20_000 } } })
    const payslip = estimate(questionOf(asked))
    if ('refusals' in payslip) throw new Error('refused')
    const record = stored({ asked, payslip })
    expect([record.hoursHundredths, record.payWithoutHours]).toEqual([0, 'BONUS'])
    expect(questionOfRecord(record)).toEqual(questionOf(asked))
  })

  // One property: an engine's answer is dear to draw, and each of these is true of every month.
  test('read back, it has the question asked, the elements declared, the rate applied, and asked again the same cents', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const record = stored(month)
        expect(questionOfRecord(record)).toEqual(questionOf(month.asked))

        const declared = elementNames.flatMap((name) =>
          month.asked.input[name] ? [[name, month.asked.input[name]]] : [],
        )
        expect(elementsOfRecord(record)).toEqual(Object.fromEntries(declared))

        const { netTaxableCents, withholdingAbatementCents, withholdingCents, withholdingRatePcm } = record
        const baseCents = Math.max(0, netTaxableCents - withholdingAbatementCents)
        expect(withholdingCents).toBe(Math.floor((baseCents * withholdingRatePcm + 50_000) / 100_000))

        const { input, result } = monthOfRecord(record)
        expect(result).toEqual(estimate(input))
        expect(result).toEqual(month.payslip)
        expect(record).toMatchObject({ ...month.payslip, lines: record.lines })
      }),
      { numRuns: trials(20_000, 500) },
    )
  })

  test('a month whose elements are all 0 or false is kept as the month that has none', () => {
    fc.assert(
      fc.property(anyMonth, ({ asked, payslip }) => {
        const none = Object.fromEntries(elementNames.map((name) => [name, undefined])) as MonthElements
        const { youngWorkerAge: _absent, ...zeros } = Object.fromEntries(
          elementNames.map((name) => [name, name === 'lodgingProvided' || name === 'certified' ? false : 0]),
        ) as MonthElements
        const of = (elements: MonthElements) => ({ ...asked, input: { ...asked.input, ...none, ...elements } })
        expect(questionOf(of(zeros))).toEqual(questionOf(of({})))
        expect(recordOf(of(zeros), payslip)).toEqual(recordOf(of({}), payslip))
      }),
      { numRuns: trials(1_000) },
    )
  })
})

const everyElement = {
  ...{ overtimeHours25: 4, overtimeHours50: 1.5, presenceHours: 30, nightPresenceHours: 24.25, paidLeaveDays: 2.5 },
  ...{ paidLeaveHours: 10, bonusCents: 10_000, leaveBalanceCents: 2_000, contractEndCents: 300, depositCents: 15_000 },
  ...{ mileageCents: 1_234, transportCents: 4_321, otherExpensesCents: 99, mealsProvided: 3, lodgingProvided: true },
  ...{ certified: true, youngWorkerAge: 16 },
} satisfies Required<MonthElements>

test.each([
  [
    'a non-resident’s total',
    facts({
      input: { hours: 26.55, pay: { kind: 'NET', amountCents: 40_000 } },
      employee: { nonResident: true, withholdingRatePcm: 2_900 },
    }),
    { pay: { kind: 'NET', amountCents: 40_000 }, hours: 26.55, nonResident: true },
  ],
  [
    'the household’s exemption, at the rate of the tax office',
    facts({
      employment: { exemption: 'AGE_70', territory: 'REUNION' },
      employee: { withholdingRatePcm: 2_900 },
      exemptionUsedCents: 12_345,
    }),
    {
      territory: 'REUNION',
      exemption: 'AGE_70',
      exemptionUsedCents: 12_345,
      withholding: { kind: 'RATE', ratePcm: 2_900 },
    },
  ],
  [
    'every element',
    facts({ input: { ...everyElement, pay: { kind: 'NET', amountCents: 90_000 } } }),
    { ...askedOf(everyElement), pay: { kind: 'NET', amountCents: 90_000 } },
  ],
  [
    'no rate from the tax office; what others used of a ceiling that does not apply here is left out',
    facts({ employee: { withholdingRatePcm: null }, exemptionUsedCents: 12_345 }),
    { withholding: { kind: 'NEUTRAL' } },
  ],
])('%s is asked as it would be in JSON', (_title, asked, over) => {
  const usual = { kind: 'RATE', ratePcm: 0 }
  const request = { period: '2026-10', pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, hours: 40 }
  const withholding = asked.employee.nonResident ? { kind: 'NONE' } : usual
  const parsed = parseEstimateInput({ ...request, paidLeaveIncluded: true, withholding, ...over })
  expect({ input: questionOf(asked) }).toEqual(parsed)
})

const computed = (asked: DeclarationFacts): Computed => {
  const payslip = estimate(questionOf(asked))
  if ('refusals' in payslip) throw new Error(JSON.stringify(payslip.refusals))
  return { asked, payslip }
}

test('[finding L15] a worker who has become a non-resident since was a resident in the month that is explained', () => {
  const resident = facts({ employee: { nonResident: false } })
  const record = stored(computed(resident))
  const moved = stored(computed(facts({ employee: { nonResident: true } })))
  expect(monthOfRecord(record).input.nonResident).toBe(false)
  expect(monthOfRecord(moved).input.nonResident).toBe(true)
  expect(moved.employeeTotalCents).not.toBe(record.employeeTotalCents)
})

describe('[finding S5] lines without repeated sentences', () => {
  test('no line keeps a sentence, each is given back whole', () => {
    const month = computed(facts())
    const record = stored(month)
    const kept = JSON.stringify(record.lines)
    for (const { source } of month.payslip.lines) expect(kept).not.toContain(source)
    expect(kept.length).toBeLessThan(0.6 * JSON.stringify(month.payslip.lines).length)
    expect(linesOf(record)).toEqual(month.payslip.lines)
  })

  test('a line of the overseas departments keeps the day on which its rate reached them', () => {
    const march2021 = facts({ input: { period: '2021-03' }, employment: { territory: 'GUADELOUPE' } })
    const { lines } = stored(computed(march2021))
    expect(lines.find(({ code }) => code === 'PROVIDENT')?.since).toBe('2021-01-01')
  })

  test.each([
    ['a parameter that the register does not know', { parameterId: 'er_at_2' }],
    ['a day before its first version', { since: '1999-01-01' }],
  ])('%s is an error, not a line without a source', (_title, over) => {
    const record = stored(computed(facts()))
    expect(() => linesOf({ ...record, lines: [{ ...record.lines[0], ...over }] })).toThrow(RangeError)
  })

  test('lines of another shape are an error', () => {
    expect(() => linesOf({ ...stored(computed(facts())), lines: [{ code: 'FAMILY' }] })).toThrow()
  })
})
