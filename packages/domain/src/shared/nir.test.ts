import { expect, test } from 'vitest'
import { isNir, nirKey, normalizeNir } from './nir.ts'

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
