import type { Cents, Period, Refusal } from '../shared/index.ts'
import { MOST_PAY_CENTS } from './bounds.ts'
import { deductedHundredths } from './counted-hours.ts'
import type { EstimateInput } from './estimate-input.ts'
import { type EstimateRefusalCode, refuseEstimate, situationRefusals } from './estimate-refusals.ts'
import type { EstimateResult } from './estimate-result.ts'
import { ageExemptionCeilingCents, exemptionCents } from './exemptions.ts'
import { type GrossUp, grossUp } from './gross-up.ts'
import { hourlyDeductionCents } from './hourly-deduction.ts'
import { payCents } from './month-pay.ts'
import { type OvertimeShare, overtimeShareOf, overtimeTaxExemptCents } from './overtime.ts'
import { type Payslip, payslipFromGross } from './payslip.ts'
import { type Besides, type Schedule, scheduleFor } from './schedule.ts'
import { taxCreditCents } from './tax-credit.ts'
import { withholdingOf } from './withholding.ts'

export type EstimateRefusals = { refusals: Refusal<EstimateRefusalCode>[] }

const grossOf = (
  input: EstimateInput,
  schedule: Schedule,
  overtime: OvertimeShare | null,
): GrossUp | EstimateRefusals => {
  const cents = payCents(input)
  if (cents > MOST_PAY_CENTS) return { refusals: [refuseEstimate('pay.too_high', 'pay.amountCents')] }
  if (input.pay.kind === 'GROSS' || input.pay.kind === 'GROSS_HOURLY') return { grossCents: cents, residualCents: 0 }
  return grossUp(schedule, cents, overtime)
}

/** What the employer's lines are lowered by: the exemption or the hourly deduction, never both. */
interface Relief {
  exemptionCents: Cents
  hourlyDeductionCents: Cents
}

const reliefOf = (input: EstimateInput, schedule: Schedule, grossCents: Cents): Relief => {
  const { period, exemption, exemptionUsedCents, paidLeaveIncluded } = input
  if (exemption === 'NONE') {
    const { hourlyDeduction = input.scheme === 'HOME_EMPLOYEE' } = input
    const deduction = hourlyDeduction ? hourlyDeductionCents(schedule, grossCents, deductedHundredths(input)) : 0
    return { exemptionCents: 0, hourlyDeductionCents: deduction }
  }
  const isCapped = exemption === 'AGE_70'
  const mostCents = isCapped
    ? Math.max(0, ageExemptionCeilingCents(period, paidLeaveIncluded) - exemptionUsedCents)
    : Number.POSITIVE_INFINITY
  return { exemptionCents: exemptionCents(schedule, grossCents, mostCents), hourlyDeductionCents: 0 }
}

/** The net that income tax bears on: CSG not deductible and CRDS are added back, exempt overtime is taken off. */
const netTaxableOf = (schedule: Schedule, period: Period, { netCents, lines, overtimeCents }: Payslip): Cents => {
  let taxableCents = netCents
  for (const { code, amountCents } of lines) {
    if (code === 'CSG_NON_DEDUCTIBLE' || code === 'CRDS') taxableCents += amountCents
  }
  if (overtimeCents === 0) return taxableCents
  return Math.max(0, taxableCents - overtimeTaxExemptCents(schedule, period, overtimeCents))
}

/** What the result rests on that is provisional: of every month, then of what was worked out besides. */
const provisionalOf = (schedule: Schedule, besides: Besides): Pick<EstimateResult, 'provisional' | 'prolonged'> => {
  const provisional = [...schedule.provisional]
  let { prolonged } = schedule
  for (const value of schedule.provisionalBesides) {
    if (!besides[value.when]) continue
    provisional.push(value.parameterId)
    prolonged ||= value.prolonged
  }
  return { provisional, prolonged }
}

const hasPresence = ({ presenceHundredths = 0, nightPresenceHundredths = 0 }: EstimateInput): boolean =>
  presenceHundredths + nightPresenceHundredths > 0

/**
 * The contributions of a month of work, to the cent: gross, net, every line with its source, relief, cost and tax credit;
 * or every reason why there is no sure answer. Pure: the same question has the same answer.
 */
export const estimate = (input: EstimateInput): EstimateResult | EstimateRefusals => {
  const refusals = situationRefusals(input)
  if (refusals.length > 0) return { refusals }
  const schedule = scheduleFor(input)
  const answer = estimateUnder(schedule, input)
  if ('refusals' in answer) return answer
  if (input.scheme === 'FAMILY_HOST' && answer.grossCents > schedule.ceilingCents) {
    return { refusals: [refuseEstimate('family_host.above_ceiling', 'pay.amountCents')] }
  }
  if (answer.netPaidCents < input.reimbursementsCents) {
    return { refusals: [refuseEstimate('benefits.above_net', 'benefitsInKind')] }
  }
  return answer
}

/**
 * The same under a schedule that need not be that of the question's month: what the month would have been with some of the
 * rates of another. Says nothing of what the law refuses, but for a pay too high.
 */
export const estimateUnder = (schedule: Schedule, input: EstimateInput): EstimateResult | EstimateRefusals => {
  const overtime = overtimeShareOf(input)
  const found = grossOf(input, schedule, overtime)
  if ('refusals' in found) return found
  const payslip = payslipFromGross(schedule, found.grossCents, overtime)
  return resultOf(input, schedule, { ...payslip, netResidualCents: found.residualCents })
}

const resultOf = (
  input: EstimateInput,
  schedule: Schedule,
  payslip: Payslip & Pick<EstimateResult, 'netResidualCents'>,
): EstimateResult => {
  const { grossCents, netCents, employeeTotalCents, employerTotalCents } = payslip
  const netTaxableCents = netTaxableOf(schedule, input.period, payslip)
  const withholding = withholdingOf(schedule, input, netTaxableCents)
  const { meals, lodgingMonths } = input.benefitsInKind
  const keptCents =
    netCents - withholding.withholdingCents - meals * schedule.mealCents - lodgingMonths * schedule.lodgingCents

  const relief = reliefOf(input, schedule, grossCents)
  const contributionsCents =
    employeeTotalCents + employerTotalCents - relief.exemptionCents - relief.hourlyDeductionCents
  const totalCostCents = netCents + contributionsCents
  const creditCents = taxCreditCents(schedule, totalCostCents)
  const grounds = provisionalOf(schedule, {
    ageExemption: input.exemption === 'AGE_70',
    deduction: relief.hourlyDeductionCents > 0,
    presence: relief.hourlyDeductionCents > 0 && hasPresence(input),
    overtime: payslip.overtimeCents > 0,
    neutralRate: input.withholding.kind === 'NEUTRAL',
    shortContract: withholding.abatementCents > 0,
    meals: meals > 0,
    lodging: lodgingMonths > 0,
  })
  return {
    period: input.period,
    grossCents,
    netCents,
    netResidualCents: payslip.netResidualCents,
    netTaxableCents,
    netSocialCents: netCents,
    withholdingAbatementCents: withholding.abatementCents,
    withholdingCents: withholding.withholdingCents,
    netPaidCents: keptCents + input.reimbursementsCents,
    lines: payslip.lines,
    employeeTotalCents,
    employerTotalCents,
    exemptionCents: relief.exemptionCents,
    hourlyDeductionCents: relief.hourlyDeductionCents,
    contributionsCents,
    totalCostCents,
    taxCreditCents: creditCents,
    costAfterCreditCents: totalCostCents - creditCents,
    provisional: grounds.provisional,
    prolonged: grounds.prolonged,
  }
}
