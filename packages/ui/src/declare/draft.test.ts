import { beforeEach, expect, test, vi } from 'vitest'
import { findDraft, findSaidPay, findTyped, forgetDraft, saveSaidPay, saveTyped } from './draft.ts'

const employmentId = '0190c5f2-0000-7000-8000-000000000002'
const input = {
  employerId: '0190c5f2-0000-7000-8000-000000000001',
  employmentId,
  period: '2026-10',
  startDay: '2026-10-01',
  endDay: '2026-10-31',
  paymentDay: '2026-10-31',
  hours: 26.5,
  pay: { kind: 'NET_HOURLY', amountCents: 1250 },
  paidLeaveIncluded: true,
} as const

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
})

test('what is typed is kept, complete or not', () => {
  saveTyped(employmentId, { ...input, hours: Number.NaN })
  expect(findTyped(employmentId)).toEqual({ ...input, hours: undefined })
  expect(findDraft(employmentId)).toBeNull()
  saveTyped(employmentId, input)
  expect(findDraft(employmentId)?.input).toEqual(input)
})

test('the same content keeps its key, another content gets another one', () => {
  saveTyped(employmentId, input)
  const first = findDraft(employmentId)?.idempotencyKey
  saveTyped(employmentId, { ...input })
  expect(findDraft(employmentId)?.idempotencyKey).toBe(first)
  saveTyped(employmentId, { ...input, hours: 27 })
  expect(findDraft(employmentId)?.idempotencyKey).not.toBe(first)
})

test('a field that an older page kept is left out', () => {
  saveTyped(employmentId, { ...input, colour: 'blue' } as typeof input)
  expect(findTyped(employmentId)).toEqual(input)
})

test.each([
  ['an amount', 31_001],
  ['nothing yet', null],
  ['what cannot be read', Number.NaN],
])('[finding U1] the pay that was typed is kept beside what it was said as: %s', (_title, amountCents) => {
  const said = { typed: { kind: 'NET', amountCents }, said: { kind: 'NET_HOURLY', amountCents: null } } as const
  saveSaidPay(employmentId, said)
  const kept = Number.isNaN(amountCents) ? null : amountCents
  expect(findSaidPay(employmentId)).toEqual({ ...said, typed: { kind: 'NET', amountCents: kept } })
})

test('a sent draft is forgotten, with the pay that was typed', () => {
  saveTyped(employmentId, input)
  saveSaidPay(employmentId, { typed: input.pay, said: input.pay })
  forgetDraft(employmentId)
  expect(findTyped(employmentId)).toBeNull()
  expect(findSaidPay(employmentId)).toBeNull()
})
