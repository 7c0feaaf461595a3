import { FIRST_PERIOD, LAST_KNOWN_PERIOD } from '@cesu/domain/contributions'
import { expect, test } from 'vitest'
import { type Answers, noAnswers } from './answers.ts'
import { lastMonth } from './months.ts'
import { answersOf, readEstimateSearch, searchOf } from './search.ts'

const everything: Answers = {
  known: 'COST_AFTER_CREDIT',
  per: 'MONTH',
  amountCents: 125_040,
  hoursHundredths: 2_650,
  period: '2026-03',
  territory: 'ALSACE_MOSELLE',
  paidLeaveIncluded: true,
  exemption: 'AGE_70',
  renounces: true,
  firstMonth: 9,
  activity: 'GARDENING',
  children: 2,
  sharedCustodyChildren: 1,
  membersOver65: 3,
  disabled: true,
  firstYear: true,
}

test('an empty form has an empty address', () => {
  expect(searchOf(noAnswers)).toEqual({})
  expect(answersOf({})).toEqual(noAnswers)
})

test('a whole form comes back from its address, in plain French words', () => {
  const address = searchOf(everything)
  expect(address).toEqual({
    connu: 'reste',
    par: 'mois',
    montant: 1250.4,
    heures: 26.5,
    mois: '2026-03',
    lieu: 'alsace-moselle',
    conges: 'oui',
    exoneration: '70-ans',
    allegement: 'deduction',
    debut: 9,
    activite: 'jardinage',
    enfants: 2,
    alternee: 1,
    ainees: 3,
    invalidite: 'oui',
    premiere: 'oui',
  })
  expect(answersOf(address)).toEqual(everything)
})

test('every amount and every number of hours is kept to its hundredth', () => {
  for (const hundredths of [1, 29, 57, 100, 1_001, 11_110, 40_000, 99_999_999]) {
    const { montant, heures } = searchOf({ ...noAnswers, amountCents: hundredths, hoursHundredths: hundredths })
    expect(answersOf({ montant, heures })).toMatchObject({ amountCents: hundredths, hoursHundredths: hundredths })
  }
})

test('what cannot be read stays out of the address', () => {
  expect(searchOf({ ...noAnswers, amountCents: Number.NaN, hoursHundredths: undefined })).toEqual({})
})

test.each([
  ['an unknown word', { connu: 'rien', par: 'jour', lieu: 'lune', exoneration: 1, activite: null, conges: true }],
  ['figures that are none', { montant: 'douze', heures: {}, enfants: 'x', debut: 'mars', alternee: [2], ainees: null }],
  ['figures out of bounds', { montant: -5, heures: -1, enfants: 7, alternee: -1, ainees: 1.5, debut: 13 }],
  ['numbers too precise or too large', { montant: 13.555, heures: 1e21, enfants: Number.POSITIVE_INFINITY }],
  ['months that do not exist or are not known', { mois: '2026-13' }],
  ['a month after the tables', { mois: '2099-01' }],
  ['a month before the tables', { mois: '2018-12' }],
  ['an exemption given up that is not there', { allegement: 'deduction' }],
  ['someone else’s parameters', { nom: 'Dupont', nir: '2550814168025' }],
])('%s: as if absent', (_title, raw) => expect(readEstimateSearch(raw)).toEqual({}))

test.each([FIRST_PERIOD, LAST_KNOWN_PERIOD, lastMonth()])('%s is known', (mois) =>
  expect(readEstimateSearch({ mois })).toEqual({ mois }),
)

test('an address written by hand the French way is read', () => {
  expect(answersOf({ montant: '13,50', heures: '26h30' })).toMatchObject({ amountCents: 1_350, hoursHundredths: 2_650 })
})

test('[finding A5] an address with the exemption at 70 counts one person over 65, unless it says another number', () => {
  expect(answersOf({ exoneration: '70-ans' }).membersOver65).toBe(1)
  expect(answersOf({ exoneration: '70-ans', ainees: 0 }).membersOver65).toBe(0)
  expect(searchOf(answersOf({ exoneration: '70-ans' }))).toEqual({ exoneration: '70-ans' })
  expect(searchOf(answersOf({ exoneration: '70-ans', ainees: 0 }))).toEqual({ exoneration: '70-ans', ainees: 0 })
})
