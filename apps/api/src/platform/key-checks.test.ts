import { OperatorError } from '@cesu/db'
import { expect, test } from 'vitest'
import { keyChecksOf, keyChecksToKeep } from './key-checks.ts'

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64')
const keys = { dataKeys: `v1:${key(1)},v2:${key(2)}`, indexKey: key(9) }
const kept = keyChecksOf(keys)

test('[finding S10] a base that keeps nothing yet takes the checks; the same keys pass', () => {
  expect(keyChecksToKeep(null, kept)).toEqual(kept)
  expect(keyChecksToKeep(kept, keyChecksOf(keys))).toEqual(kept)
  expect(Object.keys(kept)).toEqual(['CESU_INDEX_KEY', 'CESU_DATA_KEYS v1', 'CESU_DATA_KEYS v2'])
  expect(JSON.stringify(kept)).not.toContain(key(1))
})

test('[finding S10] a new data key is added to what is kept', () => {
  const rotated = keyChecksOf({ ...keys, dataKeys: `${keys.dataKeys},v3:${key(3)}` })
  expect(keyChecksToKeep(kept, rotated)).toEqual(rotated)
})

test.each([
  ['another index key', { ...keys, indexKey: key(8) }, '(CESU_INDEX_KEY)'],
  ['another data key', { ...keys, dataKeys: `v1:${key(1)},v2:${key(5)}` }, '(CESU_DATA_KEYS v2)'],
  ['a data key that is gone', { ...keys, dataKeys: `v2:${key(2)}` }, '(CESU_DATA_KEYS v1)'],
  ['data keys exchanged', { ...keys, dataKeys: `v1:${key(2)},v2:${key(1)}` }, '(CESU_DATA_KEYS v1, CESU_DATA_KEYS v2)'],
])('[finding S10] %s: one sentence', (_title, present, names) => {
  expect(() => keyChecksToKeep(kept, keyChecksOf(present))).toThrow(OperatorError)
  expect(() => keyChecksToKeep(kept, keyChecksOf(present))).toThrow(
    `Cette base a été remplie avec d’autres clés ${names} : `,
  )
})
