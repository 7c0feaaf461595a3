import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyHours, applyRate, divideHalfUp, WHOLE_PCM } from './money.ts'

test.each([
  [100, 7_300, 7],
  [1_000, 7_350, 74],
  [1_000, 7_349, 73],
  [50, 1_000, 1],
  [49, 1_000, 0],
  [0, 7_300, 0],
  [312_500, 16, 50],
  [1_175, 98_250, 1_154],
])('%i cents at %i pcm are %i cents', (base, rate, amount) => expect(applyRate(base, rate)).toBe(amount))

test('half a cent goes up, whatever the denominator', () => {
  expect([divideHalfUp(1, 2), divideHalfUp(3, 2), divideHalfUp(1, 3), divideHalfUp(2, 3), divideHalfUp(-1, 2)]).toEqual(
    [1, 2, 0, 1, 0],
  )
})

test.each([
  [1_200, 4_000, 48_000],
  [1_201, 3_333, 40_029],
  [1_201, 50, 601],
])('%i cents by hour for %i hundredths of an hour are %i cents', (hourly, hours, amount) => {
  expect(applyHours(hourly, hours)).toBe(amount)
})

describe('for every amount of the platform', () => {
  const cents = fc.integer({ min: 0, max: 200_000_000 })
  const pcm = fc.integer({ min: 0, max: WHOLE_PCM })

  test('the rounding is that of exact arithmetic', () => {
    const exact = (base: number, rate: number) => Number((2n * BigInt(base) * BigInt(rate) + 100_000n) / 200_000n)
    fc.assert(fc.property(cents, pcm, (base, rate) => applyRate(base, rate) === exact(base, rate)))
  })

  test('a higher base never costs less', () => {
    fc.assert(fc.property(cents, pcm, (base, rate) => applyRate(base + 1, rate) >= applyRate(base, rate)))
  })
})
