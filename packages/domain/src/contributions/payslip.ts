import { applyRate, type Cents } from '../shared/index.ts'
import type { ContributionLine } from './estimate-result.ts'
import { type OvertimeShare, overtimeGrossCents } from './overtime.ts'
import type { Base } from './parameters/contribution.ts'
import { sourceText } from './parameters/parameter.ts'
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
  /** Gross pay of the overtime hours, premium included. */
  overtimeCents: Cents
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
    const { code, payer, ratePcm, source, grade, since } = due
    lines.push({ code, payer, baseCents, ratePcm, amountCents: amountOf(due, baseCents), source, grade, since })
  }
  return lines
}

const totalOf = (lines: readonly ContributionLine[]): Cents => lines.reduce((sum, line) => sum + line.amountCents, 0)

/** What overtime takes off the employee's contributions, in cents: never more than their old-age lines (CSS L241-17). */
const overtimeReductionCents = (schedule: Schedule, bases: Bases, overtimeCents: Cents): Cents => {
  let mostCents = 0
  for (const due of schedule.employee) if (due.reducedByOvertime) mostCents += amountOf(due, bases[due.base])
  return Math.min(applyRate(overtimeCents, schedule.overtimeReduction.value), mostCents)
}

/** The reduction as a line of the employee: a negative rate and a negative amount. */
const overtimeReductionLine = (schedule: Schedule, bases: Bases, overtimeCents: Cents): ContributionLine => ({
  code: 'OVERTIME_REDUCTION',
  payer: 'EMPLOYEE',
  baseCents: overtimeCents,
  ratePcm: -schedule.overtimeReduction.value,
  amountCents: -overtimeReductionCents(schedule, bases, overtimeCents),
  source: sourceText(schedule.overtimeReduction),
  grade: schedule.overtimeReduction.grade,
  since: schedule.overtimeReduction.from,
})

/** The net pay of a gross pay, both in cents: what `payslipFromGross` says, without making its lines. */
export const netFromGross = (schedule: Schedule, grossCents: Cents, overtime: OvertimeShare | null = null): Cents => {
  const bases = basesOf(schedule, grossCents)
  let netCents = grossCents
  for (const due of schedule.employee) netCents -= amountOf(due, bases[due.base])
  if (!overtime) return netCents
  return netCents + overtimeReductionCents(schedule, bases, overtimeGrossCents(grossCents, overtime))
}

/** The payslip of a gross pay, in cents: each line half-up to the cent, then the sums. */
export const payslipFromGross = (
  schedule: Schedule,
  grossCents: Cents,
  overtime: OvertimeShare | null = null,
): Payslip => {
  const bases = basesOf(schedule, grossCents)
  const overtimeCents = overtime ? overtimeGrossCents(grossCents, overtime) : 0
  const employee = linesOf(schedule.employee, bases)
  if (overtimeCents > 0) employee.push(overtimeReductionLine(schedule, bases, overtimeCents))
  const employer = linesOf(schedule.employer, bases)
  const employeeTotalCents = totalOf(employee)
  return {
    grossCents,
    netCents: grossCents - employeeTotalCents,
    lines: [...employee, ...employer],
    employeeTotalCents,
    employerTotalCents: totalOf(employer),
    overtimeCents,
  }
}
