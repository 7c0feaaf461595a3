import { expect, test } from 'vitest'
import { findInForce, inForce } from './in-force.ts'

const versions = [{ from: '2020-01-01' }, { from: '2022-07-01' }]

test.each([
  ['2020-01-01', '2020-01-01'],
  ['2022-06-30', '2020-01-01'],
  ['2022-07-01', '2022-07-01'],
  ['2999-12-31', '2022-07-01'],
])('on %s the version of %s is in force', (day, from) => expect(inForce(versions, day).from).toBe(from))

test('before the first version there is none', () => {
  expect(findInForce(versions, '2019-12-31')).toBeUndefined()
  expect(() => inForce(versions, '2019-12-31')).toThrow(RangeError)
})
