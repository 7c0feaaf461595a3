import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastWage, type ProposedTerms, termsReasons, weekHundredths } from './contract-terms.ts'

const today = '2026-11-03'
const metro = { territory: 'METRO', today } as const

const terms = (over: Partial<ProposedTerms>): ProposedTerms => ({
  ...{ birthDay: '1985-04-12', startDay: '2026-12-01', weeklyHours: 6.5, netHourlyCents: 1_300, level: 2 },
  ...{ certified: false, leaveMode: 'INCLUDED', ...over },
})
const codes = (over: Partial<ProposedTerms>) =>
  termsReasons(terms(over), metro).map(({ field, code }) => `${field} ${code}`)

test.each<[string, Partial<ProposedTerms>, string[]]>([
  ['a contract as any other', {}, []],
  // Months are open for three months after: July 2026 closed at the end of October.
  ['the first day of the oldest month that can be declared', { startDay: '2026-08-01' }, []],
  ['the eve of it', { startDay: '2026-07-31' }, ['startDay contract.starts_too_early']],
  ['a year ahead', { startDay: '2027-11-03' }, []],
  ['a day more', { startDay: '2027-11-04' }, ['startDay contract.starts_too_late']],
  ['16 on the first day', { birthDay: '2010-12-01' }, []],
  ['16 the day after', { birthDay: '2010-12-02' }, ['birthDay worker.too_young']],
  ['not born yet', { birthDay: '2027-01-01' }, ['birthDay worker.too_young']],
  ['110 on the first day', { birthDay: '1915-12-02' }, []],
  ['111', { birthDay: '1915-12-01' }, ['birthDay worker.born_too_long_ago']],
  ['no usual week', { weeklyHours: null, leaveMode: 'TAKEN' }, []],
  ['the longest week', { weeklyHours: 48 }, []],
  ['a longer one', { weeklyHours: 48.01 }, ['weeklyHours contract.week_too_long']],
  ['more hours than a week has', { weeklyHours: 999 }, ['weeklyHours contract.week_too_long']],
  ['beyond counting', { weeklyHours: 1e300 }, ['weeklyHours contract.week_too_long']],
  ['less than none', { weeklyHours: -1 }, ['weeklyHours contract.week_not_countable']],
  ['no hour', { weeklyHours: 0 }, ['weeklyHours contract.week_not_countable']],
  ['a third of an hour', { weeklyHours: 6.333 }, ['weeklyHours contract.week_not_countable']],
  // 32 hours a month are 7.3846 a week.
  ['leave paid when taken above 32 hours a month', { weeklyHours: 7.39, leaveMode: 'TAKEN' }, []],
  ['up to 32 hours a month', { weeklyHours: 7.38, leaveMode: 'TAKEN' }, ['leaveMode contract.leave_included']],
  ['a certificate of level VI', { level: 6, certified: true, netHourlyCents: 1_500 }, []],
  ['of level VII', { level: 7, certified: true, netHourlyCents: 1_500 }, ['certified contract.no_certificate']],
])('%s', (_title, over, expected) => {
  expect(codes(over)).toEqual(expected)
})

test.each<[string, Partial<ProposedTerms>, string[]]>([
  ['nothing', {}, []],
  ['a wage whose minimum nobody knows yet', { netHourlyCents: 1, level: 2 }, []],
  ['the hours of a week', { weeklyHours: 999 }, ['weeklyHours contract.week_too_long']],
  ['a first day', { startDay: '2026-07-31' }, ['startDay contract.starts_too_early']],
  ['a short week and its leave', { weeklyHours: 5, leaveMode: 'TAKEN' }, ['leaveMode contract.leave_included']],
  ['a level and its certificate', { level: 7, certified: true }, ['certified contract.no_certificate']],
])('of what is typed so far, each reason is told at once: %s', (_title, typed, expected) => {
  expect(termsReasons(typed, metro).map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
})

test('the wage is refused one cent under the least one, which the refusal says with its day', () => {
  // 12,31 € gross, 13,54 € with the leave, less the employee’s contributions: as for a declaration.
  const least = leastWage(terms({}), 'METRO')?.netCents ?? 0
  expect(least).toBeGreaterThan(1_000)
  expect(codes({ netHourlyCents: least })).toEqual([])
  const [refusal] = termsReasons(terms({ netHourlyCents: least - 1 }), metro)
  expect(refusal).toMatchObject({ code: 'contract.wage_below_minimum', field: 'netHourlyCents' })
  expect(refusal?.cause).toContain('le 01/12/2026')
})

test('the least wage rises with the level and the certificate, falls before 18 and without the leave', () => {
  const least = (over: Partial<ProposedTerms>) => leastWage(terms(over), 'METRO')?.netCents ?? 0
  expect(least({ level: 8 })).toBeGreaterThan(least({ level: 2 }))
  expect(least({ level: 4, certified: true })).toBeGreaterThan(least({ level: 4 }))
  // In force then, the grid of the former agreement fell with the age; since 2022 only the Smic does.
  const young = { birthDay: '2004-06-01', startDay: '2021-06-02' }
  expect(least(young)).toBeLessThan(least({ ...young, birthDay: '1985-01-01' }))
  expect(least({ leaveMode: 'TAKEN' })).toBeLessThan(least({}))
  expect(leastWage(terms({}), 'MAYOTTE')).toBeNull()
  // Beyond the tables, the value holds and is marked.
  expect(leastWage(terms({ startDay: '2027-06-01' }), 'METRO')?.provisional).not.toEqual([])
})

test('whatever is proposed, a refusal has a field, a cause and a remedy; hours are kept to the hundredth', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  const anyTerms = fc.record({
    ...{ birthDay: day.map((one) => one.toISOString().slice(0, 10)), level: fc.integer({ min: 1, max: 12 }) },
    startDay: fc
      .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10)),
    weeklyHours: fc.option(fc.integer({ min: 0, max: 16_800 }).map((hundredths) => hundredths / 100)),
    ...{ netHourlyCents: fc.integer({ min: 1, max: 10_000 }), certified: fc.boolean() },
    leaveMode: fc.constantFrom('INCLUDED' as const, 'TAKEN' as const),
  })
  fc.assert(
    fc.property(anyTerms, (proposed) => {
      for (const { field, cause, remedy } of termsReasons(proposed, metro)) {
        expect(field in proposed && cause.length > 0 && remedy.length > 0).toBe(true)
      }
      const { weeklyHours } = proposed
      expect(weekHundredths(proposed)).toBe(weeklyHours === null ? null : Number((weeklyHours * 100).toFixed(0)))
    }),
  )
})
