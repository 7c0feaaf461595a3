import { expect, test } from 'vitest'
import { addDays, type Day } from '../../shared/index.ts'
import { parameterRegister } from '../register.ts'
import type { RegisteredParameter } from '../registered-parameter.ts'
import type { Grade } from '../sources.ts'
import { type CheckMade, checkOrder, gradesToCheck, monthsBetweenChecks, watchOf } from './watch.ts'

const today = '2026-11-23'

const aVersion = (from: Day, over: Partial<RegisteredParameter['versions'][number]> = {}) => ({
  from,
  until: null,
  value: '2,06 %',
  figures: [],
  grade: 'A' as Grade,
  source: '',
  article: null,
  documents: [],
  note: null,
  prolonged: false,
  ...over,
})

const aParameter = (...versions: RegisteredParameter['versions']): RegisteredParameter => ({
  id: 'er_at',
  theme: 'Cotisations',
  label: 'Accidents du travail',
  unit: '%',
  versions,
})

const aCheck = (over: Partial<CheckMade> = {}): CheckMade => ({
  versionFrom: '2020-01-01',
  value: '2,06 %',
  checkedDay: '2026-11-01',
  ...over,
})

test.each<[Grade, Day, boolean]>([
  ['D', '2026-08-24', false],
  ['D', '2026-08-23', true],
  ['C', '2026-05-24', false],
  ['C', '2026-05-23', true],
  ['B', '2025-11-24', false],
  ['B', '2025-11-23', true],
  ['A', '2025-11-24', false],
  ['A', '2025-11-23', true],
])('grade %s checked on %s: due %s', (grade, checkedDay, isDue) => {
  const parameter = aParameter(aVersion('2020-01-01', { grade }))
  expect(watchOf(parameter, aCheck({ checkedDay }), today).isDue).toBe(isDue)
})

test.each<[Grade, Day, boolean]>([
  ['D', '2026-08-24', false],
  ['D', '2026-08-23', true],
  ['A', '2025-11-24', false],
  ['A', '2025-11-23', true],
])('grade %s in force since %s, never checked: due %s', (grade, from, isDue) => {
  const watch = watchOf(aParameter(aVersion(from, { grade })), null, today)
  expect(watch).toMatchObject({ isDue, lastCheckDay: null, since: from })
})

test.each<[string, Day, Day]>([
  ['the same day three months later', '2026-01-15', '2026-04-15'],
  ['the last day of a shorter month', '2025-11-30', '2026-02-28'],
  ['29 February when there is one', '2027-11-30', '2028-02-29'],
  ['over the new year', '2026-10-31', '2027-01-31'],
])('a value of grade D is due again on %s', (_title, checkedDay, dueDay) => {
  const parameter = aParameter(aVersion('2020-01-01', { grade: 'D' }))
  expect(watchOf(parameter, aCheck({ checkedDay }), today).dueDay).toBe(dueDay)
})

test('a check of the version before counts for nothing, from the day of the new one', () => {
  const parameter = aParameter(aVersion('2020-01-01'), aVersion('2026-11-10', { value: '2,50 %' }))
  const check = aCheck({ checkedDay: '2026-11-01' })
  expect(watchOf(parameter, check, '2026-11-09')).toMatchObject({ lastCheckDay: '2026-11-01', since: '2026-11-01' })
  expect(watchOf(parameter, check, '2026-11-10')).toMatchObject({ lastCheckDay: null, since: '2026-11-10' })
})

test('a check of a value that the code has corrected since counts for nothing', () => {
  const parameter = aParameter(aVersion('2020-01-01', { value: '2,07 %' }))
  expect(watchOf(parameter, aCheck(), today)).toMatchObject({ lastCheckDay: null, isDue: true })
})

test('a parameter whose first version is to come is not due', () => {
  const watch = watchOf(aParameter(aVersion('2027-01-01', { grade: 'D' })), null, today)
  expect(watch).toMatchObject({ isInForce: false, isDue: false })
})

test('a parameter without any version is a mistake of ours', () => {
  expect(() => watchOf(aParameter(), null, today)).toThrow(RangeError)
})

test('due first, then by grade, then by age', () => {
  const at = (grade: Grade, checkedDay: Day) =>
    watchOf(aParameter(aVersion('2020-01-01', { grade })), aCheck({ checkedDay }), today)
  const ordered = [
    at('D', '2025-01-01'),
    at('D', '2026-01-01'),
    at('C', '2024-01-01'),
    at('B', '2023-01-01'),
    at('A', '2022-01-01'),
    at('D', '2026-11-01'),
    at('C', '2026-10-01'),
    at('A', '2026-01-01'),
    at('A', '2026-11-22'),
  ]
  const shuffled = ordered.toSorted((a, b) => (a.version.grade + a.since < b.version.grade + b.since ? -1 : 1))
  expect(shuffled).not.toEqual(ordered)
  expect(shuffled.toSorted((a, b) => (checkOrder(a) < checkOrder(b) ? -1 : 1))).toEqual(ordered)
})

test('every grade has its delay, the less trusted the shorter', () => {
  const delays = gradesToCheck.map((grade) => monthsBetweenChecks[grade])
  expect(delays).toEqual(delays.toSorted((a, b) => a - b))
  expect(gradesToCheck.toSorted()).toEqual(Object.keys(monthsBetweenChecks).toSorted())
})

test('every parameter of the register can be watched on any day, and a check of the day puts it off', () => {
  for (const parameter of parameterRegister()) {
    for (const day of ['2019-01-01', '2022-06-30', today]) {
      const { version, isInForce } = watchOf(parameter, null, day)
      if (!isInForce) continue
      const check = { versionFrom: version.from, value: version.value, checkedDay: day }
      const watch = watchOf(parameter, check, addDays(day, 1))
      if (watch.version === version) expect(watch).toMatchObject({ isDue: false, lastCheckDay: day })
    }
  }
})
