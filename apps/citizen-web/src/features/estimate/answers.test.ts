import { expect, test } from 'vitest'
import { faultsOf, missingOf, noAnswers, questionOf, withExemption } from './answers.ts'

const right = { ...noAnswers, amountCents: 1_350, hoursHundredths: 1_300 }

test('a question is whole when both figures are there and make sense', () => {
  expect(questionOf(right, '2026-11')).toEqual({ ...right, period: '2026-11' })
  expect(questionOf({ ...right, period: '2026-03' }, '2026-11')).toMatchObject({ period: '2026-03' })
  expect(questionOf(noAnswers, '2026-11')).toBeNull()
})

test.each([
  ['nothing typed', {}, {}],
  ['an unreadable amount', { amountCents: Number.NaN }, { amount: /en euros/ }],
  ['an amount of zero', { amountCents: 0 }, { amount: /supérieur à 0/ }],
  ['one cent', { amountCents: 1 }, {}],
  ['a million for the month', { per: 'MONTH', amountCents: 100_000_000 }, {}],
  ['a cent more than a million', { per: 'MONTH', amountCents: 100_000_001 }, { amount: /1 000 000/ }],
  ['a million by its hours', { amountCents: 1_000_000, hoursHundredths: 10_001 }, { amount: /1 000 000/ }],
  ['half an hour', { hoursHundredths: 50 }, {}],
  ['less than half an hour', { hoursHundredths: 49 }, { hours: /0,5 à 400/ }],
  ['no hour', { hoursHundredths: 0 }, { hours: /0,5 à 400/ }],
  ['400 hours', { hoursHundredths: 40_000 }, {}],
  ['more than 400 hours', { hoursHundredths: 40_001 }, { hours: /0,5 à 400/ }],
  ['unreadable hours', { hoursHundredths: Number.NaN }, { hours: /26h30/ }],
] as const)('%s', (_title, over, expected) => {
  const faults = faultsOf({ ...noAnswers, ...over })
  expect(Object.keys(faults)).toEqual(Object.keys(expected))
  for (const [field, words] of Object.entries(expected)) expect(faults[field as 'amount']).toMatch(words)
})

test('what is missing is said apart from what is wrong', () => {
  expect(Object.keys(missingOf(noAnswers))).toEqual(['amount', 'hours'])
  expect(missingOf(right)).toEqual({})
})

test('[finding A5] who is 70 or more is one person over 65 of the household, unless another count was chosen', () => {
  const at70 = { ...noAnswers, ...withExemption(noAnswers, 'AGE_70') }
  expect(at70.membersOver65).toBe(1)
  expect(withExemption(at70, 'NONE')).toEqual({ exemption: 'NONE', renounces: false, membersOver65: 0 })
  expect({
    ...noAnswers,
    membersOver65: 2,
    ...withExemption({ ...noAnswers, membersOver65: 2 }, 'AGE_70'),
  }).toMatchObject({
    exemption: 'AGE_70',
    membersOver65: 2,
  })
})
