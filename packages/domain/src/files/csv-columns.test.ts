import { expect, test } from 'vitest'
import { type CsvColumn, columnsNamed, fieldsOf } from './index.ts'

const columns: readonly CsvColumn[] = [
  { name: 'numero', field: 'number', type: 'text' },
  { name: 'valeur', field: 'cents', type: 'euros' },
  { name: 'services', field: 'services', type: 'ints', optional: true },
]

test.each([
  ['all, in another order', ['valeur', 'services', 'numero'], true],
  ['without what may be left out', ['numero', 'valeur'], true],
  ['capitals and spaces', [' Numero ', 'VALEUR'], true],
  ['one that is missing', ['numero'], false],
  ['one that nobody knows', ['numero', 'valeur', 'nom'], false],
  ['one twice', ['numero', 'valeur', 'numero'], false],
  ['none', [''], false],
])('a first line that names %s', (_title, header, known) => {
  expect(columnsNamed(columns, header) !== null).toBe(known)
})

test.each([
  ['20,00', 2_000],
  ['20.5', 2_050],
  ['20', 2_000],
  ['0,07', 7],
  ['1 000,00', '1 000,00'],
  ['20,005', '20,005'],
  ['-1', '-1'],
])('a sum of %s', (cell, cents) => {
  expect(fieldsOf(columns, ['01', cell, '60 100'])).toEqual({ number: '01', cents, services: [60, 100] })
})

test('an empty cell says nothing', () => expect(fieldsOf(columns, ['01', ' '])).toEqual({ number: '01' }))
