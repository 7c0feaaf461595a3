import { applyRate, type Cents } from '../shared/index.ts'
import type { ContributionLine } from './estimate-result.ts'
import type { Base } from './parameters/contribution.ts'
import type { DueContribution, Schedule } from './schedule.ts'

/** A gross pay with all its lines, before exemption, deduction and withholding. */
export interface Payslip {
  grossCents: Cents
  /** Gross − employee lines. */
  netCents: Cents
  /** The employee's lines, then the employer's. */
  lines: ContributionLine[]
  employeeTotalCents: Cents
  employerTotalCents: Cents
}

/** What each rate applies to, in cents. */
export type Bases = Readonly<Record<Base, Cents>>

/** The bases of a gross pay. The CSG base is rounded to the cent before its three lines. */
export const basesOf = (schedule: Schedule, grossCents: Cents): Bases => {
  const { ceilingCents, csgBaseSharePcm } = schedule
  const upTo4 = Math.min(grossCents, 4 * ceilingCents)
  const above = Math.max(0, grossCents - ceilingCents)
  return {
    GROSS: grossCents,
    UP_TO_CEILING: grossCents - above,
    UP_TO_4_CEILINGS: upTo4,
    ABOVE_CEILING: above,
    BETWEEN_1_AND_8_CEILINGS: Math.min(above, 7 * ceilingCents),
    UP_TO_8_CEILINGS_ONCE_ABOVE_1: above > 0 ? Math.min(grossCents, 8 * ceilingCents) : 0,
    CSG: applyRate(upTo4, csgBaseSharePcm) + (grossCents - upTo4),
  }
}

/** What one contribution costs on its base. */
export const amountOf = (due: DueContribution, baseCents: Cents): Cents =>
  Math.min(applyRate(baseCents, due.ratePcm), due.capCents)

const linesOf = (contributions: readonly DueContribution[], bases: Bases): ContributionLine[] => {
  const lines: ContributionLine[] = []
  for (const due of contributions) {
    const baseCents = bases[due.base]
    if (baseCents === 0) continue
    const { code, payer, ratePcm, source, grade } = due
    lines.push({ code, payer, baseCents, ratePcm, amountCents: amountOf(due, baseCents), source, grade })
  }
  return lines
}

const totalOf = (lines: readonly ContributionLine[]): Cents => lines.reduce((sum, line) => sum + line.amountCents, 0)

/** The net pay of a gross pay, both in cents: what `payslipFromGross` says, without making its lines. */
export const netFromGross = (schedule: Schedule, grossCents: Cents): Cents => {
  const bases = basesOf(schedule, grossCents)
  let netCents = grossCents
  for (const due of schedule.employee) netCents -= amountOf(due, bases[due.base])
  return netCents
}

/** The payslip of a gross pay, in cents: each line half-up to the cent, then the sums. */
export const payslipFromGross = (schedule: Schedule, grossCents: Cents): Payslip => {
  const bases = basesOf(schedule, grossCents)
  const employee = linesOf(schedule.employee, bases)
  const employer = linesOf(schedule.employer, bases)
  const employeeTotalCents = totalOf(employee)
  return {
    grossCents,
    netCents: grossCents - employeeTotalCents,
    lines: [...employee, ...employer],
    employeeTotalCents,
    employerTotalCents: totalOf(employer),
  }
}
