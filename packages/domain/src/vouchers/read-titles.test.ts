import { expect, test } from 'vitest'
import { readTitles } from './read-titles.ts'

const [first, second] = ['012600000001234520002028', '012600000001234620002092']
const spaced = first.replaceAll(/(\d{4})/g, '$1 ').trim()

test.each([
  ['nothing', ' \n ', []],
  ['one a line', `${first}\n${second}\r\n`, [first, second]],
  ['spaces after 24 digits', `${first} ${second}`, [first, second]],
  ['spaces within them', `${spaced} ${spaced}\n${spaced}`, [first, first, first]],
  ['nothing between them', `${first}${second}`, [first, second]],
  ['a column of a spreadsheet, points and commas', `${first};${second},\t${first}`, [first, second, first]],
  ['one that is cut short, and the next line', `0126 0000\n${second}`, ['01260000', second]],
  ['one digit too many', `${first}9 ${second}`, [`${first}9`, second]],
  ['one that a comma ends', `0126,${second}`, ['0126', second]],
])('%s', (_title, text, numbers) => {
  expect(readTitles(text).map(({ number }) => number)).toEqual(numbers)
})

test('each is found again where it was typed', () => {
  const text = `  ${spaced}, 0126\n${first}${second}`
  expect(readTitles(text).map(({ start, end }) => text.slice(start, end))).toEqual([spaced, '0126', first, second])
})
