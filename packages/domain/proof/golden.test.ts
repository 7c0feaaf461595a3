import { expect, test } from 'vitest'
import { explainMoved, GOLDEN_COUNT, goldenSituations, goldenText } from './golden.ts'
import { periods } from './situations.ts'

/** The texts that vitest compared. */
const isMismatch = (error: unknown): error is { expected: string; actual: string } =>
  typeof error === 'object' && error !== null && 'expected' in error && typeof error.expected === 'string'

/**
 * golden.tsv is what the engine answered when it was last written: any cent that moves is seen here.
 * To write it again after a change meant to move cents: npx vitest run --project domain golden -u, then read the diff.
 */
test('no cent of the golden file moved', async () => {
  const text = goldenText()
  await expect(text)
    .toMatchFileSnapshot('golden.tsv')
    .catch((error: unknown) => {
      throw isMismatch(error) ? new Error(explainMoved(error.expected, text) ?? 'golden.tsv differs') : error
    })
})

test('the golden situations cover every month, territory, scheme, exemption and kind of pay', () => {
  const situations = goldenSituations()
  const seen = (of: (situation: (typeof situations)[number]) => string) => new Set(situations.map(of))
  expect(situations).toHaveLength(GOLDEN_COUNT)
  expect(seen(({ period }) => period)).toEqual(new Set(periods))
  expect(seen(({ territory, scheme }) => `${territory} ${scheme}`).size).toBe(14)
  expect(seen(({ exemption, pay }) => `${exemption} ${pay.kind}`).size).toBe(16)
  expect(seen(({ withholding, nonResident }) => `${withholding.kind} ${nonResident}`).size).toBe(6)
})

test('a moved cent is named: its situation, its field, before and after', () => {
  const before = goldenText()
  const [header = '', ...rows] = before.split('\n')
  const row = rows.findIndex((text) => !text.includes('refused'))
  const cells = rows[row]?.split('\t') ?? []
  const net = Number(cells[2])
  rows[row] = cells.with(2, String(net - 1)).join('\t')
  const explained = explainMoved([header, ...rows].join('\n'), before)
  expect(explained).toContain(`1 of ${GOLDEN_COUNT} situations moved. The first, on line ${row + 2}`)
  expect(explained).toContain(`  ${cells[0]}\n  netCents: ${net - 1} → ${net}\nIts lines now:\nEMPLOYEE `)
  expect(explainMoved(before, before)).toBeNull()
})
