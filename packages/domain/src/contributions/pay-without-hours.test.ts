import { expect, test } from 'vitest'
import { referenceEstimate } from '../../proof/reference.ts'
import { parseEstimateInput } from './estimate-input.ts'
import { explained } from './explain/fixture.ts'
import { aRequest, estimated, refused } from './fixture.ts'

const bonus = { hours: 0, payWithoutHours: 'BONUS', pay: { kind: 'NET', amountCents: 20_000 } } as const

test.each(['BONUS', 'LEAVE_BALANCE', 'CONTRACT_END'] as const)(
  '[finding L7] %s: a month with a pay and no hours has every contribution, and no deduction by hour',
  (payWithoutHours) => {
    const answer = estimated({ ...bonus, payWithoutHours })
    const withHours = estimated({ pay: bonus.pay, hours: 10 })
    expect(answer.lines).toEqual(withHours.lines)
    expect([answer.netCents, answer.hourlyDeductionCents, withHours.hourlyDeductionCents]).toEqual([20_000, 0, 2_000])
    expect(answer.contributionsCents).toBe(withHours.contributionsCents + 2_000)
  },
)

test('[finding L7] the second implementation finds the same cents', () => {
  const parsed = parseEstimateInput(aRequest({ ...bonus, exemption: 'AGE_70' }))
  if ('refusals' in parsed) throw new Error('refused')
  const reference = referenceEstimate(parsed.input)
  expect(estimated({ ...bonus, exemption: 'AGE_70' })).toMatchObject(
    typeof reference === 'string' ? {} : reference.amounts,
  )
  expect(typeof reference).toBe('object')
})

test.each([
  ['no hours and nothing said of the pay', { payWithoutHours: undefined }, ['hours.absent hours']],
  ['hours, and a pay without hours', { hours: 3 }, ['hours.present payWithoutHours']],
  ['a pay by the hour of no hour', { pay: { kind: 'NET_HOURLY', amountCents: 1_500 } }, ['hours.hourly_pay pay.kind']],
  ['overtime of no hour', { overtime: [{ hours: 1, premiumPercent: 25 }] }, ['overtime.over_hours overtime']],
  ['less than half an hour', { hours: 0.49 }, ['input.invalid hours']],
] as const)('[finding L7] %s is refused', (_title, over, reasons) => {
  const { payWithoutHours, ...rest } = { ...bonus, ...over }
  expect(refused({ ...aRequest(), ...rest, ...(payWithoutHours && { payWithoutHours }) })).toEqual(reasons)
})

test('[finding L7] a month without hours is explained against one with hours, both ways, to the cent', () => {
  const usual = { hours: 40, pay: { kind: 'NET_HOURLY', amountCents: 1_300 } } as const
  for (const [before, after] of [
    [usual, bonus],
    [bonus, usual],
    [bonus, { ...bonus, pay: { kind: 'NET', amountCents: 30_000 } }],
  ] as const) {
    const { reasons, difference } = explained(before, after)
    const sum = reasons.reduce((total, { effect }) => total + effect.totals.totalCostCents, 0)
    expect(sum).toBe(difference.totals.totalCostCents)
    for (const { sentence } of reasons) expect(sentence).not.toMatch(/NaN|Infinity/)
  }
})
