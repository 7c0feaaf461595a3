import { describe, expect, test } from 'vitest'
import { assess } from './assess.ts'
import { type FactChanges, facts } from './fixture.ts'
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

  test.each<[string, FactChanges, string]>([
    ['hours that cannot be counted', { input: { hours: 33.333 } }, 'hours.not_countable'],
    ['too few hours', { input: { hours: 0.25 } }, 'hours.not_countable'],
    ['[finding L7] no hours, and nothing said of the pay', { input: { hours: 0 } }, 'hours.absent'],
    ['too many hours', { input: { hours: 400.01 } }, 'hours.over_maximum'],
    ['no pay', { input: { pay: { kind: 'NET', amountCents: 0 } } }, 'pay.below_minimum'],
    [
      'no pay where no minimum is known',
      { input: { pay: { kind: 'NET', amountCents: 0 } }, employment: { scheme: 'FAMILY_HOST' } },
      'pay.absent',
    ],
    ['[finding B] more hours than can be counted', { input: { hours: 1e308 } }, 'hours.over_maximum'],
  ])('%s: refused, with no payslip made up and nothing to look at', (_title, changes, code) => {
    const { refusals, payslip, anomalies } = assess(facts(changes))
    expect(refusals.map((refusal) => refusal.code)).toEqual([code])
    expect([payslip, anomalies]).toEqual([null, []])
  })

  test('[finding B] a pay that is refused is not to be looked at besides', () => {
    const { refusals, anomalies } = assess(facts({ input: { pay: { kind: 'NET', amountCents: 4_005_001 } } }))
    expect([refusals.map(({ code }) => code), anomalies]).toEqual([['pay.over_maximum'], []])
  })

  test('[finding L7] a month without hours that says what it pays is admissible, however little it pays', () => {
    const pay = { kind: 'NET', amountCents: 500 } as const
    const { refusals, anomalies, payslip } = assess(
      facts({ input: { hours: 0, payWithoutHours: 'LEAVE_BALANCE', pay } }),
    )
    expect([refusals, anomalies]).toEqual([[], []])
    expect([payslip?.netCents, payslip?.hourlyDeductionCents]).toEqual([500, 0])
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

describe('[finding L12] the relief of a declaration', () => {
  const long = { hours: 150, pay: { kind: 'NET_HOURLY' as const, amountCents: 1_000 } }
  const at70 = { employment: { exemption: 'AGE_70' as const } }

  test('a declaration at 70 says that the deduction would cost less, and takes it when it is chosen', () => {
    const exempted = assess(facts({ ...at70, input: long }))
    const chosen = assess(facts({ ...at70, input: { ...long, exemptionRenounced: true } }))
    expect(exempted.payslip?.exemptionCents).toBeGreaterThan(0)
    expect(exempted.cheaperRelief).toEqual({
      exemption: 'NONE',
      totalCostCents: chosen.payslip?.totalCostCents,
      savingCents: (exempted.payslip?.totalCostCents ?? 0) - (chosen.payslip?.totalCostCents ?? 0),
    })
    expect(chosen.payslip).toMatchObject({ exemptionCents: 0, hourlyDeductionCents: 30_000 })
    expect(chosen.cheaperRelief).toBeNull()
  })

  test('[finding B] the other way round: the exemption would cost less than the deduction that is chosen', () => {
    const exempted = assess(facts(at70))
    const chosen = assess(facts({ ...at70, input: { exemptionRenounced: true } }))
    expect(exempted.cheaperRelief).toBeNull()
    expect(chosen.cheaperRelief).toMatchObject({
      exemption: 'AGE_70',
      totalCostCents: exempted.payslip?.totalCostCents,
    })
    const used = assess(facts({ ...at70, exemptionUsedCents: 80_015, input: { exemptionRenounced: true } }))
    expect(used.cheaperRelief).toBeNull()
  })

  test('a short month says nothing, and who has no exemption gives up nothing', () => {
    expect(assess(facts(at70)).cheaperRelief).toBeNull()
    expect(assess(facts({ input: { exemptionRenounced: true } })).payslip).toEqual(assess(facts()).payslip)
  })
})
