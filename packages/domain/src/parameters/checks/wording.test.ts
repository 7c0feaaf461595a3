import { expect, test } from 'vitest'
import { parameterRegister } from '../register.ts'
import { type Watch, watchOf } from './watch.ts'
import { dueSentence, howLongAgo, lastCheckSentence } from './wording.ts'

const today = '2026-11-23'

test.each([
  ['2026-11-23', 'aujourd’hui'],
  ['2026-11-22', 'il y a 1 jour'],
  ['2026-10-24', 'il y a 30 jours'],
  ['2026-10-23', 'il y a 1 mois'],
  ['2026-04-23', 'il y a 7 mois'],
  ['2026-04-24', 'il y a 6 mois'],
  ['2024-11-24', 'il y a 23 mois'],
  ['2024-11-23', 'il y a 2 ans'],
  ['2017-01-01', 'il y a 9 ans'],
])('%s was %s', (day, words) => expect(howLongAgo(day, today)).toBe(words))

test('a short month is a month', () => expect(howLongAgo('2026-01-31', '2026-03-03')).toBe('il y a 1 mois'))

const deduction = parameterRegister().find(({ id }) => id === 'deduction_horaire_reunion')
if (!deduction) throw new Error('deduction_horaire_reunion has left the register')
const never = watchOf(deduction, null, today)
const checkedOn = (checkedDay: string): Watch => {
  const { from, value } = never.version
  return watchOf(deduction, { versionFrom: from, value, checkedDay }, today)
}

test('a value that nobody checked', () => {
  expect(lastCheckSentence(never, today)).toBe(
    'Personne n’a encore vérifié cette valeur, en vigueur depuis le 1er janvier 2025.',
  )
  expect(dueSentence(never)).toBe(
    'Une valeur de fiabilité C se vérifie tous les 6 mois : elle est à revérifier depuis le 1er juillet 2025.',
  )
})

test('a value checked a month ago', () => {
  const watch = checkedOn('2026-10-20')
  expect(lastCheckSentence(watch, today)).toBe('Dernière vérification : le 20 octobre 2026 (il y a 1 mois).')
  expect(dueSentence(watch)).toBe(
    'Une valeur de fiabilité C se vérifie tous les 6 mois : la prochaine fois, le 20 avril 2027.',
  )
})

test('a value to come', () => {
  const watch = watchOf(deduction, null, '2001-01-01')
  expect(lastCheckSentence(watch, '2001-01-01')).toBe('Cette valeur entre en vigueur le 1er janvier 2014.')
  expect(dueSentence(watch)).toBe('')
})
