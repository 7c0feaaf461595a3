import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type EstimateInput, estimate, LAST_KNOWN_PERIOD } from '../contributions/index.ts'
import { payslipRows } from './payslip-rows.ts'

const question: EstimateInput = {
  period: '2026-10',
  pay: { kind: 'GROSS', amountCents: 200_000 },
  hoursHundredths: 15_000,
  territory: 'METRO',
  scheme: 'HOME_EMPLOYEE',
  nonResident: false,
  paidLeaveIncluded: true,
  overtime: [],
  exemption: 'NONE',
  exemptionUsedCents: 0,
  withholding: { kind: 'RATE', ratePcm: 0 },
  benefitsInKind: { meals: 0, lodgingMonths: 0 },
  reimbursementsCents: 0,
}

/** The month of a question; a test that asks one that the law refuses fails. */
function monthOf(over: Partial<EstimateInput>) {
  const answer = estimate({ ...question, ...over })
  if ('refusals' in answer) throw new Error(answer.refusals.map(({ cause }) => cause).join(' '))
  return answer
}

const labelsOf = (over: Partial<EstimateInput>) => payslipRows(monthOf(over)).map(({ label }) => label)

describe('the rows of the renovated model', () => {
  test('are these, in this order, for an ordinary month', () => {
    expect(labelsOf({})).toEqual([
      'Montant brut',
      'Santé',
      'Sécurité sociale : maladie, maternité, invalidité, décès',
      'Accidents du travail, maladies professionnelles',
      'Retraite',
      'Sécurité sociale plafonnée',
      'Sécurité sociale déplafonnée',
      'Complémentaire, CEG et CET, tranche 1',
      'Famille',
      'Assurance chômage',
      'Autres charges dues par l’employeur',
      'Cotisations prévues par la convention collective',
      'CSG déductible de l’impôt sur le revenu',
      'CSG et CRDS non déductibles de l’impôt sur le revenu',
      'Total des cotisations et contributions obligatoires',
      'Exonérations et allègements de cotisations',
    ])
  })

  test('share the technical balance between both slices above the ceiling, and the CSG of overtime apart', () => {
    const above = payslipRows(monthOf({ pay: { kind: 'GROSS', amountCents: 600_000 } }))
    const [first, second] = [1, 2].map((slice) => above.find(({ label }) => label.endsWith(`tranche ${slice}`)))
    // Ceiling of 4 005 €: 3,15 + 0,86 + 0,14 % up to it; 8,64 + 1,08 % above, and the rest of the 0,14 % of the whole.
    expect(first?.employeeCents).toBe(12_616 + 3_444 + 561)
    expect(second?.employeeCents).toBe(17_237 + 2_155 + (840 - 561))
    expect(labelsOf({ overtime: [{ hoursHundredths: 1_000, premiumPercent: 25 }] })).toContain(
      'CSG et CRDS sur les revenus non imposables',
    )
  })

  test('put the two sicknesses of Alsace-Moselle in one, with their rate', () => {
    const rows = payslipRows(monthOf({ territory: 'ALSACE_MOSELLE' }))
    expect(rows.find(({ label }) => label.startsWith('Sécurité sociale : maladie'))).toMatchObject({
      baseCents: 200_000,
      employeeRatePcm: 1_300,
      employeeCents: 2_600,
    })
  })

  test('add up to the totals that are kept, for any month that the law admits', () => {
    const months = fc.record({
      amountCents: fc.integer({ min: 50_000, max: 1_500_000 }),
      period: fc.constantFrom('2022-03', '2024-07', '2026-10', LAST_KNOWN_PERIOD),
      territory: fc.constantFrom('METRO', 'ALSACE_MOSELLE') as fc.Arbitrary<EstimateInput['territory']>,
      overtimeHundredths: fc.integer({ min: 0, max: 3_500 }),
      exemption: fc.constantFrom('NONE', 'AGE_70', 'UNCAPPED') as fc.Arbitrary<EstimateInput['exemption']>,
    })
    fc.assert(
      fc.property(months, ({ amountCents, overtimeHundredths, ...rest }) => {
        const overtime = overtimeHundredths === 0 ? [] : [{ hoursHundredths: overtimeHundredths, premiumPercent: 25 }]
        const answer = estimate({ ...question, ...rest, overtime, pay: { kind: 'GROSS', amountCents } })
        if ('refusals' in answer) return
        const rows = payslipRows(answer)
        const kept = rows.filter(({ style }) => style === 'PLAIN' || style === 'ITEM')
        const sum = (part: 'employeeCents' | 'employerCents') =>
          kept.reduce((cents, row) => cents + (row[part] ?? 0), 0)
        const relief = rows.at(-1)
        expect(sum('employeeCents') + (relief?.employeeCents ?? 0)).toBe(answer.employeeTotalCents)
        expect(sum('employerCents')).toBe(answer.employerTotalCents)
        expect(relief?.employerCents).toBe(0 - answer.exemptionCents - answer.hourlyDeductionCents)
      }),
    )
  })

  test('that do not add up are no payslip', () => {
    const month = monthOf({})
    expect(() => payslipRows({ ...month, employeeTotalCents: month.employeeTotalCents + 1 })).toThrow(RangeError)
    expect(() => payslipRows({ ...month, lines: month.lines.slice(1) })).toThrow(RangeError)
  })
})
