import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trials } from '../../../../scripts/trials.ts'
import { registeredParameter } from '../parameters/register.ts'
import { firstDay, isDay } from '../shared/index.ts'
import type { ContributionLine, EstimateResult } from './estimate-result.ts'
import { ageExemptionCeilingCents } from './exemptions.ts'
import { anyPeriod, anyRequest, anyTerritory, aRequest, ask, estimated } from './fixture.ts'
import { netFromGross, payslipFromGross } from './payslip.ts'
import { scheduleFor } from './schedule.ts'

const sum = (answer: EstimateResult, payer: string): number =>
  answer.lines.reduce((total, line) => (line.payer === payer ? total + line.amountCents : total), 0)

test('an answer is whole cents that add up, or reasons', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) {
        expect(answer.refusals.length).toBeGreaterThan(0)
        return
      }
      const { lines, period: month, provisional, prolonged: _prolonged, ...amounts } = answer
      expect(month).toBe(asked.period)
      for (const cents of [
        ...Object.values(amounts),
        ...lines.flatMap((l) => [l.baseCents, l.ratePcm, l.amountCents]),
      ]) {
        expect(Number.isSafeInteger(cents)).toBe(true)
      }
      const { netResidualCents, ...notNegative } = amounts
      for (const cents of Object.values(notNegative)) expect(cents).toBeGreaterThanOrEqual(0)
      expect(answer.employeeTotalCents).toBe(sum(answer, 'EMPLOYEE'))
      expect(answer.employerTotalCents).toBe(sum(answer, 'EMPLOYER'))
      expect(answer.netCents).toBe(answer.grossCents - answer.employeeTotalCents)
      expect(answer.contributionsCents).toBe(
        answer.employeeTotalCents + answer.employerTotalCents - answer.exemptionCents - answer.hourlyDeductionCents,
      )
      expect(answer.totalCostCents).toBe(answer.netCents + answer.contributionsCents)
      expect(answer.taxCreditCents + answer.costAfterCreditCents).toBe(answer.totalCostCents)
      expect(answer.taxCreditCents - answer.costAfterCreditCents).toBeOneOf([0, 1])
      expect(answer.netPaidCents).toBe(answer.netCents - answer.withholdingCents + (asked.reimbursementsCents ?? 0))
      expect(Math.min(answer.exemptionCents, answer.hourlyDeductionCents)).toBe(0)
      expect(provisional.every((id) => typeof id === 'string')).toBe(true)
      const declaredCents = asked.pay.amountCents + (asked.payBesidesCents ?? 0)
      if (asked.pay.kind === 'NET') expect(answer.netCents - netResidualCents).toBe(declaredCents)
    }),
    { numRuns: trials(40_000) },
  )
})

test('a line is its base at its rate, half-up to the cent; health at work and the overtime reduction may be less', () => {
  const capped = ['OCCUPATIONAL_HEALTH', 'OVERTIME_REDUCTION']
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) return
      for (const { code, baseCents, ratePcm, amountCents } of answer.lines) {
        const magnitude = Math.floor((baseCents * Math.abs(ratePcm) + 50_000) / 100_000)
        if (capped.includes(code)) expect(Math.abs(amountCents)).toBeLessThanOrEqual(magnitude)
        else expect(amountCents).toBe(magnitude)
      }
    }),
    { numRuns: trials(20_000) },
  )
})

test('the exemption never exceeds the lines that it cancels, the deduction never exceeds the employer’s lines', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) return
      const cancelled = ['HEALTH', 'OLD_AGE_CAPPED', 'OLD_AGE_UNCAPPED', 'FAMILY']
      const most = answer.lines
        .filter(({ code, payer }) => payer === 'EMPLOYER' && cancelled.includes(code))
        .reduce((total, { amountCents }) => total + amountCents, 0)
      expect(answer.exemptionCents).toBeLessThanOrEqual(most)
      expect(answer.hourlyDeductionCents).toBeLessThanOrEqual(answer.employerTotalCents)
      if (asked.exemption === 'UNCAPPED') expect(answer.exemptionCents).toBe(most)
    }),
    { numRuns: trials(20_000) },
  )
})

test('a euro more of gross pay is more net pay, but where the technical balance contribution starts', () => {
  fc.assert(
    fc.property(anyPeriod, anyTerritory, fc.integer({ min: 0, max: 5_000_000 }), (month, place, gross) => {
      const schedule = scheduleFor({ period: month, territory: place, scheme: 'HOME_EMPLOYEE', nonResident: false })
      const crosses = gross <= schedule.ceilingCents && gross + 100 > schedule.ceilingCents
      fc.pre(!crosses)
      expect(netFromGross(schedule, gross + 100)).toBeGreaterThan(netFromGross(schedule, gross))
    }),
    { numRuns: trials(30_000) },
  )
})

test('a cent more of gross pay is never more than a cent more of net pay', () => {
  fc.assert(
    fc.property(anyPeriod, anyTerritory, fc.integer({ min: 0, max: 5_000_000 }), (month, place, gross) => {
      const schedule = scheduleFor({ period: month, territory: place, scheme: 'HOME_EMPLOYEE', nonResident: false })
      expect(netFromGross(schedule, gross + 1) - netFromGross(schedule, gross)).toBeLessThanOrEqual(1)
    }),
    { numRuns: trials(30_000) },
  )
})

test('the net paid for a declared net is the same from one month to the next: only its contributions move', () => {
  fc.assert(
    fc.property(anyPeriod, fc.integer({ min: 1_000, max: 250_000 }), (month, amountCents) => {
      const answer = estimated(aRequest({ period: month, pay: { kind: 'NET', amountCents } }))
      expect(answer.netPaidCents).toBe(amountCents)
    }),
  )
})

test('the same question has the same answer, which shares nothing that can be changed', () => {
  const first = estimated({})
  const copy = JSON.parse(JSON.stringify(first))
  first.provisional.push('spoilt')
  const [line] = first.lines
  if (line) line.amountCents = 0
  expect(estimated({})).toEqual(copy)
})

/** What each payer pays under each code, in cents. */
const byCode = (lines: readonly ContributionLine[]): Map<string, number> => {
  const sums = new Map<string, number>()
  for (const { payer, code, amountCents } of lines) {
    sums.set(`${payer} ${code}`, (sums.get(`${payer} ${code}`) ?? 0) + amountCents)
  }
  return sums
}

test('at each ceiling of every month and territory, no line jumps by more than a cent, but the technical balance at the first', () => {
  fc.assert(
    fc.property(anyPeriod, anyTerritory, fc.constantFrom(1, 4, 8), (month, place, times) => {
      const schedule = scheduleFor({ period: month, territory: place, scheme: 'HOME_EMPLOYEE', nonResident: false })
      const at = byCode(payslipFromGross(schedule, times * schedule.ceilingCents).lines)
      const above = byCode(payslipFromGross(schedule, times * schedule.ceilingCents + 1).lines)
      for (const [key, cents] of above) {
        if (times === 1 && key.endsWith('BALANCE_TECHNICAL')) continue
        expect(Math.abs(cents - (at.get(key) ?? 0)), `${key} at ${times}`).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: trials(10_000) },
  )
})

test('at the ceiling of the exemption at 70, a cent of pay moves no more than a cent of each cancelled line', () => {
  fc.assert(
    fc.property(anyPeriod, anyTerritory, fc.boolean(), (month, place, leave) => {
      const exempted = (amountCents: number) =>
        estimated({
          period: month,
          territory: place,
          exemption: 'AGE_70',
          paidLeaveIncluded: leave,
          pay: { kind: 'GROSS', amountCents },
        }).exemptionCents
      const ceiling = ageExemptionCeilingCents(month, leave)
      expect(exempted(ceiling) - exempted(ceiling - 1)).toBeGreaterThanOrEqual(0)
      expect(exempted(ceiling) - exempted(ceiling - 1)).toBeLessThanOrEqual(4)
      expect(exempted(ceiling + 1)).toBe(exempted(ceiling))
    }),
    { numRuns: trials(3_000) },
  )
})

test('more hours never lower the deduction, more gross pay never lowers it either', () => {
  fc.assert(
    fc.property(
      anyPeriod,
      anyTerritory,
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 1, max: 500_000 }),
      (period, territory, halfHours, amountCents) => {
        const deduction = (hours: number, gross: number) =>
          estimated({ period, territory, hours, pay: { kind: 'GROSS', amountCents: gross } }).hourlyDeductionCents
        const hours = halfHours / 2
        const taken = deduction(hours, amountCents)
        if (hours < 400) expect(deduction(hours + 0.5, amountCents)).toBeGreaterThanOrEqual(taken)
        expect(deduction(hours, amountCents + 100)).toBeGreaterThanOrEqual(taken)
      },
    ),
    { numRuns: trials(5_000) },
  )
})

test('every line is in force on the first of the month, since a day that is not after it', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) return
      for (const { since } of answer.lines) {
        expect(isDay(since)).toBe(true)
        expect(since <= firstDay(answer.period)).toBe(true)
      }
    }),
    { numRuns: trials(10_000) },
  )
})

test('each line of grade D is named among the provisional, and each provisional parameter has its French label', () => {
  fc.assert(
    fc.property(anyRequest, (asked) => {
      const answer = ask(asked)
      if ('refusals' in answer) return
      const { lines, provisional } = answer
      if (lines.some(({ grade }) => grade === 'D')) expect(provisional.length).toBeGreaterThan(0)
      for (const id of provisional) {
        const parameter = registeredParameter(id)
        expect(parameter?.label).toBeTruthy()
        const day = firstDay(answer.period)
        expect(parameter?.versions.findLast(({ from }) => from <= day)?.grade).toBe('D')
      }
      expect(new Set(provisional).size).toBe(provisional.length)
    }),
    { numRuns: trials(10_000) },
  )
})
