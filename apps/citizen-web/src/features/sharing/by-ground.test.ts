import { expect, test } from 'vitest'
import { onceStopped, tickedAtFirst } from './by-ground.ts'

test('an agreement ticks nothing for the person where there is a choice; the other grounds tick all', () => {
  const lists = ['first', 'second']
  expect(tickedAtFirst('CONSENT', lists)).toEqual([])
  expect(tickedAtFirst('CONSENT', ['first'])).toEqual(['first'])
  for (const other of ['USER_REQUEST', 'PROACTIVE', 'OBLIGATION'] as const) {
    expect(tickedAtFirst(other, lists)).toEqual(lists)
  }
})

test('what was read is spoken of where something was', () => {
  const never = { legalBasis: 'PROACTIVE', lastReadAt: null } as const
  expect(onceStopped(never)).not.toContain('détruire')
  expect(onceStopped({ ...never, lastReadAt: '2026-11-08T08:00:00Z' })).toContain('Il doit détruire ce qu’il a lu.')
})
