import { expect, test } from 'vitest'
import { z } from 'zod'
import { listSearch } from './listSearch.ts'

const cases = listSearch({
  name: 'dossiers',
  sorts: ['dueDay', 'number'],
  direction: 'desc',
  filters: { statut: z.enum(['NEW', 'RESOLVED']), retard: z.literal(true) },
})
const people = listSearch({ name: 'personnes', namesInCursor: true })

const short = { tri: 'dueDay', sens: 'desc', page: 1, curseur: '', lignes: 25, statut: undefined, retard: undefined }

test('a short URL is the default list', () => expect(cases.read({})).toEqual(short))

test('a whole URL is read back', () => {
  const url = { tri: 'number', sens: 'asc', page: 3, curseur: 'abc', lignes: 50, statut: 'RESOLVED', retard: true }
  expect(cases.read(url)).toEqual(url)
})

test('what is as in a short URL is left out of it', () => {
  expect(cases.write(cases.read({}))).toEqual({})
  expect(cases.write(cases.read({ statut: 'NEW', sens: 'asc', lignes: 25 }))).toEqual({ statut: 'NEW', sens: 'asc' })
})

test.each([
  ['tri', 'name'],
  ['sens', 1],
  ['page', -5],
  ['page', 1.5],
  ['curseur', {}],
  ['lignes', 9999],
  ['lignes', '50'],
  ['statut', '<x>'],
  ['retard', 'oui'],
])('a damaged %s (%o) is the default one, never an error', (name, value) => {
  expect(cases.read({ [name]: value })).toEqual(short)
})

test('a page without its cursor is the first one', () => expect(cases.read({ page: 7 })).toEqual(short))

test('what is searched for, and a cursor that bears a name, are never read from a URL', () => {
  const url = { search: 'Vifargent', recherche: 'Vifargent', curseur: 'abc', page: 2 }
  expect(people.read(url)).toEqual({ tri: undefined, sens: 'asc', page: 1, curseur: '', lignes: 25 })
})

test('a filter that cannot be read, and one that the list has not, are told by their names', () => {
  expect(cases.unreadIn({ statut: '<x>', retard: true, tri: 'name', page: 2, agents: 'x', constructor: 'x' })).toEqual([
    ...['statut', 'agents', 'constructor'],
  ])
  expect(cases.unreadIn({})).toEqual([])
})
