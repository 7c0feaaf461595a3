import { describe, expect, test } from 'vitest'
import { lineLabels } from '../parameters/line-codes.ts'
import { EstimateResult } from './estimate-result.ts'
import { aRequest, ask, estimated, refused } from './fixture.ts'

test('the answer has the keys of the contract, in their order', () => {
  const answer = estimated({ period: '2026-03', pay: { kind: 'NET', amountCents: 150_000 }, hours: 100 })
  expect(Object.keys(answer)).toEqual([
    'period',
    'grossCents',
    'netCents',
    'netResidualCents',
    'netTaxableCents',
    'netSocialCents',
    'withholdingAbatementCents',
    'withholdingCents',
    'netPaidCents',
    'lines',
    'employeeTotalCents',
    'employerTotalCents',
    'exemptionCents',
    'hourlyDeductionCents',
    'contributionsCents',
    'totalCostCents',
    'taxCreditCents',
    'costAfterCreditCents',
    'provisional',
    'prolonged',
  ])
  expect(Object.keys(answer.lines[0] ?? {})).toEqual([
    'code',
    'payer',
    'baseCents',
    'ratePcm',
    'amountCents',
    'parameterId',
    'source',
    'legalText',
    'grade',
    'since',
  ])
  expect(EstimateResult.parse(answer)).toEqual(answer)
})

test('30 € net in November 2023 with an exemption: 14,34 € of contributions, as Urssaf’s simulator', () => {
  const pay = { kind: 'NET', amountCents: 3_000 } as const
  const { lines, ...amounts } = estimated({ period: '2023-11', pay, hours: 3, exemption: 'UNCAPPED' })
  expect(amounts).toEqual({
    period: '2023-11',
    grossCents: 3_841,
    netCents: 3_000,
    netResidualCents: 0,
    netTaxableCents: 3_110,
    netSocialCents: 3_000,
    withholdingAbatementCents: 0,
    withholdingCents: 0,
    netPaidCents: 3_000,
    employeeTotalCents: 841,
    employerTotalCents: 1_695,
    exemptionCents: 1_102,
    hourlyDeductionCents: 0,
    contributionsCents: 1_434,
    totalCostCents: 4_434,
    taxCreditCents: 2_217,
    costAfterCreditCents: 2_217,
    provisional: [],
    prolonged: false,
  })
  expect(lines.every(({ code, source }) => code in lineLabels && source.length > 0)).toBe(true)
})

test('the same without exemption: the deduction of 2 € an hour', () => {
  const answer = estimated({ period: '2023-11', pay: { kind: 'NET', amountCents: 3_000 }, hours: 3 })
  expect([answer.hourlyDeductionCents, answer.contributionsCents]).toEqual([600, 841 + 1_695 - 600])
})

describe('the pay', () => {
  test.each([
    ['NET_HOURLY', 1_234, 12.5, 15_425],
    ['NET_HOURLY', 1_235, 0.5, 618],
    ['NET_HOURLY', 1_201, 33.33, 40_029],
    ['NET', 15_425, 12.5, 15_425],
  ] as const)('%s of %i cents for %d hours is a net of %i', (kind, amountCents, hours, netCents) => {
    expect(estimated({ pay: { kind, amountCents }, hours }).netCents).toBe(netCents)
  })

  test.each([
    ['GROSS_HOURLY', 1_500, 10.01, 15_015],
    ['GROSS', 15_015, 10.01, 15_015],
  ] as const)('%s of %i cents for %d hours is a gross of %i', (kind, amountCents, hours, grossCents) => {
    expect(estimated({ pay: { kind, amountCents }, hours }).grossCents).toBe(grossCents)
  })
})

describe('what is paid to the worker', () => {
  const pay = { kind: 'NET', amountCents: 150_000 } as const

  test('a rate of the tax office is withheld on the net taxable', () => {
    const answer = estimated({ pay, hours: 100, withholding: { kind: 'RATE', ratePcm: 2_900 } })
    expect([answer.netTaxableCents, answer.withholdingCents, answer.netPaidCents]).toEqual([155_471, 4_509, 145_491])
  })

  test('meals and lodging are kept, expenses are paid back', () => {
    const benefitsInKind = { meals: 10, lodgingMonths: 1 }
    const answer = estimated({ pay, hours: 100, benefitsInKind, reimbursementsCents: 2_345 })
    expect(answer.netPaidCents).toBe(150_000 - 4_700 - 7_100 + 2_345)
    expect(answer.totalCostCents).toBe(estimated({ pay, hours: 100 }).totalCostCents)
  })

  test('meals worth more than the net are refused', () => {
    const benefitsInKind = { meals: 32, lodgingMonths: 0 }
    expect(refused(aRequest({ benefitsInKind }))).toEqual(['benefits.above_net benefitsInKind'])
    expect(refused(aRequest({ benefitsInKind: { meals: 31 } }))).toEqual([])
  })
})

describe('what the result rests on', () => {
  test.each([
    ['2021-12', 'METRO', []],
    ['2022-01', 'METRO', []],
    ['2021-12', 'REUNION', []],
    ['2022-01', 'REUNION', ['deduction_horaire_reunion']],
    ['2024-12', 'REUNION', ['deduction_horaire_reunion']],
    ['2025-01', 'REUNION', []],
    ['2022-01', 'GUADELOUPE', []],
  ] as const)('in %s in %s: %j', (period, territory, provisional) => {
    expect(estimated({ period, territory }).provisional).toEqual(provisional)
  })

  test('without the deduction, its amount is not among them', () => {
    expect(estimated({ period: '2023-03', territory: 'REUNION', hourlyDeduction: false }).provisional).toEqual([])
  })

  test('a family host’s rates before 2024 are inferred, work accidents apart', () => {
    const scheme = 'FAMILY_HOST'
    expect(estimated({ period: '2023-12', scheme }).provisional).toHaveLength(12)
    expect(estimated({ period: '2025-12', scheme }).provisional).toEqual([])
    expect(estimated({ period: '2026-01', scheme }).provisional).toEqual([])
  })
})

describe('refusals', () => {
  test.each([
    ['before the tables', { period: '2018-12' }, ['period.not_covered period']],
    ['the first month', { period: '2019-01' }, []],
    ['the last month', { period: '2026-12' }, []],
    ['the month after what is known', { period: '2027-01' }, []],
    ['far beyond the tables', { period: '2050-01' }, ['period.not_covered period']],
    ['Mayotte', { territory: 'MAYOTTE' }, ['territory.not_covered territory']],
    [
      'a non-resident in Alsace-Moselle',
      { territory: 'ALSACE_MOSELLE', nonResident: true },
      ['non_resident.not_covered nonResident'],
    ],
    [
      'an exemption and the deduction',
      { exemption: 'AGE_70', hourlyDeduction: true },
      ['deduction.with_exemption hourlyDeduction'],
    ],
    ['an exemption without the deduction', { exemption: 'AGE_70', hourlyDeduction: false }, []],
    ['the family hosts’ exemption at home', { exemption: 'FAMILY_HOST' }, ['exemption.wrong_scheme exemption']],
    [
      'withholding before 2020',
      { period: '2019-12', withholding: { kind: 'NEUTRAL' } },
      ['withholding.before_start withholding.kind'],
    ],
    ['withholding in 2020', { period: '2020-01', withholding: { kind: 'NEUTRAL' } }, []],
    [
      'withholding for a non-resident',
      { nonResident: true, withholding: { kind: 'RATE', ratePcm: 0 } },
      ['withholding.non_resident withholding.kind'],
    ],
    ['a family host in 2019', { scheme: 'FAMILY_HOST', period: '2019-01', exemption: 'FAMILY_HOST' }, []],
    ['a family host before the tables', { scheme: 'FAMILY_HOST', period: '2018-12' }, ['period.not_covered period']],
    [
      'what a family host has not',
      {
        scheme: 'FAMILY_HOST',
        nonResident: true,
        overtime: [{ hours: 1, premiumPercent: 25 }],
        hourlyDeduction: true,
        benefitsInKind: { meals: 1 },
        exemption: 'AGE_70',
      },
      [
        'non_resident.not_covered nonResident',
        'family_host.not_applicable overtime',
        'family_host.not_applicable hourlyDeduction',
        'family_host.not_applicable benefitsInKind',
        'exemption.wrong_scheme exemption',
      ],
    ],
    [
      'an hourly pay that makes a month over a million',
      { pay: { kind: 'NET_HOURLY', amountCents: 10_000_001 } },
      ['pay.too_high pay.amountCents'],
    ],
    ['an hourly pay that makes a million', { pay: { kind: 'NET_HOURLY', amountCents: 10_000_000 } }, []],
  ])('%s', (_title, over, reasons) => expect(refused({ ...aRequest(), ...over })).toEqual(reasons))

  test('a family host above the ceiling', () => {
    const pay = (amountCents: number) => ({ ...aRequest(), scheme: 'FAMILY_HOST', pay: { kind: 'GROSS', amountCents } })
    expect(refused(pay(400_500))).toEqual([])
    expect(refused(pay(400_501))).toEqual(['family_host.above_ceiling pay.amountCents'])
  })

  test('every reason has a French cause and remedy, and says whose turn it is', () => {
    const answer = ask(aRequest({ period: '2018-12', territory: 'MAYOTTE', exemption: 'FAMILY_HOST' }))
    if (!('refusals' in answer)) throw new Error('accepted')
    expect(answer.refusals).toHaveLength(3)
    for (const { cause, remedy, actor } of answer.refusals) {
      expect(cause).toMatch(/\.$/)
      expect(remedy).toMatch(/\.$/)
      expect(['PARTNER', 'EMPLOYER', 'URSSAF']).toContain(actor)
    }
  })
})
