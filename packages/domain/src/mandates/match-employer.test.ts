import { describe, expect, test } from 'vitest'
import { type EmployerCandidate, matchEmployer } from './match-employer.ts'

const identity = {
  ...{ givenNames: 'Anne-Sophie, Marie', familyName: 'D’Alençon', usageName: 'Dubois', birthDay: '1980-05-02' },
  birthPlace: '75056',
}
const candidate = (id: string, over: Partial<EmployerCandidate> = {}): EmployerCandidate => ({
  ...{ id, searchName: 'D ALENCON ANNE', birthPlace: '75056' },
  ...over,
})

describe('which employer an identity is', () => {
  test.each([
    ['the name of birth', candidate('a')],
    ['the name in use', candidate('a', { searchName: 'DUBOIS ANNE SOPHIE MARIE' })],
    ['a place that Urssaf does not know', candidate('a', { birthPlace: null })],
  ])('by %s', (_title, one) => {
    expect(matchEmployer(identity, [one])).toEqual({ outcome: 'ONE', id: 'a' })
  })

  test.each([
    ['another first name', candidate('a', { searchName: 'DUBOIS SOPHIE' })],
    ['the start of another first name', candidate('a', { searchName: 'DUBOIS ANNETTE' })],
    ['another family name that starts alike', candidate('a', { searchName: 'DUBOISSON ANNE' })],
    ['another place', candidate('a', { birthPlace: '69123' })],
  ])('nobody with %s', (_title, one) => {
    expect(matchEmployer(identity, [one])).toEqual({ outcome: 'NONE' })
  })

  test('nobody is chosen among homonyms', () => {
    const both = [candidate('a', { birthPlace: null }), candidate('b', { birthPlace: null })]
    expect(matchEmployer(identity, both)).toEqual({ outcome: 'SEVERAL', ids: ['a', 'b'] })
    expect(matchEmployer(identity, [candidate('a'), candidate('b')])).toEqual({ outcome: 'SEVERAL', ids: ['a', 'b'] })
  })

  test('a known place decides between two', () => {
    expect(matchEmployer(identity, [candidate('a', { birthPlace: null }), candidate('b')])).toEqual({
      outcome: 'ONE',
      id: 'b',
    })
    expect(matchEmployer({ ...identity, birthPlace: null }, [candidate('a')])).toEqual({ outcome: 'ONE', id: 'a' })
  })

  test('names made of signs are nobody’s', () => {
    const signs = { ...identity, givenNames: '-', familyName: '’', usageName: null }
    expect(matchEmployer(signs, [candidate('a', { searchName: '' })])).toEqual({ outcome: 'NONE' })
  })
})
