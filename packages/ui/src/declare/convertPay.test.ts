import { expect, test } from 'vitest'
import { convertPay, paidTyped, sayPay, type TypedPay } from './convertPay.ts'

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

/** Chooses one way of saying a pay after the other, with the hours of that moment; what is said in the end. */
const said = (typed: TypedPay, ...choices: [TypedPay['kind'], number | undefined][]): TypedPay => {
  let last: ReturnType<typeof sayPay> | null = null
  for (const [to, hoursHundredths] of choices) last = sayPay(last, last?.said ?? typed, { to, hoursHundredths })
  return last?.said ?? typed
}

test.each([
  ['a rate, hours edited', { kind: 'NET_HOURLY', amountCents: 1_247 }, 2_650, 2_700],
  ['a rate, hours edited to a few', { kind: 'NET_HOURLY', amountCents: 1_247 }, 2_650, 33],
  ['a rate, hours taken off', { kind: 'NET_HOURLY', amountCents: 1_247 }, 2_650, undefined],
  ['a total that no rate gives', { kind: 'NET', amountCents: 10_000 }, 300, 300],
  ['a total, hours edited', { kind: 'NET', amountCents: 34_451 }, 2_650, 2_700],
  ['a total typed before the hours', { kind: 'NET', amountCents: 34_451 }, undefined, 2_700],
] as const)('[finding U1] what is typed comes back to the cent: %s', (_title, typed, before, after) => {
  const other = typed.kind === 'NET' ? 'NET_HOURLY' : 'NET'
  expect(said(typed, [other, before], [typed.kind, after])).toEqual(typed)
  expect(said(typed, [other, before], [typed.kind, after], [other, after], [typed.kind, before])).toEqual(typed)
})

test('[finding U1] what is typed after a choice takes the place of what was typed before', () => {
  const first = sayPay(null, { kind: 'NET_HOURLY', amountCents: 1_300 }, { to: 'NET', hoursHundredths: 1_000 })
  expect(first.said.amountCents).toBe(13_000)
  const next = sayPay(first, { kind: 'NET', amountCents: 14_000 }, { to: 'NET_HOURLY', hoursHundredths: 1_000 })
  expect(next.said).toEqual({ kind: 'NET_HOURLY', amountCents: 1_400 })
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
