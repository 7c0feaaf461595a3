import { expect, test } from 'vitest'
import { estimated } from './fixture.ts'

const pay = { kind: 'GROSS', amountCents: 100_000 } as const

// Rates of the yearly orders on work accidents, as extracted from the Journal officiel: 95.0ZA at home, 85.3CA for a host.
test.each([
  ['2019-03', 41_706, 125_706],
  ['2020-03', 41_806, 125_806],
  ['2021-03', 41_806, 125_806],
])('[finding L1] in %s, 1 000 € gross and 80 h: the employer pays %i, the month costs %i', (period, employer, cost) => {
  const answer = estimated({ period, pay, hours: 80 })
  expect(answer.employerTotalCents).toBe(employer)
  expect(answer.totalCostCents).toBe(cost)
  expect(answer.provisional).toEqual([])
})

test.each([
  ['2019-03', 1_000],
  ['2020-03', 900],
  ['2021-03', 1_000],
  ['2026-03', 910],
])('[finding L2] in %s, work accidents of a family host paid 1 000 € gross are %i', (period, amountCents) => {
  const { lines } = estimated({ period, pay, scheme: 'FAMILY_HOST' })
  expect(lines.find(({ code }) => code === 'WORK_ACCIDENT')?.amountCents).toBe(amountCents)
})

test('[finding L2] in March 2026, the employer of a family host paid 1 000 € gross pays 73,36 €', () => {
  const answer = estimated({ period: '2026-03', pay, scheme: 'FAMILY_HOST' })
  expect([answer.employerTotalCents, answer.totalCostCents]).toEqual([7_336, 107_336])
})

test('[finding L3] La Réunion, June 2021, 500 € net for 50 h: 143,67 € of contributions, the deduction at 5,70 €', () => {
  const net = { kind: 'NET', amountCents: 50_000 } as const
  const answer = estimated({ period: '2021-06', territory: 'REUNION', pay: net, hours: 50 })
  expect([answer.contributionsCents, answer.provisional]).toEqual([14_367, []])
})
