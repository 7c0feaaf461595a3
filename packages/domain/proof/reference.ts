import type { EstimateInput } from '../src/contributions/estimate-input.ts'
import type { EstimateResult } from '../src/contributions/estimate-result.ts'
import {
  type Decimal,
  decimal,
  dividedToCents,
  euros,
  inCents,
  least,
  most,
  perCent,
  times,
  toCents,
} from './decimal.ts'
import { neutralRateOn, type Zone } from './figures-on.ts'
import { grossOfNet, hoursOf, overtimePay, overtimeReduction, paidHours, payOf, sumOf } from './reference-gross.ts'
import { employeeLines, employerLines, figuresOf, isOverseas, type ReferenceLine } from './reference-lines.ts'

/** What the reference says of a month: the amounts of the contract, in cents; the lines with base and rate, amount. */
export interface ReferenceAnswer {
  amounts: Omit<EstimateResult, 'lines' | 'period' | 'provisional' | 'prolonged'>
  lines: ReferenceLine[]
}

const EXEMPT = ['HEALTH', 'OLD_AGE_CAPPED', 'OLD_AGE_UNCAPPED', 'FAMILY']

const sumOfCodes = (lines: readonly ReferenceLine[], codes: readonly string[]): Decimal =>
  sumOf(lines.filter(({ code }) => codes.includes(code)))

/** Rules, 4.2: the exemption, which a household of 70 has up to 65 Smic. */
const exemptionOf = (input: EstimateInput, gross: Decimal): Decimal => {
  if (input.exemption === 'NONE' || input.scheme === 'FAMILY_HOST') return 0n
  const f = figuresOf(input)
  const withLeave = toCents(times(f.smic_horaire, decimal('1') + perCent(f.cp_majoration)))
  const smic = input.paidLeaveIncluded ? withLeave : f.smic_horaire
  const left = times(f.exo_70_hours, smic) - euros(input.exemptionUsedCents)
  const covered = input.exemption === 'AGE_70' ? least(gross, left > 0n ? left : 0n) : gross
  return sumOfCodes(employerLines(input, covered, toCents), EXEMPT)
}

const hourlyDeductionRate = (input: EstimateInput): Decimal => {
  const f = figuresOf(input)
  if (!isOverseas(input)) return f.deduction_horaire
  return input.territory === 'REUNION' && f.deduction_horaire_reunion > 0n
    ? f.deduction_horaire_reunion
    : f.deduction_horaire_dom
}

/** The hours of the deduction: without those of paid leave (rules, 4.2), at least those of presence. */
const deductedHours = (input: EstimateInput): Decimal => {
  const { hoursHundredths, paidLeaveHundredths = 0 } = input
  const presence = paidHours(input) - hoursOf(hoursHundredths)
  return most(0n, hoursOf(hoursHundredths) - hoursOf(paidLeaveHundredths)) + presence
}

/** Rules, 4.2: the deduction by hour, when no exemption applies. */
const deductionOf = (input: EstimateInput, lines: readonly ReferenceLine[]): Decimal => {
  const asked = input.hourlyDeduction ?? input.scheme === 'HOME_EMPLOYEE'
  if (!asked || input.exemption !== 'NONE') return 0n
  const ceiling = isOverseas(input) ? sumOf(lines) : sumOfCodes(lines, [...EXEMPT, 'WORK_ACCIDENT'])
  return least(toCents(times(hourlyDeductionRate(input), deductedHours(input))), ceiling)
}

/** What is taken off the net taxable for overtime (rules, 2.5). */
const overtimeUntaxed = (input: EstimateInput, gross: Decimal): Decimal => {
  const overtime = overtimePay(input, gross)
  if (overtime === 0n) return 0n
  const f = figuresOf(input)
  // The gross of overtime less its deductible CSG (the part that no text says, grade D).
  const share = decimal('1') - times(perCent(f.csg_abatement), perCent(f.ee_csg_ded))
  return least(toCents(times(overtime, share)), f.hs_tax_exempt_cap)
}

const zoneOf = ({ territory }: EstimateInput): Zone => {
  if (territory === 'GUYANE') return 'GUYANE'
  return isOverseas({ territory }) ? 'ANTILLES_REUNION' : 'METRO'
}

/** Half a Smic, taken off the net taxable of a short contract at the neutral rate. */
const abatementOf = (input: EstimateInput): Decimal =>
  input.withholding.kind === 'NEUTRAL' && input.withholding.shortContract ? figuresOf(input).pas_cdd_court : 0n

const withheldOf = (input: EstimateInput, netTaxable: Decimal): Decimal => {
  const { withholding, period } = input
  if (withholding.kind === 'NONE') return 0n
  if (withholding.kind === 'RATE') return toCents(times(netTaxable, perCent(euros(withholding.ratePcm) / 10n)))
  const base = most(0n, netTaxable - abatementOf(input))
  return toCents(times(base, perCent(neutralRateOn(`${period}-01`, zoneOf(input), base))))
}

/** The overtime reduction as the payslip shows it: a negative rate on the overtime pay. */
const reductionLine = (input: EstimateInput, gross: Decimal, amount: Decimal): ReferenceLine[] => {
  const base = overtimePay(input, gross)
  const rate = -figuresOf(input).hs_reduction_rate
  return base > 0n ? [{ code: 'OVERTIME_REDUCTION', payer: 'EMPLOYEE', base, rate, amount: -amount }] : []
}

const answerOn = (input: EstimateInput, gross: Decimal): ReferenceAnswer | string => {
  const f = figuresOf(input)
  const reduced = employeeLines(input, gross, toCents)
  const reduction = overtimeReduction(input, gross, reduced)
  const employer = employerLines(input, gross, toCents)
  const net = gross - sumOf(reduced) + reduction
  const taxed = net + sumOfCodes(reduced, ['CSG_NON_DEDUCTIBLE', 'CRDS'])
  const netTaxable = most(0n, taxed - overtimeUntaxed(input, gross))
  const withheld = withheldOf(input, netTaxable)
  const { meals, lodgingMonths } = input.benefitsInKind
  const kept = net - withheld - BigInt(meals) * f.prestation_repas - BigInt(lodgingMonths) * f.prestation_logement
  if (kept < 0n) return 'benefits.above_net'

  const exemption = exemptionOf(input, gross)
  const deduction = deductionOf(input, employer)
  const contributions = gross - net + sumOf(employer) - exemption - deduction
  const cost = net + contributions
  const credit = dividedToCents(times(cost, f.ci_taux), decimal('100'))
  return {
    amounts: {
      grossCents: inCents(gross),
      netCents: inCents(net),
      netResidualCents: 0,
      netTaxableCents: inCents(netTaxable),
      netSocialCents: inCents(net),
      withholdingAbatementCents: inCents(abatementOf(input)),
      withholdingCents: inCents(withheld),
      netPaidCents: inCents(kept) + input.reimbursementsCents,
      employeeTotalCents: inCents(gross - net),
      employerTotalCents: inCents(sumOf(employer)),
      exemptionCents: inCents(exemption),
      hourlyDeductionCents: inCents(deduction),
      contributionsCents: inCents(contributions),
      totalCostCents: inCents(cost),
      taxCreditCents: inCents(credit),
      costAfterCreditCents: inCents(cost - credit),
    },
    lines: [...reduced, ...reductionLine(input, gross, reduction), ...employer],
  }
}

/** The gross of the nearest net that some gross gives, of two equally near the higher; and that net. */
const nearestGross = (input: EstimateInput, pay: Decimal): { gross: Decimal; net: Decimal } => {
  for (let cents = 0; ; cents++) {
    for (const net of [pay + euros(cents), pay - euros(cents)]) {
      const gross = net >= 0n ? grossOfNet(input, net) : undefined
      if (gross !== undefined) return { gross, net }
    }
  }
}

/**
 * The same question as `estimate`, answered naively from rules.md: exact decimals, one line after the other, figures of its
 * own (figures.ts). It shares no computing with the engine. The question must be one that the engine covers
 * (situationRefusals says none); else a text: the code of the refusal that computing brings.
 */
export const referenceEstimate = (input: EstimateInput): ReferenceAnswer | string => {
  const pay = payOf(input)
  if (pay > decimal('1000000')) return 'pay.too_high'
  const { gross, net } = input.pay.kind.startsWith('GROSS') ? { gross: pay, net: undefined } : nearestGross(input, pay)
  if (input.scheme === 'FAMILY_HOST' && gross > figuresOf(input).pmss) return 'family_host.above_ceiling'
  const answer = answerOn(input, gross)
  if (typeof answer !== 'string' && net !== undefined) answer.amounts.netResidualCents = inCents(net - pay)
  return answer
}
