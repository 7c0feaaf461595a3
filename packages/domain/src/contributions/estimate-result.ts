import { z } from 'zod'
import { LineCode } from '../parameters/line-codes.ts'

const cents = z.int()

/**
 * A line of the payslip: base × rate = amount, half-up to the cent (occupational health is capped besides).
 * `source`: article of the law and documents read, in French. `grade`: A official, B public model, C secondary, D inferred.
 * `legalText`: what a receipt cites, an official text, « valeur provisoire » or « provisoire, barème prolongé ».
 * `parameterId`: whose rate it is in the register, which says `source` and `grade`. `since`: the day from which this rate is
 * in force for this pay, YYYY-MM-DD.
 */
export const ContributionLine = z.object({
  code: z.enum(LineCode),
  payer: z.enum(['EMPLOYEE', 'EMPLOYER']),
  baseCents: cents,
  ratePcm: z.int(),
  amountCents: cents,
  parameterId: z.string(),
  source: z.string(),
  legalText: z.string(),
  grade: z.enum(['A', 'B', 'C', 'D']),
  since: z.string(),
})

export type ContributionLine = z.output<typeof ContributionLine>

/** The answer to an estimate: contracts.md, Estimate, keys in that order. Amounts in cents. */
export const EstimateResult = z.object({
  period: z.string(),
  grossCents: cents,
  /** Gross − employee lines. */
  netCents: cents,
  /** Net − declared net: 0, but for a declared net that no gross gives, by a cent or so. */
  netResidualCents: cents,
  /** What income tax bears on. */
  netTaxableCents: cents,
  /** Montant net social. */
  netSocialCents: cents,
  /** Taken off the net taxable before the neutral rate, for a contract of two months at most; 0 otherwise. */
  withholdingAbatementCents: cents,
  withholdingCents: cents,
  /** Net − withholding − benefits in kind + reimbursements. */
  netPaidCents: cents,
  /** The employee's lines, then the employer's. */
  lines: z.array(ContributionLine),
  employeeTotalCents: cents,
  /** Before exemption and deduction. */
  employerTotalCents: cents,
  exemptionCents: cents,
  hourlyDeductionCents: cents,
  /** Employee + employer − exemption − deduction. */
  contributionsCents: cents,
  /** Net + contributions. */
  totalCostCents: cents,
  taxCreditCents: cents,
  costAfterCreditCents: cents,
  /** Ids of the parameters of grade D (inferred or prolonged) that the result rests on. */
  provisional: z.array(z.string()),
  /** True when one of them is known until an earlier day only: its last value is prolonged. */
  prolonged: z.boolean(),
})

export type EstimateResult = z.output<typeof EstimateResult>

/** Another relief that the employer may choose, and what it would make of the month. Amounts in cents. */
export const CheaperRelief = z.object({
  /** The exemption that it takes; NONE: the flat deduction by hour, once the exemption is renounced. */
  exemption: z.enum(['NONE', 'AGE_70', 'UNCAPPED']),
  totalCostCents: cents,
  /** Total cost − that one: above 0. */
  savingCents: cents,
})

export type CheaperRelief = z.output<typeof CheaperRelief>
