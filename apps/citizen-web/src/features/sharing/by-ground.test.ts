import { expect, test } from 'vitest'
import { tickedAtFirst } from './by-ground.ts'

test('an agreement ticks nothing for the person where there is a choice; the other grounds tick all', () => {
  const lists = ['first', 'second']
  expect(tickedAtFirst('CONSENT', lists)).toEqual([])
  expect(tickedAtFirst('CONSENT', ['first'])).toEqual(['first'])
  for (const other of ['USER_REQUEST', 'PROACTIVE', 'OBLIGATION'] as const) {
    expect(tickedAtFirst(other, lists)).toEqual(lists)
  }
})
