import { expect, test } from 'vitest'
import { scaleOf } from './scale.ts'

const step = (day: string, number: number) => ({ time: Date.parse(day), number, text: `${number} €`, since: day })

test('the line goes from the left to the right, its values from the bottom to the top, with room around them', () => {
  const steps = [step('2024-01-01', 10), step('2025-01-01', 12), step('2026-01-01', 12)]
  const { x, y } = scaleOf(steps)
  expect(steps.map(({ time }) => Math.round(x(time) * 1000))).toEqual([0, 501, 1000])
  expect(y(12)).toBeGreaterThan(0)
  expect(y(12)).toBeLessThan(y(10))
  expect(y(10)).toBeLessThan(1)
})

test('a value that never moved stands inside, and is written once', () => {
  const { y, ticks } = scaleOf([step('2024-01-01', 10), step('2026-01-01', 10)])
  expect(y(10)).toBeGreaterThan(0)
  expect(y(10)).toBeLessThan(1)
  expect(ticks.map(({ text }) => text)).toEqual(['10 €'])
})

test('values too near to be written apart leave the last one and the extremes', () => {
  const steps = [100, 101, 102, 140, 141, 200, 199].map((number, year) => step(`${2018 + year}-01-01`, number))
  expect(scaleOf(steps).ticks.map(({ number }) => number)).toEqual([199, 100, 141])
})

test.each([
  ['2024-01-01', '2026-11-27', [2024, 2025, 2026]],
  ['2024-03-15', '2026-11-27', [2025, 2026]],
  ['2018-01-01', '2026-11-27', [2018, 2020, 2022, 2024, 2026]],
  ['2018-02-01', '2026-11-27', [2019, 2021, 2023, 2025]],
  ['2026-02-01', '2026-11-27', []],
])('from %s to %s the years written are %j', (from, to, years) => {
  const written = scaleOf([step(from, 1), step(to, 2)]).years
  expect(written.map((time) => new Date(time).getUTCFullYear())).toEqual(years)
})
