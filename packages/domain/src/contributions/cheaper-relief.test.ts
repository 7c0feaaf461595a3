import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { cheaperRelief } from './cheaper-relief.ts'
import { estimate } from './estimate.ts'
import type { EstimateRequest } from './estimate-input.ts'
import { parseEstimateInput } from './estimate-input.ts'
import { anyRequest, aRequest, estimated } from './fixture.ts'

const cheaper = (over: Partial<EstimateRequest>) => {
  const parsed = parseEstimateInput(aRequest(over))
  if ('refusals' in parsed) throw new Error(JSON.stringify(parsed.refusals))
  return cheaperRelief(parsed.input, estimated(over))
}

describe('[finding L12] the relief that costs less is said', () => {
  const at70 = (hours: number) => ({
    period: '2024-03',
    hours,
    pay: { kind: 'GROSS_HOURLY', amountCents: 1_250 } as const,
    exemption: 'AGE_70' as const,
  })

  test('at 70, 150 h at 12,50 € gross in 2024: the deduction costs 81,76 € a month less', () => {
    const { totalCostCents } = estimated({ ...at70(150), exemption: 'NONE' })
    expect(cheaper(at70(150))).toEqual({ exemption: 'NONE', totalCostCents, savingCents: 8_176 })
  })

  test('it does from 110 h on, not before', () => {
    expect(cheaper(at70(109))).toBeNull()
    expect(cheaper(at70(110))?.savingCents).toBeGreaterThan(0)
  })

  test('the ceiling that another employee of the household has used makes it sooner', () => {
    expect(cheaper(at70(60))).toBeNull()
    expect(cheaper({ ...at70(60), exemptionUsedCents: 75_725 })?.savingCents).toBeGreaterThan(0)
  })

  test('overseas, the higher deduction may cost less than an exemption without ceiling', () => {
    const overseas = { territory: 'GUADELOUPE', exemption: 'UNCAPPED', hours: 100 } as const
    const pay = { kind: 'GROSS_HOURLY', amountCents: 1_202 } as const
    const saving = cheaper({ ...overseas, pay })?.savingCents
    expect(saving).toBe(
      estimated({ ...overseas, pay }).totalCostCents -
        estimated({ ...overseas, pay, exemption: 'NONE' }).totalCostCents,
    )
    expect(saving).toBeGreaterThan(0)
  })

  test('nothing to choose without an exemption, nor in a family host’s', () => {
    expect(cheaper({ hourlyDeduction: false })).toBeNull()
    expect(
      cheaper({ scheme: 'FAMILY_HOST', exemption: 'FAMILY_HOST', pay: { kind: 'GROSS', amountCents: 10_000 } }),
    ).toBeNull()
  })

  test('it is another estimate of the same pay, less dear, or nothing', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const parsed = parseEstimateInput(request)
        if ('refusals' in parsed) return
        const result = estimate(parsed.input)
        if ('refusals' in result) return
        const found = cheaperRelief(parsed.input, result)
        if (found === null) return
        expect(found.savingCents).toBeGreaterThan(0)
        expect(found.totalCostCents + found.savingCents).toBe(result.totalCostCents)
        expect(result.exemptionCents).toBeLessThan(result.totalCostCents)
      }),
      { numRuns: trials(2_000) },
    )
  })
})
