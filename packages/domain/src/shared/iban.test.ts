import { expect, test } from 'vitest'
import { ibanKey, isIban, normalizeIban } from './iban.ts'

const valid = [
  'FR1420041010050500013M02606',
  'FR7630006000011234567890189',
  'FR7699999000010000000000115',
  'FR7610107001180045123456706',
]

test.each(valid)('%s is an IBAN', (iban) => {
  expect(isIban(iban)).toBe(true)
  expect(ibanKey(iban.slice(0, 2), iban.slice(4))).toBe(iban.slice(2, 4))
})

test('spaces and small letters are accepted', () => {
  expect(normalizeIban('fr14 2004 1010 0505 0001 3m02 606')).toBe(valid[0])
  expect(isIban('fr14 2004 1010 0505 0001 3m02 606')).toBe(true)
})

test.each([
  ['another key', 'FR1520041010050500013M02606'],
  ['two digits exchanged', 'FR1420041010050500031M02606'],
  ['a French IBAN too short', `FR${ibanKey('FR', '2004101005')}2004101005`],
  ['punctuation', 'FR14-2004-1010-0505-0001-3M02-606'],
  ['nothing', ''],
])('%s is refused', (_title, text) => expect(isIban(text)).toBe(false))

test('another country has its own length', () => {
  expect(isIban('BE68539007547034')).toBe(true)
  expect(isIban('DE89370400440532013000')).toBe(true)
})
