import { expect, test } from 'vitest'
import { problemIn } from '../test/problem-in.ts'
import { accountLines } from './account-lines.ts'

/** Work that ends when it is told to, and says how many run at once. */
function gate() {
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((end) => ends.push(end))
    running -= 1
  }
  return {
    work,
    most: () => most,
    endAll: () => {
      for (const end of ends.splice(0)) end()
    },
  }
}

const settle = () => new Promise((done) => setImmediate(done))

test('four calls of one account run at once, the others in turn; another account does not wait', async () => {
  const { inTurn } = accountLines()
  const { work, most, endAll } = gate()
  const calls = Array.from({ length: 20 }, () => inTurn('one', work))
  await settle()
  expect(most()).toBe(4)
  await expect(inTurn('two', async () => 'done')).resolves.toBe('done')
  for (let round = 0; round < 5; round += 1) {
    endAll()
    await settle()
  }
  await Promise.all(calls)
  expect(most()).toBe(4)
})

test('past a hundred that wait, the next is refused; a work that fails gives its place over', async () => {
  const { inTurn } = accountLines()
  const { work, endAll } = gate()
  const calls = Array.from({ length: 104 }, () => inTurn('one', work))
  await settle()
  expect((await problemIn(inTurn('one', work))).code).toBe('rate.limited')
  for (let round = 0; round < 26; round += 1) {
    endAll()
    await settle()
  }
  await Promise.all(calls)
  const failing = () => Promise.reject(new Error('no'))
  const failed = await Promise.allSettled(Array.from({ length: 10 }, () => inTurn('one', failing)))
  expect(failed.every(({ status }) => status === 'rejected')).toBe(true)
  await expect(inTurn('one', async () => 'done')).resolves.toBe('done')
})
