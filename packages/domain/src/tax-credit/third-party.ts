import type { ThirdPartyPolicy } from '../parameters/tax-credit.ts'
import { applyRate, type Cents, type Pcm } from '../shared/index.ts'
import type { Expense } from './expenses.ts'

/** What titles pay of an expense, their funder's part included. */
const titlesOf = ({ titlesCents = 0, voucherAidCents }: Expense): Cents => Math.max(titlesCents, voucherAidCents)

/** Whether a third party helped to pay an expense. */
export const isHelped = (expense: Expense): boolean => expense.aidCents + titlesOf(expense) > 0

/**
 * What of the credit of a month may be advanced, in cents, whatever is left of the ceiling: all of it, but for what a third party helped to pay
 * (money-and-documents reference, §3.3): a declaration with titles or an aid has no advance, or one on what was debited only.
 */
export function advanceableCents(
  { expenses, creditCents }: { expenses: readonly Expense[]; creditCents: Cents },
  { policy, sharePcm }: { policy: ThirdPartyPolicy; sharePcm: Pcm },
): Cents {
  if (policy === 'PERSON_EXCLUDED' || !expenses.some(isHelped)) return Math.max(0, creditCents)
  const debited = expenses.reduce(
    (sum, expense) =>
      policy === 'COMBINED' || !isHelped(expense)
        ? sum + expense.costCents - expense.aidCents - titlesOf(expense)
        : sum,
    0,
  )
  return Math.max(0, Math.min(creditCents, applyRate(debited, sharePcm)))
}
