import { describe, expect, test } from 'vitest'
import { type EmployerCandidate, matchEmployer } from './match-employer.ts'

const identity = {
  ...{ givenNames: 'Anne-Sophie, Marie', familyName: 'D’Alençon', usageName: 'Dubois', birthDay: '1980-05-02' },
  birthPlace: '75056',
}
const candidate = (id: string, over: Partial<EmployerCandidate> = {}): EmployerCandidate => ({
  ...{ id, familyName: 'd’alencon', givenNames: 'Anne', birthPlace: '75056' },
  ...over,
})

describe('which employer an identity is', () => {
  test.each([
    ['the name of birth', candidate('a')],
    ['all the first names', candidate('a', { givenNames: 'ANNE SOPHIE' })],
    ['a place that Urssaf does not know', candidate('a', { birthPlace: null })],
  ])('by %s', (_title, one) => {
    expect(matchEmployer(identity, [one])).toEqual({ outcome: 'ONE', id: 'a' })
  })

  test.each([
    ['another first name', candidate('a', { givenNames: 'Sophie' })],
    ['the start of another first name', candidate('a', { givenNames: 'Annette' })],
    ['another family name that starts alike', candidate('a', { familyName: 'D’Alençonnais' })],
    ['another place', candidate('a', { birthPlace: '69123' })],
  ])('nobody with %s', (_title, one) => {
    expect(matchEmployer(identity, [one])).toEqual({ outcome: 'NONE' })
  })

  test('a name in use, which nobody certifies, chooses nobody: an agent decides', () => {
    const used = candidate('a', { familyName: 'Dubois' })
    expect(matchEmployer(identity, [used])).toEqual({ outcome: 'SEVERAL', ids: ['a'] })
    expect(matchEmployer(identity, [used, candidate('b')])).toEqual({ outcome: 'ONE', id: 'b' })
  })

  test('a birth abroad is no birth in a commune; a family name is not cut into a first name', () => {
    expect(matchEmployer({ ...identity, birthPlace: null }, [candidate('a')])).toEqual({ outcome: 'NONE' })
    const cut = { ...identity, familyName: 'Le', givenNames: 'Goff', usageName: null }
    expect(matchEmployer(cut, [candidate('a', { familyName: 'Le Goff', givenNames: 'Marie' })])).toEqual({
      outcome: 'NONE',
    })
  })

  test('nobody is chosen among homonyms, but a known place decides', () => {
    const both = [candidate('a', { birthPlace: null }), candidate('b', { birthPlace: null })]
    expect(matchEmployer(identity, both)).toEqual({ outcome: 'SEVERAL', ids: ['a', 'b'] })
    expect(matchEmployer(identity, [candidate('a'), candidate('b')])).toEqual({ outcome: 'SEVERAL', ids: ['a', 'b'] })
    expect(matchEmployer(identity, [both[0] ?? candidate('a'), candidate('b')])).toEqual({ outcome: 'ONE', id: 'b' })
  })

  test('names made of signs are nobody’s', () => {
    const signs = { ...identity, givenNames: '-', familyName: '’', usageName: null }
    expect(matchEmployer(signs, [candidate('a', { familyName: '', givenNames: '' })])).toEqual({ outcome: 'NONE' })
  })
})
