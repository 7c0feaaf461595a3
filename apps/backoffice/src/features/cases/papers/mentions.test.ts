import { expect, test } from 'vitest'
import { mentionsIn, nothing, withMention } from './mentions.ts'

const ada = { id: 'a', name: 'Ada Exemple' }
const bob = { id: 'b', name: 'Bob Exemple' }

test('a mention is written where the cursor is, apart from what is before, and mentions once', () => {
  const first = { ...nothing, ...withMention({ ...nothing, text: 'Vu avec.' }, ada, 7) }
  expect(first.text).toBe('Vu avec @Ada Exemple .')
  expect(withMention(first, ada).text).toBe('Vu avec @Ada Exemple . @Ada Exemple ')
  expect(mentionsIn({ ...first, ...withMention(first, ada) })).toEqual(['a'])
  expect(withMention(nothing, bob).text).toBe('@Bob Exemple ')
})

test('a name that was rubbed out mentions nobody', () => {
  const both = { ...nothing, ...withMention({ ...nothing, ...withMention(nothing, ada) }, bob) }
  expect(mentionsIn(both)).toEqual(['a', 'b'])
  expect(mentionsIn({ ...both, text: both.text.replace('@Ada', '') })).toEqual(['b'])
})
