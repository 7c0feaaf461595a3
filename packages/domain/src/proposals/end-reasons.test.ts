import { expect, test } from 'vitest'
import { endReasons } from './end-reasons.ts'
import { ContractEndRoute, endRouteLabel, endRoutes } from './index.ts'

const running = { startDay: '2025-01-10', endDay: null }

test.each<[string, string, Parameters<typeof endReasons>[1], string[]]>([
  ['the first day of the contract', '2026-01-10', { ...running, startDay: '2026-01-10' }, []],
  ['the eve of it', '2026-01-09', { ...running, startDay: '2026-01-10' }, ['end.before_start']],
  ['the eve of a known end', '2026-12-30', { ...running, endDay: '2026-12-31' }, []],
  ['the known end itself', '2026-12-31', { ...running, endDay: '2026-12-31' }, ['end.after_end']],
  ['a year ago', '2025-11-03', running, []],
  ['a day before', '2025-11-02', running, ['end.too_early']],
  ['a year ahead', '2027-11-03', running, []],
  ['a day after', '2027-11-04', running, ['end.too_late']],
])('a last day on %s', (_title, day, contract, expected) => {
  expect(endReasons(day, contract, '2026-11-03').map(({ code }) => code)).toEqual(expected)
})

test('every way in which a contract ends is offered once, with its name', () => {
  const offered = endRoutes.flatMap(({ routes }) => Object.keys(routes))
  expect(offered.toSorted()).toEqual(Object.keys(ContractEndRoute).toSorted())
  expect(new Set(Object.values(ContractEndRoute).map(endRouteLabel)).size).toBe(offered.length)
})
