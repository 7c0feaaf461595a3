import { expect, test } from 'vitest'
import { CaseAbout, caseBrief, caseMonth, caseSentence } from './kinds.ts'

const facts = { period: '2026-03', reference: '2026015A00001', anomalies: ['PAY_JUMP'] }

test('[finding A12] the facts of a case are read back by its kind, and said in French', () => {
  const about = CaseAbout.parse({ kind: 'DECLARATION_ANOMALY', facts })
  expect(caseSentence(about)).toMatch(/^Anomalie de déclaration : \p{L}/u)
  expect(caseBrief(about)).toMatch(/^\p{Lu}/u)
  expect(caseSentence(about).toLowerCase()).toContain(caseBrief(about).toLowerCase())
  expect(caseMonth(about)).toBe('2026-03')
})

test('a review of identities says all its facts, and is about no month', () => {
  const about = CaseAbout.parse({
    ...{ kind: 'IDENTITY_REVIEW', facts: { day: '2026-11-03', proposals: 30, contradictions: 12, persons: 8 } },
  })
  expect(caseSentence(about)).toMatch(/le 03\/11\/2026, 12 des 30 .* \(8 en tout\)$/)
  expect(caseBrief(about)).toBe('Identités à vérifier')
  expect(caseMonth(about)).toBeNull()
})

test('an application that the platform suspended says which and why, and is about no month', () => {
  const facts = { name: 'Paie', reason: 'CANARY', since: '2026-11-03T09:00:00.000Z' }
  const about = CaseAbout.parse({ kind: 'API_ABUSE', facts })
  expect(caseSentence(about)).toMatch(/« Paie », .* personne témoin/)
  expect(caseMonth(about)).toBeNull()
})

test.each([
  ['a kind that is not in the catalogue', { kind: 'UNKNOWN', facts }],
  ['the facts of another kind', { kind: 'DECLARATION_ANOMALY', facts: { parameter: 'er_at' } }],
])('%s is refused', (_title, about) => {
  expect(CaseAbout.safeParse(about).success).toBe(false)
})
