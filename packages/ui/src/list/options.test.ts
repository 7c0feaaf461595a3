import { expect, test } from 'vitest'
import { labelOptions, monthOptions, withChosen } from './options.ts'

const colours = labelOptions({ RED: 'Rouge', BLUE: 'Bleu' })
const months = monthOptions('2026-11-26')

test('a value that is offered, or none, adds no option', () => {
  expect(withChosen(colours, 'BLUE')).toEqual(colours)
  expect(withChosen(colours, undefined)).toEqual(colours)
  expect(withChosen(months, '2024-12')).toEqual(months)
})

test.each([
  ['a month before those offered', months, '2019-01', 'Janvier 2019'],
  ['a value of no option', colours as { value: string; text: string }[], 'zz', 'Valeur inconnue'],
  ['a value whose options are not there yet', [], 'zz', 'Valeur choisie'],
])('%s is an option of its own: the filter never says that there is none', (_title, options, value, text) => {
  expect(withChosen(options, value)).toEqual([...options, { value, text }])
})
