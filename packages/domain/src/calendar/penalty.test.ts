import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { addDays, readInput } from '../shared/index.ts'
import { calendarExpected, FaultInput } from './calendar-input.ts'
import { type Penalty, penaltyOf } from './penalty.ts'

const ask = (fault: unknown) => {
  const parsed = readInput(FaultInput, fault, calendarExpected)
  return 'refusals' in parsed ? parsed : penaltyOf(parsed.input)
}

const penalty = (fault: unknown): Penalty => {
  const answer = ask(fault)
  if ('refusals' in answer) throw new Error(JSON.stringify(answer.refusals))
  return answer
}

const refused = (fault: unknown): string[] => {
  const answer = ask(fault)
  return 'refusals' in answer ? answer.refusals.map(({ code, field }) => `${code} ${field}`) : []
}

const late = (paidDay: string, dueDay = '2026-03-31', dueCents = 10_000) => ({
  kind: 'LATE_PAYMENT',
  dueCents,
  dueDay,
  paidDay,
  lateBefore: true,
})

describe('a late payment: 5 %, and 0,2 % for each month begun', () => {
  test.each([
    ['on the day', '2026-03-31', 0],
    ['the eve', '2026-03-30', 0],
    ['a day late', '2026-04-01', 500 + 20],
    ['a month late', '2026-04-30', 500 + 20],
    ['a month and a day', '2026-05-01', 500 + 40],
    ['a year', '2027-03-31', 500 + 240],
  ])('%s', (_title, paidDay, cents) => expect(penalty(late(paidDay)).amountCents).toBe(cents))

  test('each line says its base, its rate and its months', () => {
    expect(penalty(late('2026-06-15')).lines).toEqual([
      {
        label: 'Majoration pour retard de paiement',
        baseCents: 10_000,
        ratePcm: 5_000,
        times: 1,
        amountCents: 500,
      },
      {
        label: 'Majoration complémentaire, par mois',
        baseCents: 10_000,
        ratePcm: 200,
        times: 3,
        amountCents: 60,
      },
    ])
  })

  test('a day more never costs less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 5_000_000 }), (days, dueCents) => {
        for (const lateBefore of [true, false]) {
          const on = (count: number) =>
            penalty({ ...late(addDays('2023-01-15', count), '2023-01-15', dueCents), lateBefore }).amountCents
          expect(on(days + 1)).toBeGreaterThanOrEqual(on(days))
        }
      }),
      { numRuns: trials(3_000) },
    )
  })
})

describe('[finding L10] the waiver of a late payment comes first (CSS R243-11)', () => {
  const waiver = (paidDay: string, over: object = {}) => {
    const answer = penalty({ ...late(paidDay), lateBefore: false, ...over })
    return [answer.waiver.map(({ met }) => met), answer.waivedCents, answer.amountCents]
  }

  test.each([
    ['on time: nothing to waive', '2026-03-31', {}, [[], 0, 0]],
    ['a day late', '2026-04-01', {}, [[true, true, true], 520, 0]],
    ['30 days late', '2026-04-30', {}, [[true, true, true], 520, 0]],
    ['31 days late', '2026-05-01', {}, [[false, true, true], 0, 540]],
    ['late before, in the last 24 months', '2026-04-01', { lateBefore: true }, [[true, false, true], 0, 520]],
    // 4 005 € in 2026: 5,2 % of 77 019,23 € is 4 005,00 €.
    ['an increase of a ceiling', '2026-04-01', { dueCents: 7_701_923 }, [[true, true, false], 0, 400_500]],
    ['a cent under it', '2026-04-01', { dueCents: 7_701_899 }, [[true, true, true], 400_499, 0]],
  ])('%s', (_title, paidDay, over, expected) => expect(waiver(paidDay, over)).toEqual(expected))

  test('each condition is said, before the lines, with its day and its amount', () => {
    const { waiver: conditions, lines, rules } = penalty({ ...late('2026-04-10'), lateBefore: false })
    expect(conditions.map(({ label }) => label)).toEqual([
      'Payé dans les 30 jours, au plus tard le 30/04/2026',
      'Aucun autre retard dans les 24 mois qui précèdent l’échéance',
      'Majorations inférieures au plafond mensuel de la sécurité sociale (4\u202f005,00\u00a0€)',
    ])
    expect(lines).toHaveLength(2)
    expect(rules.map(({ parameterId }) => parameterId)).toContain('penalties_remise')
  })

  test('whether another payment was late is asked, never supposed', () => {
    const { lateBefore: _left, ...unsaid } = late('2026-04-10')
    expect(refused(unsaid)).toEqual(['input.missing lateBefore'])
  })

  test('the penalties of a declaration have no such waiver', () => {
    expect(penalty({ kind: 'MISSING_DECLARATION', period: '2026-03' })).toMatchObject({ waiver: [], waivedCents: 0 })
  })
})

test.each([
  [{ kind: 'MISSING_DECLARATION', period: '2026-03' }, 2_003],
  [{ kind: 'MISSING_DECLARATION', period: '2025-12' }, 1_963],
  [{ kind: 'INACCURATE_DECLARATION', period: '2026-03' }, 1_001],
  [{ kind: 'UNPAID_CESU_PLUS_WAGE', wageCents: 50_005, day: '2026-03-10' }, 5_001],
  [{ kind: 'FICTITIOUS_DECLARATION', receivedCents: 50_001, day: '2026-03-10' }, 25_001],
])('%j costs %i cents', (fault, cents) => expect(penalty(fault).amountCents).toBe(cents))

test('the rates are read, how they apply is provisional', () => {
  const { rules, provisional } = penalty({ kind: 'MISSING_DECLARATION', period: '2026-03' })
  expect(rules.map(({ parameterId, grade }) => [parameterId, grade])).toEqual([
    ['penalties', 'A'],
    ['penalties_lecture', 'D'],
    ['pmss', 'B'],
  ])
  expect(provisional).toEqual(['penalties_lecture'])
})

describe('refusals', () => {
  test.each([
    ['before the texts', late('2020-01-02', '2019-12-31'), ['calendar.not_covered dueDay']],
    ['the first day', late('2020-01-02', '2020-01-01'), []],
    ['a month not covered', { kind: 'MISSING_DECLARATION', period: '2050-01' }, ['calendar.not_covered period']],
    [
      'a day not covered',
      { kind: 'FICTITIOUS_DECLARATION', receivedCents: 1, day: '2019-05-01' },
      ['calendar.not_covered day'],
    ],
    ['30 February', late('2026-02-30'), ['input.invalid paidDay']],
    ['a negative amount', late('2026-04-01', '2026-03-31', -1), ['input.invalid dueCents']],
    ['not a number', late('2026-04-01', '2026-03-31', Number.NaN), ['input.invalid dueCents']],
    ['1e400', late('2026-04-01', '2026-03-31', Number('1e400')), ['input.invalid dueCents']],
    ['another kind', { kind: 'TOO_SLOW' }, ['input.invalid kind']],
    ['nothing', {}, ['input.invalid kind']],
  ])('%s', (_title, fault, reasons) => expect(refused(fault)).toEqual(reasons))
})
