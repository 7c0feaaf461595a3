import { describe, expect, test } from 'vitest'
import { isNir, mentionsNir, nirKey, normalizeNir } from './nir.ts'

test.each([
  ['2550814168025', '38'],
  ['1841276451089', '46'],
  ['255052A008123', '95'],
  ['180102B123045', '20'],
  ['1900575112001', '31'],
  ['7850199100010', '03'],
  ['8920775999001', '68'],
])('the key of %s is %s', (body, key) => {
  expect(nirKey(body)).toBe(key)
  expect(isNir(body + key)).toBe(true)
})

test('the letter of Corsica counts as a zero less a million, or two', () => {
  const corsican = (letter: string, less: number) => {
    const number = Number('255052A008123'.replace('2A', `2${letter}`).replace(letter, '0')) - less
    return String(97 - (number % 97)).padStart(2, '0')
  }
  expect(nirKey('255052A008123')).toBe(corsican('A', 1_000_000))
  expect(nirKey('255052B008123')).toBe(corsican('B', 2_000_000))
})

test('spaces and a small letter are accepted', () => {
  expect(normalizeNir(' 2 55 05 2a 008 123 95 ')).toBe('255052A00812395')
  expect(isNir('2 55 05 2a 008 123 95')).toBe(true)
})

test.each([
  ['a wrong key', '255081416802539'],
  ['a key of 00', '255081416802500'],
  ['one digit short', '25508141680253'],
  ['one digit more', '2550814168025380'],
  ['a first digit that does not exist', '355081416802538'],
  ['a letter elsewhere', '2550814A6802538'],
  ['Corsica’s letter C', '255052C00812395'],
  ['nothing', ''],
])('%s is refused', (_title, text) => expect(isNir(text)).toBe(false))

test('every other key of a number is refused', () => {
  const keys = Array.from({ length: 100 }, (_, key) => String(key).padStart(2, '0'))
  expect(keys.filter((key) => isNir(`1841276451089${key}`))).toEqual(['46'])
})

describe('a text that holds a NIR', () => {
  test.each([
    ['13 digits, without the key', 'Son numéro : 2550814168025.'],
    ['15 digits', 'NIR2550814168025 38'],
    ['a wrong key', '255081416802539'],
    ['spaces', 'né sous le 2 55 08 14 168 025 (sans clé)'],
    ['dots and hyphens', '2.55.08.14-168-025'],
    ['narrow spaces, before a figure of something else', '2\u202f55\u202f08\u202f14\u202f168\u202f025 12 heures'],
    ['Corsica', '255052a008123'],
    ['a month that is not known', '1 85 20 78 006 084'],
  ])('%s', (_title, text) => expect(mentionsNir(text)).toBe(true))

  test.each([
    ['a phone number', 'au 01 23 45 67 89, ou au +33 1 23 45 67 89'],
    ['two phone numbers', '06 12 34 56 78 ou 07 98 76 54 32'],
    ['a SIRET', '12345678200010 et 123 456 782 00010'],
    ['an IBAN', 'FR76 3000 6000 0112 3456 7890 189'],
    ['an IBAN in one piece', 'FR7630006000011234567890189'],
    ['a Cesu number and a reference', '00009006597927, D9000000023757, 2026183A00519'],
    ['amounts and days', 'de 1 053,00 € à 1 988,40 € du 01/06/2026 au 30/06/2026'],
    ['13 digits that start otherwise', '3550814168025'],
    ['a month that does not exist', '2551914168025'],
    ['14 digits, or 16', '25508141680251 et 2550814168025381'],
  ])('not %s', (_title, text) => expect(mentionsNir(text)).toBe(false))
})
