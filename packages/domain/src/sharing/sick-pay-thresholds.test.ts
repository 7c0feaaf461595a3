import { describe, expect, test } from 'vitest'
import { addPeriods, periodsFrom } from '../shared/index.ts'
import { type CountedMonth, sickPayThresholds } from './sick-pay-thresholds.ts'

/** The Smic of these tests, by hour: 11.88 € from 2024-11, 12.02 € from 2026-01, 12.31 € from 2026-06. */
const [OLD, JANUARY, JUNE] = [1_188, 1_202, 1_231]

/** A stop on 12 November 2026: three months are August to October, six are May to October, twelve are November 2025 to October. */
const STOP = '2026-11-12'

interface Counted {
  hours?: number
  grossCents?: number
}
const declared = (month: string, { hours = 0, grossCents = 0 }: Counted): CountedMonth => ({
  ...{ month, hoursHundredths: Math.round(hours * 100), grossCents, declaredAt: '2026-11-02T08:00:00.000Z' },
})
const undeclared = (month: string): CountedMonth => ({
  ...{ month, hoursHundredths: null, grossCents: null, declaredAt: null },
})
/** The same in each month from one to another. */
const each = (first: string, last: string, counted: Counted): CountedMonth[] =>
  periodsFrom(first, last).map((month) => declared(month, counted))

describe('[sharing 55] the thresholds of daily allowances', () => {
  test('140 hours in three months but 610 in twelve: not by R313-3, but by R313-7', () => {
    // 3 × 46 h 40 is 140 h 01 by hundredths: 46.67 + 46.67 + 46.66 is 140; the nine before, 8 × 52 + 54, are 470.
    const months = [
      ...each('2025-11', '2026-06', { hours: 52 }),
      declared('2026-07', { hours: 54 }),
      ...each('2026-08', '2026-09', { hours: 46.67 }),
      declared('2026-10', { hours: 46.66 }),
    ]
    expect(sickPayThresholds(months, STOP)).toEqual({
      ...{ hours150In3Months: false, gross1015SmicIn6Months: false },
      ...{ hours600In12Months: true, gross2030SmicIn12Months: false },
      ...{ rule: 'R313-7', referenceDay: STOP, smicCents: OLD, declaredMonths: 12, undeclaredMonths: 0 },
    })
  })

  // Twelve months that begin in November 2025: the Smic of 1 January 2025, 11.88 €. 2 030 × 11.88 € is 24,116.40 €.
  test.each([
    ['2,029 times the Smic', 2_029 * OLD, false],
    ['a cent less than 2,030 times', 2_411_639, false],
    ['2,030 times', 2_411_640, true],
    ['2,031 times', 2_031 * OLD, true],
  ])('%s in twelve months', (_title, grossCents, reached) => {
    const found = sickPayThresholds([declared('2025-12', { grossCents })], STOP)
    expect(found).toMatchObject({ gross2030SmicIn12Months: reached, rule: 'R313-7', smicCents: OLD })
    expect(found.gross1015SmicIn6Months).toBe(false)
  })

  // Six months that begin in May 2026, before the Smic of June: 12.02 €, and not 12.31 €. 1 015 × 12.02 € is 12,200.30 €.
  test.each([
    ['1,014 times the Smic of their first day', 1_014 * JANUARY, false],
    ['a cent less than 1,015 times', 1_220_029, false],
    ['1,015 times, though the Smic has risen since', 1_220_030, true],
    ['1,016 times', 1_016 * JANUARY, true],
  ])('%s in six months', (_title, grossCents, reached) => {
    const found = sickPayThresholds([declared('2026-10', { grossCents })], STOP)
    expect(found).toMatchObject({ gross1015SmicIn6Months: reached, rule: reached ? 'R313-3' : 'R313-7' })
    expect(found.smicCents).toBe(reached ? JANUARY : OLD)
  })

  test('a month later the six begin in June, at the Smic of June: 1,015 × 12.31 € is 12,494.65 €', () => {
    const stop = '2026-12-12'
    const of = (grossCents: number) => sickPayThresholds([declared('2026-10', { grossCents })], stop)
    expect(of(1_220_030).gross1015SmicIn6Months).toBe(false)
    expect(of(1_249_464).gross1015SmicIn6Months).toBe(false)
    expect(of(1_249_465)).toMatchObject({ gross1015SmicIn6Months: true, rule: 'R313-3', smicCents: JUNE })
  })

  test('twelve months that begin in January 2026 take the Smic of that very day: 2,030 × 12.02 € is 24,400.60 €', () => {
    const of = (grossCents: number, stop: string) => sickPayThresholds([declared('2026-02', { grossCents })], stop)
    expect(of(2_440_059, '2027-01-02')).toMatchObject({ gross2030SmicIn12Months: false, smicCents: JANUARY })
    expect(of(2_440_060, '2027-01-02')).toMatchObject({ gross2030SmicIn12Months: true, smicCents: JANUARY })
    // In December 2026 they begin in December 2025: the Smic of January 2025.
    expect(of(2_411_640, '2026-12-31')).toMatchObject({ gross2030SmicIn12Months: true, smicCents: OLD })
  })

  test.each([
    ['149.99 hours in three months', 3, 149.99, false],
    ['150 hours in three months', 3, 150, true],
    ['150.01 hours in three months', 3, 150.01, true],
    ['150 hours, the first in the fourth month before', 4, 150, false],
  ])('%s', (_title, back, hours, reached) => {
    const found = sickPayThresholds([declared(addPeriods('2026-11', -back), { hours })], STOP)
    expect(found).toMatchObject({ hours150In3Months: reached, rule: reached ? 'R313-3' : 'R313-7' })
  })

  test.each([
    ['599.99 hours in twelve months', 12, 599.99, false],
    ['600 hours in twelve months', 12, 600, true],
    ['600 hours in the thirteenth month before', 13, 600, false],
  ])('%s', (_title, back, hours, reached) => {
    const found = sickPayThresholds([declared(addPeriods('2026-11', -back), { hours })], STOP)
    expect(found.hours600In12Months).toBe(reached)
  })

  test('the month of the stop and those after count for nothing, nor do those before the twelve', () => {
    const outside = [
      ...[declared('2026-11', { hours: 700, grossCents: 9_999_999 }), undeclared('2026-12'), undeclared('2025-10')],
      declared('2025-10', { hours: 700, grossCents: 9_999_999 }),
    ]
    const none = {
      ...{ hours150In3Months: false, gross1015SmicIn6Months: false },
      ...{ hours600In12Months: false, gross2030SmicIn12Months: false, rule: 'R313-7' },
      ...{ referenceDay: STOP, smicCents: OLD, declaredMonths: 0, undeclaredMonths: 0 },
    }
    expect(sickPayThresholds(outside, STOP)).toEqual(none)
    expect(sickPayThresholds([], STOP)).toEqual(none)
  })

  test('civil months, whatever the day of the stop: 28 February, 1 March, 29 February of a leap year', () => {
    const months = [declared('2025-11', { hours: 150 })]
    expect(sickPayThresholds(months, '2026-02-01').hours150In3Months).toBe(true)
    expect(sickPayThresholds(months, '2026-02-28').hours150In3Months).toBe(true)
    // 90 days before 1 March is 1 December: by days too November would be out.
    expect(sickPayThresholds(months, '2026-03-01').hours150In3Months).toBe(false)
    expect(sickPayThresholds([declared('2027-11', { hours: 150 })], '2028-02-29').hours150In3Months).toBe(true)
    // 90 days before 31 May is 2 March: by days February is out; by civil months it is in.
    expect(sickPayThresholds([declared('2026-02', { hours: 150 })], '2026-05-31').hours150In3Months).toBe(true)
  })

  test('a month is told not declared as soon as one of its contracts is; its other contract counts all the same', () => {
    const months = [
      ...each('2026-05', '2026-10', { hours: 50 }),
      undeclared('2026-10'),
      undeclared('2026-04'),
      declared('2026-09', { hours: 10 }),
    ]
    // May to September declared; April and October not; the five others are of no contract. 50 + 50 + 50 + 10 in three months.
    expect(sickPayThresholds(months, STOP)).toMatchObject({
      ...{ hours150In3Months: true, hours600In12Months: false, rule: 'R313-3' },
      ...{ declaredMonths: 5, undeclaredMonths: 2 },
    })
  })

  test('several contracts of a month add up', () => {
    const months = each('2026-08', '2026-10', { hours: 25, grossCents: 203_339 })
    expect(sickPayThresholds(months, STOP)).toMatchObject({ hours150In3Months: false, gross1015SmicIn6Months: false })
    // Twice 25 h in three months is 150 h; twice 3 × 2,033.39 € is 12,200.34 €, 4 cents more than 1,015 × 12.02 €.
    const both = sickPayThresholds([...months, ...months], STOP)
    expect(both).toMatchObject({ hours150In3Months: true, gross1015SmicIn6Months: true })
  })
})
