import { expect, test } from 'vitest'
import { inTurn } from './inTurn.ts'

test('each item once, in order, never more at once than asked', async () => {
  const started: number[] = []
  let now = 0
  let most = 0
  const items = Array.from({ length: 20 }, (_, index) => index)
  await inTurn(items, 3, async (item) => {
    started.push(item)
    most = Math.max(most, ++now)
    await new Promise((done) => setTimeout(done, (item % 4) + 1))
    now -= 1
  })
  expect(started).toEqual(items)
  expect(most).toBe(3)
  expect(now).toBe(0)
})

test('nothing to do ends at once', async () => {
  await inTurn([], 3, () => Promise.reject(new Error('no item')))
})
