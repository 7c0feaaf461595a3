import { describe, expect, test } from 'vitest'
import { estimate } from './estimate.ts'
import { parseEstimateInput } from './estimate-input.ts'
import { reliefLines } from './relief-lines.ts'

/** The reliefs of a month of 40 hours at 13,00 € net, as the engine answers it. */
function reliefsOf(over: Record<string, unknown>) {
  const parsed = parseEstimateInput({
    period: '2026-10',
    pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    hours: 40,
    ...over,
  })
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  const result = estimate(parsed.input)
  if ('refusals' in result) throw new Error(JSON.stringify(result.refusals))
  const lines = reliefLines({ ...parsed.input, ...result })
  return { lines: lines.map((line) => ({ ...line, basis: line.basis.replaceAll('\u00a0', ' ') })), result }
}

describe('what lowers the employer’s share is a line with its text and its grade', () => {
  test.each([
    ['metropolitan France', {}, '40 heures × 2,00 €', -8_000, 'CSS L241-10 I bis 1°', 'A'],
    ['overseas', { territory: 'GUYANE' }, '40 heures × 3,70 €', -14_800, 'CSS L241-10 I bis 3°', 'A'],
    [
      'La Réunion, known from a secondary source',
      { territory: 'REUNION', period: '2021-06' },
      '40 heures × 5,70 €',
      -22_800,
      'valeur provisoire',
      'C',
    ],
    [
      'La Réunion, inferred',
      { territory: 'REUNION', period: '2024-06' },
      '40 heures × 4,10 €',
      -16_400,
      'valeur provisoire',
      'D',
    ],
    [
      'prolonged',
      { period: '2027-03' },
      '40 heures × 2,00 €',
      -8_000,
      'CSS L241-10 I bis 1° (provisoire, barème prolongé)',
      'D',
    ],
    ['hours of leave left out', { paidLeaveHours: 10 }, '30 heures × 2,00 €', -6_000, 'CSS L241-10 I bis 1°', 'A'],
    [
      'hours of presence, whose part is inferred',
      { presenceHours: 30 },
      '60 heures × 2,00 €',
      -12_000,
      'CSS L241-10 I bis 1° (valeur provisoire)',
      'D',
    ],
  ])('the deduction by hour, %s', (_title, over, basis, amountCents, legalText, grade) => {
    const { lines } = reliefsOf(over)
    expect(lines).toMatchObject([{ label: 'Déduction forfaitaire par heure', basis, amountCents, legalText, grade }])
  })

  test('a deduction that its contributions hold says so', () => {
    const { lines, result } = reliefsOf({ pay: { kind: 'NET', amountCents: 20_000 } })
    expect(lines[0]?.basis).toMatch(/^40 heures × 2,00 €, plafonné à \d+,\d\d € : les cotisations réduites$/)
    expect(lines[0]?.amountCents).toBe(-result.hourlyDeductionCents)
  })

  test('the exemption at 70, and its ceiling', () => {
    const { lines, result } = reliefsOf({ exemption: 'AGE_70', period: '2026-03' })
    expect(lines).toMatchObject([
      {
        label: 'Exonération, employeur de 70 ans ou plus',
        basis: 'maladie, vieillesse et famille, sur 781,30 € de salaire brut au plus, par mois et par foyer',
        amountCents: -result.exemptionCents,
        legalText: 'CSS L241-10 I a, D241-5',
        grade: 'A',
        since: '2019-01-01',
      },
    ])
  })

  test('the exemption of who receives an allowance', () => {
    expect(reliefsOf({ exemption: 'UNCAPPED' }).lines).toMatchObject([
      { label: 'Exonération, bénéficiaire d’une allocation', legalText: 'CSS L241-10 I b à e', grade: 'A' },
    ])
  })

  test('no amount, no line', () => {
    expect(reliefsOf({ hourlyDeduction: false }).lines).toEqual([])
    expect(reliefsOf({ scheme: 'FAMILY_HOST' }).lines).toEqual([])
  })
})
