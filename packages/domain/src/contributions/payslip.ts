import type { Base } from '../parameters/contribution.ts'
import { legalText, sourceText } from '../parameters/parameter.ts'
import { applyRate, type Cents } from '../shared/index.ts'
import type { ContributionLine } from './estimate-result.ts'
import { type OvertimeShare, overtimeGrossCents } from './overtime.ts'
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

/** `bases[base]`, said as a switch: a property whose name is not known beforehand made a payslip twice as long to compute. */
const baseCentsOf = (bases: Bases, base: Base): Cents => {
  switch (base) {
    case 'GROSS':
      return bases.GROSS
    case 'UP_TO_CEILING':
      return bases.UP_TO_CEILING
    case 'CSG':
      return bases.CSG
    case 'UP_TO_4_CEILINGS':
      return bases.UP_TO_4_CEILINGS
    case 'BETWEEN_1_AND_8_CEILINGS':
      return bases.BETWEEN_1_AND_8_CEILINGS
    case 'UP_TO_8_CEILINGS_ONCE_ABOVE_1':
      return bases.UP_TO_8_CEILINGS_ONCE_ABOVE_1
    case 'ABOVE_CEILING':
      return bases.ABOVE_CEILING
  }
}

const amountOn = (baseCents: Cents, { ratePcm, capCents }: DueContribution): Cents =>
  Math.min(applyRate(baseCents, ratePcm), capCents)

/** What one contribution costs on its base. */
export const amountOf = (due: DueContribution, bases: Bases): Cents => amountOn(baseCentsOf(bases, due.base), due)

/** Adds the lines of some contributions to a payslip; their total, in cents. */
const addLines = (lines: ContributionLine[], contributions: readonly DueContribution[], bases: Bases): Cents => {
  let totalCents = 0
  for (const due of contributions) {
    const baseCents = baseCentsOf(bases, due.base)
    if (baseCents === 0) continue
    const { code, payer, ratePcm, parameterId, source, legalText: text, grade, since } = due
    const amountCents = amountOn(baseCents, due)
    lines.push({ code, payer, baseCents, ratePcm, amountCents, parameterId, source, legalText: text, grade, since })
    totalCents += amountCents
  }
  return totalCents
}

/** What overtime takes off the employee's contributions, in cents: never more than their old-age lines (CSS L241-17). */
const overtimeReductionCents = (schedule: Schedule, bases: Bases, overtimeCents: Cents): Cents => {
  let mostCents = 0
  for (const due of schedule.employee) if (due.reducedByOvertime) mostCents += amountOf(due, bases)
  return Math.min(applyRate(overtimeCents, schedule.overtimeReduction.value), mostCents)
}

/** The reduction as a line of the employee: a negative rate and a negative amount, or 0 (−0 would not be an integer). */
const overtimeReductionLine = (schedule: Schedule, bases: Bases, overtimeCents: Cents): ContributionLine => ({
  code: 'OVERTIME_REDUCTION',
  payer: 'EMPLOYEE',
  baseCents: overtimeCents,
  ratePcm: -schedule.overtimeReduction.value,
  amountCents: 0 - overtimeReductionCents(schedule, bases, overtimeCents),
  parameterId: schedule.overtimeReduction.parameterId,
  source: sourceText(schedule.overtimeReduction),
  legalText: legalText(schedule.overtimeReduction),
  grade: schedule.overtimeReduction.grade,
  since: schedule.overtimeReduction.from,
})

/** The net pay of a gross pay, both in cents: what `payslipFromGross` says, without making its lines. */
export const netFromGross = (schedule: Schedule, grossCents: Cents, overtime: OvertimeShare | null = null): Cents => {
  const bases = basesOf(schedule, grossCents)
  let netCents = grossCents
  for (const due of schedule.employee) netCents -= amountOf(due, bases)
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
  const lines: ContributionLine[] = []
  let employeeTotalCents = addLines(lines, schedule.employee, bases)
  if (overtimeCents > 0) {
    const reduction = overtimeReductionLine(schedule, bases, overtimeCents)
    lines.push(reduction)
    employeeTotalCents += reduction.amountCents
  }
  const employerTotalCents = addLines(lines, schedule.employer, bases)
  return {
    grossCents,
    netCents: grossCents - employeeTotalCents,
    lines,
    employeeTotalCents,
    employerTotalCents,
    overtimeCents,
  }
}
