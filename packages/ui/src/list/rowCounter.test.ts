import { expect, test } from 'vitest'
import { rowCounter } from './rowCounter.ts'

const file = new TextEncoder().encode('\uFEFF"Nom";"Ville"\n"a ""b""\nc";"é"\n"d";\n')

test.each([1, 2, 3, 100])('rows are counted whatever the cuts: %i bytes at a time', (size) => {
  const rows = rowCounter()
  const counts: number[] = []
  for (let start = 0; start < file.length; start += size) counts.push(rows(file.subarray(start, start + size)))
  expect(counts[0]).toBe(size === 100 ? 2 : 0)
  expect(counts.at(-1)).toBe(2)
})
