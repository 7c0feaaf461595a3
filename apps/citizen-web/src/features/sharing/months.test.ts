import { expect, test } from 'vitest'
import { monthsText, ofMonth } from './months.ts'

test('months are written as they are said', () => {
  expect(ofMonth('2026-09')).toBe('de septembre 2026')
  expect(['2026-04', '2026-08', '2026-10'].map(ofMonth)).toEqual(['d’avril 2026', 'd’août 2026', 'd’octobre 2026'])
  expect(monthsText('2026-08', '2026-10')).toBe('d’août 2026 à octobre 2026')
  expect(monthsText('2026-10', '2026-10')).toBe('octobre 2026')
})
