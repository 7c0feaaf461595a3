import { describe, expect, test } from 'vitest'
import { countOf, euros, hours, percent } from './amounts.ts'

/** Written with plain spaces: which kind of space is checked once, below. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

describe('euros', () => {
  test.each([
    [0, '0,00 €'],
    [5, '0,05 €'],
    [100, '1,00 €'],
    [125_040, '1 250,40 €'],
    [123_456_789, '1 234 567,89 €'],
    [-3_820, '−38,20 €'],
    [-5, '−0,05 €'],
  ])('%i cents', (cents, text) => expect(plain(euros(cents))).toBe(text))

  test('never breaks over two lines', () => expect(euros(125_040)).toBe('1\u202F250,40\u00A0€'))
})

describe('hours', () => {
  test.each([
    [2_650, '26,50 h (26 h 30)'],
    [800, '8,00 h (8 h 00)'],
    [33, '0,33 h (0 h 20)'],
    [99, '0,99 h (0 h 59)'],
    [40_000, '400,00 h (400 h 00)'],
  ])('%i hundredths', (value, text) => expect(plain(hours(value))).toBe(text))
})

describe('percent', () => {
  test.each([
    [6_900, '6,90 %'],
    [16, '0,016 %'],
    [100, '0,10 %'],
    [0, '0,00 %'],
    [100_000, '100,00 %'],
    [9_755, '9,755 %'],
  ])('%i per 100 000', (rate, text) => expect(plain(percent(rate))).toBe(text))
})

describe('countOf', () => {
  const noun = { one: 'déclaration', many: 'déclarations', none: 'Aucune déclaration' }
  test.each([
    [{ value: 0, atLeast: false }, 'Aucune déclaration'],
    [{ value: 1, atLeast: false }, '1 déclaration'],
    [{ value: 128, atLeast: false }, '128 déclarations'],
    [{ value: 10_000, atLeast: true }, 'Plus de 10 000 déclarations'],
  ])('%o', (count, text) => expect(plain(countOf(count, noun))).toBe(text))
})
