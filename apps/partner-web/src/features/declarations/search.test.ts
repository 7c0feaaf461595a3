import { expect, test } from 'vitest'
import { defaultDeclarationsSearch, readDeclarationsSearch } from './search.ts'

/** As the router hands over a URL that anyone may have written. */
const read = (raw: Record<string, unknown>) => readDeclarationsSearch(raw as never)

test('an empty URL is the default list', () => expect(read({})).toEqual(defaultDeclarationsSearch))

test('a whole URL is read back', () => {
  const url = {
    tri: 'netCents',
    sens: 'asc',
    mois: '2026-10',
    statut: 'CORRECTED',
    page: 3,
    curseur: 'abc',
    lignes: 50,
  } as const
  expect(read(url)).toEqual(url)
})

test('a damaged URL is the default list, never an error', () => {
  const damaged = { tri: 'name', sens: 1, mois: '2026-13', statut: '<x>', page: -5, curseur: {}, lignes: 9999 }
  expect(read(damaged)).toEqual(defaultDeclarationsSearch)
})

test('a page without its cursor is the first one', () => expect(read({ page: 7 }).page).toBe(1))
