import { expect, test } from 'vitest'
import { tooLong, wordsFault, writtenText } from './words.ts'

const plain = (text: string | undefined) => text?.replaceAll(/[\u202f\u00a0]/g, ' ')

test.each([
  ['', 10, '0 sur 10 caractères', undefined],
  ['  dix mots !  ', 10, '10 sur 10 caractères', undefined],
  ['dix mots !!', 10, '11 sur 10 caractères', 'Retirez 1 caractère : 10 caractères au plus.'],
  ['😀😀😀', 1, '3 sur 1 caractère', 'Retirez 2 caractères : 1 caractère au plus.'],
  ['a'.repeat(2_500), 1_000, '2 500 sur 1 000 caractères', 'Retirez 1 500 caractères : 1 000 caractères au plus.'],
])('%j, %i at most', (words, most, written, fault) => {
  expect(plain(writtenText(words, most))).toBe(written)
  expect(plain(tooLong(words, most))).toBe(fault)
})

test('what must be written and is not says what its form says; what may be left out says nothing', () => {
  expect(wordsFault(' ', { missing: 'Écrivez.' })).toBe('Écrivez.')
  expect(wordsFault('', {})).toBeUndefined()
  expect(plain(wordsFault('a'.repeat(1_001), { missing: 'Écrivez.' }))).toMatch(/^Retirez 1 caractère/)
})
