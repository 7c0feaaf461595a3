import { expect, test } from 'vitest'
import { figureLabels, stepsOf, tellingLabel } from './chart.ts'
import type { Version } from './parameter.ts'

const today = '2026-11-23'
const time = (day: string) => Date.parse(day)
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)

const aVersion = (from: string, number: number, over: Partial<Version> = {}): Version => ({
  from,
  until: null,
  value: `${number}`,
  figures: [{ label: '', text: `${number} €`, number }],
  grade: 'A',
  prolonged: false,
  article: null,
  documents: [],
  note: null,
  ...over,
})

const points = (versions: readonly Version[]) =>
  stepsOf(versions, '', today)?.steps.map(({ time, number }) => [dayOf(time), number])

test('a step at each version, and the last value up to today', () => {
  const versions = [aVersion('2024-01-01', 10), aVersion('2025-01-01', 12)]
  expect(points(versions)).toEqual([
    ['2024-01-01', 10],
    ['2025-01-01', 12],
    [today, 12],
  ])
})

test('the line goes as far as a value to come', () => {
  const versions = [aVersion('2024-01-01', 10), aVersion('2027-01-01', 12)]
  expect(points(versions)?.at(-1)).toEqual(['2027-01-01', 12])
})

test('inferred spans run to the next value, or to the end', () => {
  const versions = [
    aVersion('2020-01-01', 1, { grade: 'D' }),
    aVersion('2021-01-01', 2),
    aVersion('2022-01-01', 3, { grade: 'D' }),
  ]
  expect(stepsOf(versions, '', today)?.provisional).toEqual([
    [time('2020-01-01'), time('2021-01-01')],
    [time('2022-01-01'), time(today)],
  ])
})

test.each([
  ['one value', [aVersion('2024-01-01', 10)], '10 € depuis le 1er janvier 2024, sans changement.'],
  [
    'two versions of the same value',
    [aVersion('2023-02-15', 10), aVersion('2024-01-01', 10)],
    '10 € depuis le 15 février 2023, sans changement.',
  ],
  [
    'one change',
    [aVersion('2023-01-01', 10), aVersion('2024-01-01', 12)],
    'De 10 € le 1er janvier 2023 à 12 € depuis le 1er janvier 2024, en 1 changement.',
  ],
  [
    'there and back, with a version that changes nothing',
    [aVersion('2023-01-01', 10), aVersion('2024-01-01', 12), aVersion('2025-01-01', 12), aVersion('2026-01-01', 10)],
    'De 10 € le 1er janvier 2023 à 10 € depuis le 1er janvier 2026, en 2 changements.',
  ],
])('in words: %s', (_title, versions, summary) => expect(stepsOf(versions, '', today)?.summary).toBe(summary))

test('a text has no line', () => {
  const text = { figures: [{ label: '', text: 'Tout mois commencé compte', number: null }] }
  expect(stepsOf([aVersion('2024-01-01', 0, text)], '', today)).toBeNull()
})

test('a table of figures: one line each, named as in the last version, without those that a version lacks', () => {
  const figures = (...labels: string[]) => labels.map((label, index) => ({ label, text: `${index} €`, number: index }))
  const versions = [
    aVersion('2024-01-01', 0, { figures: figures('I', 'II') }),
    aVersion('2025-01-01', 0, { figures: figures('I', 'II', 'II, certifié') }),
  ]
  expect(figureLabels(versions)).toEqual(['I', 'II', 'II, certifié'])
  expect(stepsOf(versions, 'II, certifié', today)?.steps.map(({ time }) => dayOf(time))).toEqual(['2025-01-01', today])
})

test('shows first a figure that has moved', () => {
  const figures = (first: number, second: number) => [
    { label: 'I', text: '', number: first },
    { label: 'II', text: '', number: second },
  ]
  const at = (from: string, second: number) => aVersion(from, 0, { figures: figures(1, second) })
  expect(tellingLabel([at('2024-01-01', 1), at('2025-01-01', 2)])).toBe('II')
  expect(tellingLabel([at('2024-01-01', 1)])).toBe('I')
})
