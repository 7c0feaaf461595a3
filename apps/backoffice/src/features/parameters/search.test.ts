import type { SearchSchemaInput } from '@tanstack/react-router'
import { expect, test } from 'vitest'
import { defaultParametersSearch, type ParametersSearch, readParametersSearch } from './search.ts'

const read = (raw: object) => readParametersSearch(raw as Partial<ParametersSearch> & SearchSchemaInput)

test('reads back what it wrote', () => {
  const url: ParametersSearch = {
    fiabilite: 'D',
    theme: 'Plafond',
    reverifier: true,
    page: 2,
    curseur: 'abc.def',
    lignes: 50,
  }
  expect(read(url)).toEqual(url)
})

test.each([
  ['nothing', {}],
  ['an unknown grade', { fiabilite: 'E' }],
  ['a theme that is none', { theme: 'x'.repeat(101) }],
  ['texts and objects', { fiabilite: {}, theme: {}, reverifier: 'oui', page: '2', curseur: {}, lignes: 7 }],
  ['a page without its cursor', { page: 3 }],
])('a damaged URL is the default one: %s', (_title, raw) => expect(read(raw)).toEqual(defaultParametersSearch))
