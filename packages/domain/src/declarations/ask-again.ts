import { type EstimateResult, estimate } from '../contributions/index.ts'
import type { Cents } from '../shared/index.ts'
import { monthOfRecord, questionOfRecord, type StoredMonth } from './month.ts'

/** What the tables of today make of a month that is kept. */
export interface AskedAgain {
  payslip: EstimateResult
  /** True when no cent moved: not a line, not a total. */
  isSame: boolean
  /** What is owed more (above 0) or less, in cents. */
  contributionsCents: Cents
}

/** What a month owes and pays. The tax credit follows from the cost, and from the year of the household: it is left out. */
const compared = [
  'grossCents',
  'netCents',
  'netTaxableCents',
  'netSocialCents',
  'withholdingCents',
  'netPaidCents',
  'employeeTotalCents',
  'employerTotalCents',
  'exemptionCents',
  'hourlyDeductionCents',
  'contributionsCents',
  'totalCostCents',
] as const satisfies readonly (keyof EstimateResult)[]

const shownLines = ({ lines }: EstimateResult): string =>
  lines.map(({ payer, code, baseCents, ratePcm, amountCents }) => [payer, code, baseCents, ratePcm, amountCents]).join()

/**
 * The question of a kept month, asked again of the tables of today: to know whether what was declared on prolonged values
 * moves. Null when the law, as it is known now, refuses the question: a person must look at it.
 */
export const askAgain = (record: StoredMonth): AskedAgain | null => {
  const payslip = estimate(questionOfRecord(record))
  if ('refusals' in payslip) return null
  const { result: kept } = monthOfRecord(record)
  return {
    payslip,
    isSame: compared.every((key) => payslip[key] === kept[key]) && shownLines(payslip) === shownLines(kept),
    contributionsCents: payslip.contributionsCents - kept.contributionsCents,
  }
}

/**
 * What a kept month must show as provisional. One that was kept on prolonged values is so until it is confirmed: the same
 * cents, on values that are known now.
 */
export const provisionalOfRecord = (record: StoredMonth): Pick<EstimateResult, 'provisional' | 'prolonged'> => {
  const { provisional, prolonged } = record
  const again = prolonged ? askAgain(record) : null
  return again?.isSame && !again.payslip.prolonged
    ? { provisional: again.payslip.provisional, prolonged: false }
    : { provisional, prolonged }
}
