import { expect, test } from 'vitest'
import { convertPay, paidTyped } from './convertPay.ts'

test('[finding U1] an hourly rate becomes the pay of the month, and comes back', () => {
  const month = convertPay({ kind: 'NET_HOURLY', amountCents: 1247 }, 'NET', 2650)
  expect(month).toEqual({ kind: 'NET', amountCents: 33046 })
  expect(convertPay(month, 'NET_HOURLY', 2650)).toEqual({ kind: 'NET_HOURLY', amountCents: 1247 })
})

test('[finding U1] every rate comes back from a month of one hour or more', () => {
  for (let cents = 1; cents <= 10_000; cents += 37) {
    for (const hours of [100, 733, 2650, 15_167, 40_000]) {
      const month = convertPay({ kind: 'NET_HOURLY', amountCents: cents }, 'NET', hours)
      expect(convertPay(month, 'NET_HOURLY', hours).amountCents, `${cents} × ${hours}`).toBe(cents)
    }
  }
})

test('[finding U1] without hours or without an amount nothing is made up', () => {
  expect(convertPay({ kind: 'NET_HOURLY', amountCents: 1247 }, 'NET', undefined).amountCents).toBeNull()
  expect(convertPay({ kind: 'NET_HOURLY', amountCents: 1247 }, 'NET', Number.NaN).amountCents).toBeNull()
  expect(convertPay({ kind: 'NET', amountCents: 33046 }, 'NET_HOURLY', 0).amountCents).toBeNull()
  expect(convertPay({ kind: 'NET', amountCents: null }, 'NET_HOURLY', 2650).amountCents).toBeNull()
  expect(convertPay({ kind: 'NET', amountCents: Number.NaN }, 'NET_HOURLY', 2650).amountCents).toBeNull()
})

test('hours of presence are paid two thirds; what is not typed yet counts for nothing', () => {
  expect(paidTyped({ period: '2026-10', hours: 20, presenceHours: 30 })).toBe(4_000)
  expect(paidTyped({ period: '2026-10', hours: 20, presenceHours: null })).toBe(2_000)
  expect(paidTyped({ period: '2026-10', hours: 20 })).toBe(2_000)
  expect(paidTyped({ period: '2026-10', hours: null, presenceHours: 30 })).toBeUndefined()
})
