import { applyHours } from '../../shared/index.ts'
import { rateOfThresholds } from '../withholding.ts'
import type { Columns } from './columns.ts'
import { fillGross } from './fill-gross.ts'
import type { Plan, PlannedLine } from './plan.ts'
import { roundedShare } from './rounding.ts'
import type { Run } from './run.ts'

// Each step goes down the columns, one line of the law at a time: the loops stay so plain that they run at the speed of the
// processor. `?? 0` is for the compiler alone: the rows are within the columns.

/** The bases of pays that are all up to the ceiling: the others are this gross, or nothing. */
const fillBasesUpToCeiling = ({ output, bases }: Columns, { schedule }: Plan, { from, to }: Run): void => {
  const { grossCents } = output
  const { GROSS, CSG } = bases
  const { csgBaseSharePcm } = schedule
  for (let row = from; row < to; row++) {
    const gross = grossCents[row] ?? 0
    GROSS[row] = gross
    CSG[row] = roundedShare(gross, csgBaseSharePcm)
  }
}

/** What `basesOf` says, down the columns. */
const fillBases = ({ output, bases }: Columns, { schedule }: Plan, { from, to }: Run): void => {
  const { ceilingCents, csgBaseSharePcm } = schedule
  for (let row = from; row < to; row++) {
    const gross = output.grossCents[row] ?? 0
    const upTo4 = Math.min(gross, 4 * ceilingCents)
    const above = Math.max(0, gross - ceilingCents)
    bases.GROSS[row] = gross
    bases.UP_TO_CEILING[row] = gross - above
    bases.UP_TO_4_CEILINGS[row] = upTo4
    bases.ABOVE_CEILING[row] = above
    bases.BETWEEN_1_AND_8_CEILINGS[row] = Math.min(above, 7 * ceilingCents)
    bases.UP_TO_8_CEILINGS_ONCE_ABOVE_1[row] = above > 0 ? Math.min(gross, 8 * ceilingCents) : 0
    bases.CSG[row] = roundedShare(upTo4, csgBaseSharePcm) + (gross - upTo4)
  }
}

const fillLine = ({ base, ratePcm, amounts, total }: PlannedLine, { from, to }: Run): void => {
  for (let row = from; row < to; row++) {
    const amount = roundedShare(base[row] ?? 0, ratePcm)
    amounts[row] = amount
    total[row] = (total[row] ?? 0) + amount
  }
}

const capLine = ({ capCents, amounts, total }: PlannedLine, { from, to }: Run): void => {
  for (let row = from; row < to; row++) {
    const excess = Math.max(0, (amounts[row] ?? 0) - capCents)
    amounts[row] = (amounts[row] ?? 0) - excess
    total[row] = (total[row] ?? 0) - excess
  }
}

/** Every line with its amount, and what they add up to. */
const fillLines = (columns: Columns, plan: Plan, run: Run): void => {
  const isUpToCeiling = fillGross(columns, plan, run)
  const { taxed, untaxed, relievable, unrelievable } = columns.totals
  for (const column of [taxed, untaxed, relievable, unrelievable]) column.fill(0, run.from, run.to)
  if (isUpToCeiling) {
    fillBasesUpToCeiling(columns, plan, run)
    for (const column of plan.absentUpToCeiling) column.fill(0, run.from, run.to)
  } else fillBases(columns, plan, run)
  const lines = isUpToCeiling ? plan.linesUpToCeiling : plan.lines
  // biome-ignore lint/complexity/noForEach: a for…of, which may have to close its iterator, halves the speed of the loop within
  lines.forEach((line) => {
    fillLine(line, run)
  })
  for (const line of lines) if (line.capCents < Number.POSITIVE_INFINITY) capLine(line, run)
}

const fillTotals = ({ output, totals }: Columns, { from, to }: Run): void => {
  const { grossCents, netCents, netTaxableCents, employeeTotalCents, employerTotalCents } = output
  const { taxed, untaxed, relievable, unrelievable } = totals
  for (let row = from; row < to; row++) {
    const taxedCents = taxed[row] ?? 0
    const employee = taxedCents + (untaxed[row] ?? 0)
    const net = (grossCents[row] ?? 0) - employee
    employeeTotalCents[row] = employee
    employerTotalCents[row] = (relievable[row] ?? 0) + (unrelievable[row] ?? 0)
    netCents[row] = net
    netTaxableCents[row] = net + taxedCents
  }
}

const fillWithholding = ({ input, output }: Columns, plan: Plan, { from, to }: Run): void => {
  const { withholdingCents, netTaxableCents } = output
  const { abatementCents, neutralThresholds } = plan
  const { withholding } = plan.situation
  if (withholding === 'NONE') {
    withholdingCents.fill(0, from, to)
    return
  }
  for (let row = from; row < to; row++) {
    const taxable = netTaxableCents[row] ?? 0
    if (withholding === 'RATE') withholdingCents[row] = roundedShare(taxable, input.withholdingPcm[row] ?? 0)
    else {
      const base = Math.max(0, taxable - abatementCents)
      withholdingCents[row] = roundedShare(base, rateOfThresholds(neutralThresholds, base))
    }
  }
}

/** The net paid; benefits in kind worth more than the net are refused. */
const fillNetPaid = ({ input, output }: Columns, { schedule }: Plan, { from, to }: Run): void => {
  const { mealCents, lodgingCents } = schedule
  const { meals, lodgingMonths, reimbursementsCents } = input
  const { netCents, withholdingCents, netPaidCents, refused } = output
  for (let row = from; row < to; row++) {
    const inKind = (meals[row] ?? 0) * mealCents + (lodgingMonths[row] ?? 0) * lodgingCents
    const kept = (netCents[row] ?? 0) - (withholdingCents[row] ?? 0) - inKind
    if (kept < 0) refused[row] = 1
    netPaidCents[row] = kept + (reimbursementsCents[row] ?? 0)
  }
}

const fillExemption = ({ output, totals }: Columns, plan: Plan, { from, to }: Run): void => {
  const { exemptionCents, grossCents } = output
  const { relievable } = totals
  const { mostExemptGrossCents, mostExemptCents } = plan
  for (let row = from; row < to; row++) {
    const isAbove = (grossCents[row] ?? 0) > mostExemptGrossCents
    exemptionCents[row] = isAbove ? mostExemptCents : (relievable[row] ?? 0)
  }
}

const fillDeduction = ({ input, output, totals }: Columns, { schedule }: Plan, { from, to }: Run): void => {
  const { hoursHundredths } = input
  const { hourlyDeductionCents } = output
  const { relievable } = totals
  const hourlyCents = schedule.hourlyDeduction.value
  for (let row = from; row < to; row++) {
    const deduction = applyHours(hourlyCents, hoursHundredths[row] ?? 0)
    hourlyDeductionCents[row] = Math.min(deduction, relievable[row] ?? 0)
  }
}

/** The exemption or the deduction, never both. */
const fillReliefs = (columns: Columns, plan: Plan, run: Run): void => {
  const { exemptionCents, hourlyDeductionCents } = columns.output
  const { exemption, hourlyDeduction } = plan.situation
  exemptionCents.fill(0, run.from, run.to)
  hourlyDeductionCents.fill(0, run.from, run.to)
  if (exemption !== 'NONE') fillExemption(columns, plan, run)
  else if (hourlyDeduction) fillDeduction(columns, plan, run)
}

const fillCosts = ({ output }: Columns, { schedule }: Plan, { from, to }: Run): void => {
  const { netCents, employeeTotalCents, employerTotalCents, exemptionCents, hourlyDeductionCents } = output
  const { contributionsCents, totalCostCents, taxCreditCents, costAfterCreditCents } = output
  const { taxCreditSharePcm } = schedule
  for (let row = from; row < to; row++) {
    const reliefs = (exemptionCents[row] ?? 0) + (hourlyDeductionCents[row] ?? 0)
    const contributions = (employeeTotalCents[row] ?? 0) + (employerTotalCents[row] ?? 0) - reliefs
    const cost = (netCents[row] ?? 0) + contributions
    const credit = roundedShare(cost, taxCreditSharePcm)
    contributionsCents[row] = contributions
    totalCostCents[row] = cost
    taxCreditCents[row] = credit
    costAfterCreditCents[row] = cost - credit
  }
}

/** Computes rows that are in the same situation. */
export const computeRun = (columns: Columns, plan: Plan, run: Run): void => {
  fillLines(columns, plan, run)
  fillTotals(columns, run)
  fillWithholding(columns, plan, run)
  fillNetPaid(columns, plan, run)
  fillReliefs(columns, plan, run)
  fillCosts(columns, plan, run)
}
