import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { addPeriods, type Period, periodsFrom } from '../shared/index.ts'
import {
  type ActivityAsked,
  type ActivityMonth,
  type SharedRecord,
  sharedRecords,
  sharingFieldTypes,
} from './activity-records.ts'
import { type SharingScopeName, sharingScopeNames, sharingScopes } from './scopes.ts'

const asked: ActivityAsked = { firstMonth: '2026-05', lastMonth: '2026-10', referenceDay: '2026-11-12' }

/** What no record may hold, whatever is drawn: a mark that no other text has. */
const NAME = 'NOM-DE-L-EMPLOYEUR'

/** What a declaration says; each amount its own, so that one in the place of another is seen. */
const amounts = {
  ...{ hoursHundredths: 4_000, grossCents: 61_001, netPaidCents: 52_002, netTaxableCents: 54_003 },
  ...{ netSocialCents: 53_004, workerContributionsCents: 9_005 },
}
const nothing = {
  ...{ startDay: null, endDay: null, paymentDay: null, hoursHundredths: null, grossCents: null, netPaidCents: null },
  ...{ netTaxableCents: null, netSocialCents: null, workerContributionsCents: null, declaredAt: null },
}
const held = (month: Period, over: Partial<ActivityMonth> = {}): ActivityMonth => ({
  ...{ month, employerRef: 'ref-1', employerName: `${NAME}-1`, ...amounts },
  ...{ startDay: `${month}-01`, endDay: `${month}-28`, paymentDay: `${month}-28` },
  ...{ declaredAt: '2026-11-02T08:00:00.000Z', ...over },
})

const heldOf = (months: readonly ActivityMonth[]) => ({ months, events: [] })

const cents = fc.integer({ min: 0, max: 2_000_000 })
const declared = fc.record({
  ...{ startDay: fc.constantFrom('2026-05-01', '2026-10-12'), endDay: fc.constantFrom('2026-05-31', '2026-10-31') },
  ...{ paymentDay: fc.constantFrom('2026-11-02', '2026-11-05'), hoursHundredths: fc.integer({ min: 0, max: 40_000 }) },
  ...{ grossCents: cents, netPaidCents: cents, netTaxableCents: cents, netSocialCents: cents },
  ...{ workerContributionsCents: cents, declaredAt: fc.constantFrom('2026-11-02T08:00:00.000Z') },
})
/** Any months of up to four employers: declared or not, in the window, around it, twice the same, or none at all. */
const anyMonths: fc.Arbitrary<ActivityMonth[]> = fc.array(
  fc
    .record({
      month: fc.constantFrom(...periodsFrom('2024-12', '2027-01')),
      employer: fc.integer({ min: 1, max: 4 }),
      said: fc.oneof(declared, fc.constant(nothing)),
    })
    .map(({ month, employer, said }) => ({
      ...{ month, ...said, employerRef: `ref-${employer}`, employerName: `${NAME}-${employer}` },
      // What a row of the database has besides, which nobody may see leave.
      ...{ employerId: 'IDENTIFIANT', declarationId: 'IDENTIFIANT', isDeclared: said.declaredAt !== null },
    })),
  { maxLength: 12 },
)
const anyWindow: fc.Arbitrary<ActivityAsked> = fc
  .tuple(fc.constantFrom(...periodsFrom('2025-01', '2026-12')), fc.integer({ min: 0, max: 23 }))
  .map(([firstMonth, more]) => ({
    ...{ firstMonth, lastMonth: addPeriods(firstMonth, more) },
    referenceDay: `${addPeriods(firstMonth, more + 1)}-12`,
  }))

const NUM_RUNS = trials(10_000)
const ofScopes = (granularity: string): SharingScopeName[] =>
  sharingScopeNames.filter((scope) => sharingScopes[scope].granularity === granularity)

describe.each(sharingScopeNames)('[sharing 15] %s', (scope) => {
  const { fields } = sharingScopes[scope]

  test('whatever the months, each record has exactly the fields of the catalogue, in its order, of their kinds', () => {
    fc.assert(
      fc.property(anyMonths, anyWindow, (months, window) => {
        for (const record of sharedRecords(scope, heldOf(months), window)) {
          expect(Object.keys(record)).toEqual([...fields])
          for (const field of fields)
            expect(sharingFieldTypes[field].safeParse(record[field]).success, field).toBe(true)
        }
      }),
      { numRuns: NUM_RUNS },
    )
  })

  test('no name of an employer leaves but where the catalogue says so, and no identifier of ours ever', () => {
    const names = (fields as readonly string[]).includes('employerName')
    const refs = (fields as readonly string[]).includes('employerRef')
    fc.assert(
      fc.property(anyMonths, anyWindow, (months, window) => {
        const leaves = JSON.stringify(sharedRecords(scope, heldOf(months), window))
        expect(leaves).not.toContain('IDENTIFIANT')
        if (!names) expect(leaves).not.toContain(NAME)
        if (!refs) expect(leaves).not.toContain('ref-')
      }),
      { numRuns: NUM_RUNS },
    )
  })

  test('what is not held or not declared is null, and never zero', () => {
    fc.assert(
      fc.property(anyMonths, anyWindow, (months, window) => {
        const amountsOf = sharedRecords(scope, heldOf(months), window).filter(hasNoAmount).flatMap(amountsIn)
        expect(amountsOf.filter((value) => value !== null)).toEqual([])
      }),
      { numRuns: NUM_RUNS },
    )
  })

  /** A month of no contract, or one contract of a month that is not declared; a total may be declared in part. */
  function hasNoAmount({ state }: SharedRecord): boolean {
    return state === 'NOT_HELD' || (state === 'NOT_DECLARED' && sharingScopes[scope].granularity === 'MONTH')
  }
})

const amountFields = [...Object.keys(amounts), 'contributoryGrossCents', 'paymentDay', 'declaredAt']
const amountsIn = (record: SharedRecord) =>
  [...amountFields, ...(record['state'] === 'NOT_HELD' ? ['employers'] : [])].map((field) => record[field] ?? null)

describe('[sharing 16] the months that are not asked', () => {
  test.each([...ofScopes('MONTH'), ...ofScopes('TOTAL')])(
    'of %s never leave, and each that is asked is there',
    (scope) => {
      fc.assert(
        fc.property(anyMonths, anyWindow, (months, window) => {
          const inside = periodsFrom(window.firstMonth, window.lastMonth)
          const records = sharedRecords(scope, heldOf(months), window)
          const told = records.map(({ month }) => month)
          expect(new Set(told)).toEqual(new Set(inside))
          expect(told).toEqual(told.toSorted())
          // What is outside changes nothing of what leaves, not even a sum, a count or a first month.
          const only = months.filter(({ month }) => inside.includes(month))
          expect(records).toEqual(sharedRecords(scope, heldOf(only), window))
        }),
        { numRuns: NUM_RUNS },
      )
    },
  )

  test('change nothing of thresholds, which look at twelve whole months before the stop', () => {
    for (const scope of ofScopes('PREDICATE')) {
      fc.assert(
        fc.property(anyMonths, (months) => {
          const only = months.filter(({ month }) => month >= '2025-11' && month <= '2026-10')
          expect(sharedRecords(scope, heldOf(months), asked)).toEqual(sharedRecords(scope, heldOf(only), asked))
        }),
        { numRuns: NUM_RUNS },
      )
    }
  })
})

describe('a month', () => {
  const two = { firstMonth: '2026-09', lastMonth: '2026-10', referenceDay: null }

  test('by contract says what was declared, what is not yet, and what nobody holds', () => {
    const months = [
      held('2026-10'),
      { ...held('2026-10', { employerRef: 'ref-2', employerName: `${NAME}-2` }), ...nothing },
    ]
    expect(sharedRecords('ft:actualisation@1', heldOf(months), two)).toEqual([
      {
        ...{ month: '2026-09', employerRef: null, startDay: null, endDay: null, hoursHundredths: null },
        ...{ grossCents: null, state: 'NOT_HELD', declaredAt: null, employers: null },
      },
      {
        ...{ month: '2026-10', employerRef: 'ref-1', startDay: '2026-10-01', endDay: '2026-10-28' },
        ...{ hoursHundredths: 4_000, grossCents: 61_001, state: 'DECLARED' },
        ...{ declaredAt: '2026-11-02T08:00:00.000Z', employers: 2 },
      },
      {
        ...{ month: '2026-10', employerRef: 'ref-2', startDay: null, endDay: null, hoursHundredths: null },
        ...{ grossCents: null, state: 'NOT_DECLARED', declaredAt: null, employers: 2 },
      },
    ])
  })

  test('declared at zero is zero; not declared, it is nothing', () => {
    const none = { hoursHundredths: 0, grossCents: 0, netPaidCents: 0, netTaxableCents: 0, netSocialCents: 0 }
    const months = [held('2026-09', none), { ...held('2026-10'), ...nothing }]
    expect(sharedRecords('pnds:synthese@1', heldOf(months), two)).toEqual([
      {
        ...{ month: '2026-09', employers: 1, hoursHundredths: 0, netPaidCents: 0, netTaxableCents: 0 },
        ...{ netSocialCents: 0, state: 'DECLARED' },
      },
      {
        ...{ month: '2026-10', employers: 0, hoursHundredths: null, netPaidCents: null, netTaxableCents: null },
        ...{ netSocialCents: null, state: 'NOT_DECLARED' },
      },
    ])
  })

  test('in total adds what is declared, and says that it is not all of it', () => {
    const months = [
      held('2026-10'),
      held('2026-10', { employerRef: 'ref-2' }),
      { ...held('2026-10', { employerRef: 'ref-3' }), ...nothing },
    ]
    expect(sharedRecords('pnds:synthese@1', heldOf(months), two).at(-1)).toEqual({
      ...{ month: '2026-10', employers: 2, hoursHundredths: 8_000, netPaidCents: 104_004 },
      ...{ netTaxableCents: 108_006, netSocialCents: 106_008, state: 'NOT_DECLARED' },
    })
  })

  test('of rights says the first and the last that each employer declared, among those asked', () => {
    const months = [
      ...['2026-05', '2026-06', '2026-08'].map((month) => held(month)),
      { ...held('2026-10'), ...nothing },
      held('2026-07', { employerRef: 'ref-2' }),
    ].toSorted((a, b) => (a.month < b.month ? -1 : 1))
    const spans = sharedRecords('ft:droits@1', heldOf(months), asked).map(({ employerRef, firstMonth, lastMonth }) => [
      ...[employerRef, firstMonth, lastMonth],
    ])
    expect(spans).toEqual([
      ...[0, 1].map(() => ['ref-1', '2026-05', '2026-08']),
      ['ref-2', '2026-07', '2026-07'],
      ['ref-1', '2026-05', '2026-08'],
      [null, null, null],
      ['ref-1', '2026-05', '2026-08'],
    ])
  })
})
