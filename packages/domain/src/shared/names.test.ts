import { expect, test } from 'vitest'
import { isSearchTooShort, searchedNumber, searchedReference, searchedWords } from './names.ts'

test.each([
  ['Maëlle Sablefin', ['MAELLE', 'SABLEFIN']],
  ['  gué-tranquille ', ['GUE', 'TRANQUILLE']],
  ['D’Arc', ['ARC']],
  ['ma MAELLE', ['MAELLE']],
  ['a', []],
  ['', []],
  ['!', ['?']],
  ['800 1234 567', ['8001234567']],
  ['Martin 8001', ['MARTIN', '8001']],
])('[finding U3] the words of « %s »', (text, words) => {
  expect(searchedWords(text)).toEqual(words)
})

test.each([
  ['2026331a012', '2026331A012'],
  ['2026331 A 01234', '2026331A01234'],
  ['2026331A0', null],
  ['2026331O012', null],
  ['2026331A012345', null],
  ['Martin', null],
])('[finding U3] the start of a reference in « %s »', (text, reference) => {
  expect(searchedReference(text)).toBe(reference)
})

test.each([
  ['', false],
  ['  ', false],
  ['m', true],
  [' É ', true],
  ['a b', true],
  ['d’é', true],
  ['5', true],
  ['m ma', false],
  ['12', false],
  ['%', false],
])('[finding U3] whether « %s » is too short to be searched for: %s', (text, tooShort) => {
  expect(isSearchTooShort(text)).toBe(tooShort)
})

test.each([
  ['1042', 1042],
  ['1 042', 1042],
  ['7', 7],
  ['Dossier 7', 7],
  ['dossier 0042', 42],
  ['Dossiers 7', null],
  ['1042a', null],
  ['1'.repeat(16), null],
])('[finding U3] the number of a case in « %s »', (text, number) => {
  expect(searchedNumber(text)).toBe(number)
})
