import { applyHours, type Cents, firstDay, inForce, type Period, type Refusal } from '../shared/index.ts'
import { type EstimateInput, hundredthsOf, MOST_PAY_CENTS } from './estimate-input.ts'
import { type EstimateRefusalCode, refuseEstimate, situationRefusals } from './estimate-refusals.ts'
import type { EstimateResult } from './estimate-result.ts'
import { ageExemptionCeilingCents, exemptionCents } from './exemptions.ts'
import { grossUp } from './gross-up.ts'
import { hourlyDeductionCents, hourlyDeductionOf } from './hourly-deduction.ts'
import { type OvertimeShare, overtimeShareOf, overtimeTaxExemptCents } from './overtime.ts'
import { overtimeTaxExemptShare } from './parameters/overtime.ts'
import { lodgingPrice, mealPrice } from './parameters/wage-extras.ts'
import { type Payslip, payslipFromGross } from './payslip.ts'
import { type Schedule, scheduleFor } from './schedule.ts'
import { taxCredit } from './tax-credit.ts'
import { withholdingCents } from './withholding.ts'

export type EstimateRefusals = { refusals: Refusal<EstimateRefusalCode>[] }

const payCents = ({ pay, hours }: EstimateInput): Cents =>
  pay.kind === 'NET_HOURLY' || pay.kind === 'GROSS_HOURLY'
    ? applyHours(pay.amountCents, hundredthsOf(hours))
    : pay.amountCents

const grossOf = (
  input: EstimateInput,
  schedule: Schedule,
  overtime: OvertimeShare | null,
): { grossCents: Cents } | EstimateRefusals => {
  const cents = payCents(input)
  if (cents > MOST_PAY_CENTS) return { refusals: [refuseEstimate('pay.too_high', 'pay.amountCents')] }
  if (input.pay.kind === 'GROSS' || input.pay.kind === 'GROSS_HOURLY') return { grossCents: cents }
  const found = grossUp(schedule, cents, overtime)
  if ('grossCents' in found) return found
  const [below, above] = found.reachableNets
  return { refusals: [refuseEstimate('pay.net_unreachable', 'pay.amountCents', { below, above })] }
}

/** What the employer's lines are lowered by: the exemption or the hourly deduction, never both. */
const reliefOf = (input: EstimateInput, schedule: Schedule, grossCents: Cents) => {
  const { period, territory, scheme, exemption, paidLeaveIncluded } = input
  const { hourlyDeduction = scheme === 'HOME_EMPLOYEE' } = input
  if (exemption !== 'NONE') {
    const aged = exemption === 'AGE_70'
    const ceiling = aged ? ageExemptionCeilingCents(period, paidLeaveIncluded) : Number.POSITIVE_INFINITY
    return { exemption: exemptionCents(schedule, grossCents, ceiling), deduction: 0, parameters: [] }
  }
  if (!hourlyDeduction) return { exemption: 0, deduction: 0, parameters: [] }
  const hoursHundredths = hundredthsOf(input.hours)
  return {
    exemption: 0,
    deduction: hourlyDeductionCents(schedule, { period, territory, grossCents, hoursHundredths }),
    parameters: [hourlyDeductionOf(period, territory)],
  }
}

/** The net that income tax bears on: CSG not deductible and CRDS are added back, exempt overtime is taken off. */
const netTaxableOf = (period: Period, { netCents, lines, overtimeCents }: Payslip): Cents => {
  let taxableCents = netCents - (overtimeCents > 0 ? overtimeTaxExemptCents(period, overtimeCents) : 0)
  for (const { code, amountCents } of lines) {
    if (code === 'CSG_NON_DEDUCTIBLE' || code === 'CRDS') taxableCents += amountCents
  }
  return Math.max(0, taxableCents)
}

const benefitsCents = ({ period, benefitsInKind }: EstimateInput): Cents => {
  const day = firstDay(period)
  return (
    benefitsInKind.meals * inForce(mealPrice.versions, day).value +
    benefitsInKind.lodgingMonths * inForce(lodgingPrice.versions, day).value
  )
}

/** The inferred parameter that the net taxable rests on, with overtime. */
const overtimeParameters = (overtime: OvertimeShare | null) =>
  overtime
    ? overtimeTaxExemptShare.versions.map(({ grade }) => ({ parameterId: overtimeTaxExemptShare.id, grade }))
    : []

const provisionalOf = (used: readonly { parameterId: string; grade: string }[]): string[] =>
  used.filter(({ grade }) => grade === 'D').map(({ parameterId }) => parameterId)

/**
 * The contributions of a month of work, to the cent: gross, net, every line with its source, relief, cost and tax credit;
 * or every reason why there is no sure answer. Pure: the same question has the same answer.
 */
export const estimate = (input: EstimateInput): EstimateResult | EstimateRefusals => {
  const refusals = situationRefusals(input)
  if (refusals.length > 0) return { refusals }
  const schedule = scheduleFor(input)
  const overtime = overtimeShareOf(input)
  const found = grossOf(input, schedule, overtime)
  if ('refusals' in found) return found

  if (input.scheme === 'FAMILY_HOST' && found.grossCents > schedule.ceilingCents) {
    return { refusals: [refuseEstimate('family_host.above_ceiling', 'pay.amountCents')] }
  }
  const payslip = payslipFromGross(schedule, found.grossCents, overtime)
  const { netCents, employeeTotalCents, employerTotalCents } = payslip
  const netTaxableCents = netTaxableOf(input.period, payslip)
  const withheldCents = withholdingCents(input, netTaxableCents)
  const netPaidBeforeReimbursements = netCents - withheldCents - benefitsCents(input)
  if (netPaidBeforeReimbursements < 0) return { refusals: [refuseEstimate('benefits.above_net', 'benefitsInKind')] }

  const relief = reliefOf(input, schedule, found.grossCents)
  const contributionsCents = employeeTotalCents + employerTotalCents - relief.exemption - relief.deduction
  const totalCostCents = netCents + contributionsCents
  return {
    period: input.period,
    grossCents: found.grossCents,
    netCents,
    netTaxableCents,
    netSocialCents: netCents,
    withholdingCents: withheldCents,
    netPaidCents: netPaidBeforeReimbursements + input.reimbursementsCents,
    lines: payslip.lines,
    employeeTotalCents,
    employerTotalCents,
    exemptionCents: relief.exemption,
    hourlyDeductionCents: relief.deduction,
    contributionsCents,
    totalCostCents,
    ...taxCredit(input.period, totalCostCents),
    provisional: provisionalOf([
      ...schedule.employee,
      ...schedule.employer,
      ...relief.parameters,
      ...overtimeParameters(overtime),
    ]),
  }
}
