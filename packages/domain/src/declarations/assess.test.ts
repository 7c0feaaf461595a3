import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { facts } from './fixture.ts'
import { declarationReference } from './reference.ts'

describe('assess', () => {
  test('an admissible declaration has its payslip', () => {
    const { refusals, payslip } = assess(facts())
    expect(refusals).toEqual([])
    expect(payslip?.netCents).toBe(52_000)
    expect(payslip?.lines.length).toBeGreaterThan(15)
  })

  test('what the engine cannot answer is a refusal like the others', () => {
    const { refusals, payslip } = assess(facts({ employment: { territory: 'MAYOTTE' } }))
    expect(payslip).toBeNull()
    expect(refusals.map(({ field }) => field)).toContain('territory')
  })

  test('a field is refused once, by the rule that knows most', () => {
    const { refusals } = assess(facts({ input: { hours: 500 } }))
    expect(refusals.filter(({ field }) => field === 'hours').map(({ code }) => code)).toEqual(['hours.over_maximum'])
  })
})

describe('declarationReference', () => {
  test.each([
    ['2026-01-01', 0, '2026001A00000'],
    ['2026-07-13', 99_999, '2026194A99999'],
    ['2026-07-13', 100_000, '2026194B00000'],
    ['2024-12-31', 2_400_000, '2024366A00000'],
  ])('%s, serial %i', (day, serial, reference) => expect(declarationReference(day, serial)).toBe(reference))
})
