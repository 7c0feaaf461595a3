import { type ContributionLine, type EstimateResult, LineCode } from '@cesu/domain/contributions'
import { z } from 'zod'

/** A line of a payslip, as it leaves and as it is read back from the database. */
export const ContributionLineOutput = z.object({
  code: z.enum(LineCode),
  payer: z.enum(['EMPLOYEE', 'EMPLOYER']),
  baseCents: z.int(),
  ratePcm: z.int(),
  amountCents: z.int(),
  source: z.string(),
  grade: z.enum(['A', 'B', 'C', 'D']),
}) satisfies z.ZodType<ContributionLine>

/** The answer of the contribution engine, as it leaves. Amounts in cents. */
export const EstimateOutput = z.object({
  period: z.string(),
  grossCents: z.int(),
  netCents: z.int(),
  netTaxableCents: z.int(),
  netSocialCents: z.int(),
  withholdingCents: z.int(),
  netPaidCents: z.int(),
  lines: z.array(ContributionLineOutput),
  employeeTotalCents: z.int(),
  employerTotalCents: z.int(),
  exemptionCents: z.int(),
  hourlyDeductionCents: z.int(),
  contributionsCents: z.int(),
  totalCostCents: z.int(),
  taxCreditCents: z.int(),
  costAfterCreditCents: z.int(),
  provisional: z.array(z.string()),
}) satisfies z.ZodType<EstimateResult>
