import { CaseKind } from '@cesu/db/model'
import { describe, expect, test } from 'vitest'
import { caseKinds, dueDay, replyBy } from '../cases/index.ts'
import { addDays } from '../shared/index.ts'
import { usualThresholds } from '../thresholds/index.ts'
import { type ClosedDays, closureSpan, namedHolidays, openDayFrom, refuseClosure } from './index.ts'

const closures: ClosedDays[] = [
  { fromDay: '2026-12-24', untilDay: '2026-12-24' },
  { fromDay: '2026-12-28', untilDay: '2027-01-08' },
]

test.each([
  ['an ordinary Monday', '2026-12-21', '2026-12-21'],
  ['a Saturday', '2026-12-19', '2026-12-21'],
  ['a Sunday', '2026-12-20', '2026-12-21'],
  ['Easter Saturday: over Easter Monday', '2026-04-04', '2026-04-07'],
  ['Good Friday, which is worked in metropolitan France', '2026-04-03', '2026-04-03'],
  ['a closure, Christmas, a weekend, a closure over a new year, a weekend', '2026-12-24', '2027-01-11'],
  ['the last day of a closure', '2027-01-08', '2027-01-11'],
])('%s: %s ends on %s', (_title, day, open) => expect(openDayFrom(day, closures)).toBe(open))

test('a delay of ours ends on an open day, whatever the day; a legal clock ends where the text says', () => {
  const delays = { thresholds: usualThresholds, closures }
  for (let day = '2026-11-01'; day < '2027-03-01'; day = addDays(day, 1)) {
    for (const kind of Object.values(CaseKind)) {
      const { answerDays } = caseKinds[kind]
      const plain = addDays(day, typeof answerDays === 'number' ? answerDays : usualThresholds[answerDays])
      expect(dueDay(kind, day, delays)).toBe(typeof answerDays === 'number' ? plain : openDayFrom(plain, closures))
    }
    expect(replyBy(day, delays)).toBe(openDayFrom(addDays(day, usualThresholds.REPLY_DAYS), closures))
  }
  // 28 days from Saturday 28 November: 26 December, a Saturday, all the same.
  expect(dueDay('OBJECTION', '2026-11-28', delays)).toBe('2026-12-26')
})

test('the eleven holidays of each year have their names; two on one day are one', () => {
  const names = (year: number) => namedHolidays(year).map(({ day, name }) => `${day.slice(5)} ${name}`)
  expect(names(2027)).toEqual([
    ...['01-01 Jour de l’An', '03-29 Lundi de Pâques', '05-01 Fête du Travail', '05-06 Ascension'],
    ...['05-08 Victoire de 1945', '05-17 Lundi de Pentecôte', '07-14 Fête nationale', '08-15 Assomption'],
    ...['11-01 Toussaint', '11-11 Armistice de 1918', '12-25 Noël'],
  ])
  expect(names(2059)).toContain('05-08 Victoire de 1945 et Ascension')
  for (let year = 2026; year < 2060; year += 1) for (const { name } of namedHolidays(year)) expect(name).not.toBe('')
})

describe('what may be closed on 28 November 2026', () => {
  const codes = (fromDay: string, untilDay = fromDay) =>
    refuseClosure({ fromDay, untilDay }, '2026-11-28').map(({ code, field }) => `${code} ${field}`)
  test.each([
    ['2026-11-28', '2026-11-28', ['closure.begins fromDay']],
    ['2026-11-27', '2026-12-24', ['closure.begins fromDay']],
    ['2026-11-30', '2026-11-30', []],
    ['2027-12-31', '2027-12-31', []],
    ['2027-12-31', '2028-01-01', ['closure.ends untilDay']],
    ['2028-01-03', '2028-01-03', ['closure.begins fromDay']],
    ['2026-12-01', '2026-12-31', []],
    ['2026-12-01', '2027-01-01', ['closure.ends untilDay']],
    ['2026-12-02', '2026-12-01', ['closure.ends untilDay']],
    ['2026-12-25', '2026-12-27', ['closure.nothing fromDay']],
    ['2026-12-24', '2026-12-27', []],
  ])('%s to %s: %s', (fromDay, untilDay, refused) => expect(codes(fromDay, untilDay)).toEqual(refused))
})

test('a closure is said in words', () => {
  expect(closures.map(closureSpan)).toEqual(['le 24/12/2026', 'du 28/12/2026 au 08/01/2027'])
})
