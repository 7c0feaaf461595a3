import { describe, expect, test } from 'vitest'
import { parseDay, parseEuros, parseHours, whyUnread } from './parse.ts'

describe('euros', () => {
  test.each([
    ['12,50', 1_250],
    ['12.5', 1_250],
    ['1 250,40 €', 125_040],
    ['1\u202F250', 125_000],
    ['', undefined],
    ['  ', undefined],
    ['12,505', Number.NaN],
    ['douze', Number.NaN],
    ['-5', Number.NaN],
    ['1E3', Number.NaN],
  ])('« %s »', (typed, cents) => expect(parseEuros(typed)).toBe(cents))
})

describe('hours', () => {
  test.each([
    ['26,5', 2_650],
    ['26h30', 2_650],
    ['26 h', 2_600],
    ['26,5 h', 2_650],
    ['26,5 heures', 2_650],
    ['1 heure', 100],
    ['26,5 jours', Number.NaN],
    ['26:20', 2_633],
    ['0,25', 25],
    ['400', 40_000],
    ['', undefined],
    ['26h75', Number.NaN],
    ['26,555', Number.NaN],
    ['beaucoup', Number.NaN],
  ])('« %s »', (typed, hundredths) => expect(parseHours(typed)).toBe(hundredths))
})

test.each([
  ['30/11/2026', '2026-11-30'],
  ['5/1/2027', '2027-01-05'],
  [' 05.01.2027 ', '2027-01-05'],
  ['05-01-2027', '2027-01-05'],
  ['31/02/2026', '2026-02-31'],
  ['11/30', '11/30'],
  ['', ''],
])('[finding U14] the day « %s » is read « %s »', (typed, read) => expect(parseDay(typed)).toBe(read))

test.each([
  ['-5', 'Écrivez ce nombre sans le signe moins.'],
  ['− 5,20', 'Écrivez ce nombre sans le signe moins.'],
  ['26,555', 'Écrivez deux chiffres au plus après la virgule.'],
  ['12345678901234', 'Ce nombre a trop de chiffres. Vérifiez la virgule.'],
  ['26h75', 'Une heure a 60 minutes : écrivez-en 59 au plus.'],
  ['douze', undefined],
  ['12-5', undefined],
])('[finding U17] « %s » cannot be read for a reason of its own', (typed, sentence) => {
  expect(parseHours(typed)).toBeNaN()
  expect(whyUnread(typed)).toBe(sentence)
})
