import { expect, test } from 'vitest'
import { type EventDefinition, events } from '../events/index.ts'
import { eventWords } from './told.ts'

test('an agent reads words, never a code, for each event that tells somebody, and for no other', () => {
  const telling = Object.entries<EventDefinition>(events).flatMap(([kind, { tells }]) => (tells === null ? [] : [kind]))
  expect(Object.keys(eventWords).toSorted()).toEqual(telling.toSorted())
})
