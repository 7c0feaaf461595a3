import { expect, test } from 'vitest'
import { oneOf, pageNumber, pageSize, text } from './search.ts'

test.each([
  [3, 3],
  [0, 1],
  [-2, 1],
  [1.5, 1],
  ['3', 1],
  [undefined, 1],
])('page %o is read as %i', (raw, page) => expect(pageNumber(raw)).toBe(page))

test('a page size is one of those offered', () => {
  expect(pageSize(50)).toBe(50)
  expect(pageSize(500)).toBe(25)
})

test('an unknown choice is the default one', () => {
  expect(oneOf(['a', 'b'], 'b', 'a')).toBe('b')
  expect(oneOf(['a', 'b'], '<script>', undefined)).toBe(undefined)
})

test('a text may have been read as a number', () => {
  expect(text(12345)).toBe('12345')
  expect(text({})).toBe('')
})
