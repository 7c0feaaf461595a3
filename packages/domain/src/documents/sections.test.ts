import { expect, test } from 'vitest'
import { estimate, parseEstimateInput } from '../contributions/index.ts'
import { linesSection } from './sections.ts'

/** What the lines of a document need of a month of 40 hours at 13,00 € net. */
function shown(over: Record<string, unknown>) {
  const parsed = parseEstimateInput({
    period: '2024-06',
    pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    hours: 40,
    ...over,
  })
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  const result = estimate(parsed.input)
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals))
  return { ...parsed.input, ...result, elements: {} }
}

test.each([
  [{}, 'Déduction forfaitaire par heure : 40 heures × 2,00\u00a0€', '−80,00', 'CSS L241-10 I bis 1°'],
  [
    { territory: 'REUNION' },
    'Déduction forfaitaire par heure : 40 heures × 4,10\u00a0€',
    '−164,00',
    'valeur provisoire',
  ],
])('a document prints the relief of %j as a line with its text, then what is left', (over, label, amount, text) => {
  const month = shown(over)
  const section = linesSection(month)
  if (section.kind !== 'TABLE') throw new Error('the lines are a table')
  const [before, relief, after] = section.rows.slice(-3).map(({ cells }) => cells)
  expect(before?.[0]).toBe('Total payé en plus par l’employeur')
  expect(relief).toEqual([label, 'Employeur', '', '', amount, text])
  expect(after?.[0]).toBe('Total payé par l’employeur, allègement déduit')
  const cents = (cell = '') => Number(cell.replaceAll(/[\s,]/g, '').replace('−', '-'))
  expect(cents(before?.[4]) + cents(relief?.[4])).toBe(cents(after?.[4]))
})

test('a month without relief has neither', () => {
  const section = linesSection(shown({ hourlyDeduction: false }))
  if (section.kind !== 'TABLE') throw new Error('the lines are a table')
  expect(section.rows.at(-1)?.cells[0]).toBe('Total payé en plus par l’employeur')
})
