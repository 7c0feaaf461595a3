import { describe, expect, test } from 'vitest'
import { changed, readTableChanges } from './other-tables.ts'

const at = (from: string, value: number) => ({ from, value, grade: 'A' as const, sources: ['urssafRates'] as never })
const known = [at('2019-01-01', 1), at('2020-01-01', 2), at('2022-01-01', 3)]
const shown = (versions: { from: string; value: unknown }[]) => versions.map(({ from, value }) => [from, value])

describe('another value between two days', () => {
  test.each([
    [
      'of one version',
      { from: '2020-01-01', until: '2021-12-31', value: 9 },
      [
        ['2019-01-01', 1],
        ['2020-01-01', 9],
        ['2022-01-01', 3],
      ],
    ],
    [
      'over several',
      { from: '2019-07-01', until: '2022-06-30', value: 9 },
      [
        ['2019-01-01', 1],
        ['2019-07-01', 9],
        ['2022-07-01', 3],
      ],
    ],
    [
      'within one',
      { from: '2020-03-01', until: '2020-03-31', value: 9 },
      [
        ['2019-01-01', 1],
        ['2020-01-01', 2],
        ['2020-03-01', 9],
        ['2020-04-01', 2],
        ['2022-01-01', 3],
      ],
    ],
    [
      'until the next known one',
      { from: '2020-06-01', value: 9 },
      [
        ['2019-01-01', 1],
        ['2020-01-01', 2],
        ['2020-06-01', 9],
        ['2022-01-01', 3],
      ],
    ],
    [
      'for ever',
      { from: '2023-01-01', value: 9 },
      [
        ['2019-01-01', 1],
        ['2020-01-01', 2],
        ['2022-01-01', 3],
        ['2023-01-01', 9],
      ],
    ],
  ])('%s: what is in force afterwards is so again', (_title, change, expected) => {
    expect(shown(changed(known, change))).toEqual(expected)
    expect(changed(known, change).find(({ value }) => value === 9)?.grade).toBe('D')
    expect(shown(known)).toEqual([
      ['2019-01-01', 1],
      ['2020-01-01', 2],
      ['2022-01-01', 3],
    ])
  })
})

describe('a table of changes', () => {
  const er_at = { parameter: 'er_at', from: '2026-01-01', until: '2026-12-31', value: 2_000 }
  test('is read', () => expect(readTableChanges([er_at])).toEqual({ changes: [er_at] }))

  test.each([
    ['no list', {}, /attendu, une liste/],
    ['an empty list', [], /attendu, une liste/],
    ['a share of a unit', [{ ...er_at, value: 1.5 }], /^0\.value : attendu/],
    ['a day that is none', [{ ...er_at, from: '2026-02-30' }], /^0\.from/],
    ['an unknown field', [{ ...er_at, valeur: 1 }], /attendu, une liste/],
    ['an unknown parameter', [{ ...er_at, parameter: 'nimporte' }], /^nimporte : ce paramètre n’est pas au registre/],
    ['before what is known', [{ ...er_at, from: '2010-01-01' }], /rien n’est connu/],
    ['a grid', [{ ...er_at, parameter: 'neutral_rates_metropole' }], /pas au registre|n’est pas un nombre seul/],
    ['a last day before the first', [{ ...er_at, until: '2025-12-31' }], /vient avant le premier/],
  ])('%s is refused in a sentence', (_title, table, sentence) => {
    expect(readTableChanges(table)).toEqual({ refused: expect.stringMatching(sentence) })
  })
})
