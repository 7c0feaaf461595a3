import { expect, test } from 'vitest'
import { CaseAbout, caseMonth, caseSentence } from './kinds.ts'

const facts = { period: '2026-03', reference: '2026015A00001', anomalies: ['PAY_JUMP'] }

test('[finding A12] the facts of a case are read back by its kind, and said in French', () => {
  const about = CaseAbout.parse({ kind: 'DECLARATION_ANOMALY', facts })
  expect(caseSentence(about)).toMatch(/^Anomalie de déclaration : \p{L}/u)
  expect(caseMonth(about)).toBe('2026-03')
})

test.each([
  ['a kind that is not in the catalogue', { kind: 'UNKNOWN', facts }],
  ['the facts of another kind', { kind: 'DECLARATION_ANOMALY', facts: { parameter: 'er_at' } }],
])('%s is refused', (_title, about) => {
  expect(CaseAbout.safeParse(about).success).toBe(false)
})
