import { expect, test } from 'vitest'
import { backSearch } from './way-back.ts'

test('only what can be an authorization of this server is kept of an address', () => {
  expect(backSearch({ retour: 'aB3_-aB3_-aB3_-aB3_-a' })).toEqual({ retour: 'aB3_-aB3_-aB3_-aB3_-a' })
  for (const retour of ['//ailleurs.invalid', '../../sign-out/x', 'court', 12, undefined, `${'a'.repeat(65)}`]) {
    expect(backSearch({ retour }), String(retour)).toEqual({})
  }
})
