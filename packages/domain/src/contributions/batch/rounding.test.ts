import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trials } from '../../../../../scripts/trials.ts'
import { applyRate, WHOLE_PCM } from '../../shared/index.ts'
import { MOST_PAY_CENTS } from '../bounds.ts'
import { roundedShare } from './rounding.ts'

test.each([
  [0, 7_300, 0],
  [49, 1_000, 0],
  [50, 1_000, 1],
  [1_175, 98_250, 1_154],
  [MOST_PAY_CENTS, WHOLE_PCM, MOST_PAY_CENTS],
  [MOST_PAY_CENTS - 1, 50_000, MOST_PAY_CENTS / 2],
])('%i cents at %i pcm are %i cents', (base, rate, amount) => expect(roundedShare(base, rate)).toBe(amount))

test('the cents are those of the division, for every pay and rate', () => {
  const pay = fc.integer({ min: 0, max: MOST_PAY_CENTS })
  const rate = fc.integer({ min: 0, max: WHOLE_PCM })
  fc.assert(
    fc.property(pay, rate, (base, pcm) => roundedShare(base, pcm) === applyRate(base, pcm)),
    { numRuns: trials(200_000) },
  )
})

test('on the half cents too, and one hundred-thousandth of a cent below', () => {
  // base × rate ≡ 50 000 or 49 999 (mod 100 000): with an odd rate that is no multiple of 5, one base in 100 000 does it.
  for (const rate of [1, 3, 7, 13, 33, 99, 2_401, 6_801, 98_251, 99_999]) {
    for (const rest of [50_000, 49_999]) {
      let base = 0
      while ((base * rate) % WHOLE_PCM !== rest) base++
      for (let cents = base; cents <= MOST_PAY_CENTS; cents += 977 * WHOLE_PCM) {
        expect([rate, cents, roundedShare(cents, rate)]).toEqual([rate, cents, applyRate(cents, rate)])
      }
    }
  }
})
