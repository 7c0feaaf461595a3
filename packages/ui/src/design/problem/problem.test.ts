import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isTransient, OfflineWriteError, problemOf } from './problem.ts'

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => void vi.unstubAllGlobals())

const refused = {
  type: 'about:blank',
  title: 'refusée',
  status: 422,
  detail: '',
  instance: 'a1',
  code: 'x',
  errors: [],
}

test('the problem of the API is shown as it is', () => {
  expect(problemOf({ data: { problem: refused } })).toEqual(refused)
})

test('no answer is said to be one, and the status of a bare answer is kept', () => {
  expect(problemOf(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'network.unreachable' })
  expect(problemOf({ data: { httpStatus: 503 } })).toMatchObject({ status: 503 })
})

test('what had no answer bears the reference under which it was sent', () => {
  const cut = Object.assign(new TypeError('Failed to fetch'), { requestId: 'b2' })
  expect(problemOf(new Error('wrapped', { cause: cut })).instance).toBe('b2')
})

test('[finding U9] without a network, that is what is said', () => {
  vi.stubGlobal('navigator', { onLine: false })
  expect(problemOf(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'network.offline' })
  expect(problemOf({ data: { problem: refused } })).toEqual(refused)
})

test('[finding U2] what is not sent says so', () => {
  expect(problemOf(new OfflineWriteError()).detail).toContain('Rien n’est envoyé.')
})

test.each([
  ['no answer', undefined, true],
  ['a failure of the server', { data: { httpStatus: 500 } }, true],
  ['a refusal', { data: { problem: refused } }, false],
])('%s is worth another try: %s', (_title, error, worth) => expect(isTransient(error)).toBe(worth))
