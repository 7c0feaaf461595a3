import { describe, expect, test } from 'vitest'
import { aRequest, estimated, refused } from './fixture.ts'

const overtime = [{ hours: 4, premiumPercent: 25 }]
const month = { period: '2026-03', hours: 164, pay: { kind: 'GROSS', amountCents: 247_500 } } as const

test('the overtime hours take their part of the pay with their premium: 160 h at 15 €, 4 h at 18,75 €', () => {
  const { lines } = estimated({ ...month, overtime })
  expect(lines.find(({ code }) => code === 'OVERTIME_REDUCTION')).toMatchObject({
    payer: 'EMPLOYEE',
    baseCents: 7_500,
    ratePcm: -11_310,
    amountCents: -848,
    grade: 'A',
  })
})

test('the reduction goes to the net, the exempt part out of the net taxable', () => {
  const without = estimated(month)
  const answer = estimated({ ...month, overtime })
  expect(answer.employeeTotalCents).toBe(without.employeeTotalCents - 848)
  expect(answer.netCents).toBe(without.netCents + 848)
  expect(answer.netTaxableCents).toBe(without.netTaxableCents + 848 - 6_999)
  expect(answer.employerTotalCents).toBe(without.employerTotalCents)
  expect(answer.provisional).toEqual(['hs_tax_exempt_share'])
})

test('several premiums add up', () => {
  const slices = [
    { hours: 8, premiumPercent: 25 },
    { hours: 2, premiumPercent: 50 },
  ]
  const { lines } = estimated({ ...month, hours: 100, pay: { kind: 'GROSS', amountCents: 103_000 }, overtime: slices })
  expect(lines.find(({ code }) => code === 'OVERTIME_REDUCTION')?.baseCents).toBe(13_000)
})

test('the reduction never exceeds the employee’s old-age lines', () => {
  const answer = estimated({ ...month, hours: 4, pay: { kind: 'GROSS', amountCents: 1_004 }, overtime })
  const amount = (codes: string[]) =>
    answer.lines
      .filter(({ code, payer }) => payer === 'EMPLOYEE' && codes.includes(code))
      .reduce((sum, { amountCents }) => sum + amountCents, 0)
  const oldAge = amount(['OLD_AGE_CAPPED', 'OLD_AGE_UNCAPPED', 'COMPLEMENTARY_T1', 'BALANCE_GENERAL_T1'])
  expect(-amount(['OVERTIME_REDUCTION'])).toBeLessThanOrEqual(oldAge)
  expect(answer.netTaxableCents).toBeGreaterThanOrEqual(0)
})

test('a net with overtime leads to a gross of that net', () => {
  const answer = estimated({ ...month, pay: { kind: 'NET', amountCents: 200_000 }, overtime })
  expect(answer.netCents).toBe(200_000)
})

test('[finding L5] March 2026, 1 600,45 € net for 180 h of which 10 at 25 %: the nearest gross, and a cent more told', () => {
  const slices = [{ hours: 10, premiumPercent: 25 }]
  const answer = estimated({
    period: '2026-03',
    hours: 180,
    pay: { kind: 'NET', amountCents: 160_045 },
    overtime: slices,
  })
  expect([answer.netCents, answer.netResidualCents]).toEqual([160_046, 1])
  expect(answer.netCents).toBe(answer.grossCents - answer.employeeTotalCents)
})

describe('refused', () => {
  test.each([
    ['another premium', { overtime: [{ hours: 1, premiumPercent: 30 }] }, ['overtime.premium overtime']],
    ['more overtime than hours', { hours: 3.99, overtime }, ['overtime.over_hours overtime']],
    ['as much overtime as hours', { hours: 4, overtime, pay: { kind: 'GROSS', amountCents: 9_000 } }, []],
    ['an hourly pay', { overtime, pay: { kind: 'NET_HOURLY', amountCents: 1_500 } }, ['overtime.hourly_pay pay.kind']],
    ['a non-resident', { overtime, nonResident: true }, ['non_resident.not_covered overtime']],
  ])('%s', (_title, over, reasons) => expect(refused({ ...aRequest(), ...over })).toEqual(reasons))
})
