import { immediateAdvance, voucherCeiling } from '../parameters/tax-credit.ts'
import { taxCreditShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, firstDay, inForce, type Period } from '../shared/index.ts'
import { activityCeilingsCents, type CappedActivity, type Expense, type MonthOfExpenses } from './expenses.ts'
import { type Household, yearlyCeilingCents } from './household.ts'

/** What is left of each ceiling of the year, in cents. */
export interface Balance {
  /** The ceiling of expense of the year, whole. */
  readonly ceilingCents: Cents
  readonly expenseCents: Cents
  readonly byActivity: Readonly<Record<CappedActivity, Cents>>
  readonly creditCents: Cents
  /** 0 when the immediate advance is closed. */
  readonly advanceCents: Cents
  readonly voucherCents: Cents
}

/** What a month uses, and what it leaves. Amounts in cents. */
export interface TaxCreditMonth {
  period: Period
  costCents: Cents
  /** Cost − aids. */
  eligibleCents: Cents
  /** Part of it within the ceilings. */
  retainedCents: Cents
  creditCents: Cents
  /** Part of the credit taken off the month's payment. */
  advanceCents: Cents
  /** Left for the rest of the year: expense, by activity, advance, exempt help in vouchers. */
  remainingCents: Cents
  remainingByActivity: Readonly<Record<CappedActivity, Cents>>
  remainingAdvanceCents: Cents
  remainingVoucherCents: Cents
  /** Help in vouchers above its yearly exemption: taxable, and paid social contributions on. */
  voucherOverCents: Cents
}

/** The ceilings of a household on the first of January. */
export const startOfYear = (year: number, household: Household, hasAdvance: boolean): Balance => {
  const day = `${year}-01-01`
  const ceilingCents = yearlyCeilingCents(year, household)
  const advance = hasAdvance ? inForce(immediateAdvance.versions, day).value : null
  const mostAdvanced = household.disabled ? advance?.disabledCeilingCents : advance?.ceilingCents
  return {
    ceilingCents,
    expenseCents: ceilingCents,
    byActivity: activityCeilingsCents(year),
    creditCents: applyRate(ceilingCents, inForce(taxCreditShare.versions, day).value),
    advanceCents: mostAdvanced ?? 0,
    voucherCents: inForce(voucherCeiling.versions, day).value,
  }
}

const isCapped = (activity: Expense['activity'], byActivity: Balance['byActivity']): activity is CappedActivity =>
  activity in byActivity

const eligibleOf = ({ costCents, aidCents, voucherAidCents }: Expense): Cents => costCents - aidCents - voucherAidCents

/** What is kept of the expenses, one after the other, within what is left of the ceilings. */
const retain = (
  balance: Balance,
  expenses: readonly Expense[],
): { byActivity: Record<CappedActivity, Cents>; retainedCents: Cents } => {
  const byActivity = { ...balance.byActivity }
  let retainedCents = 0
  for (const expense of expenses) {
    const { activity } = expense
    const left = Math.min(eligibleOf(expense), balance.expenseCents - retainedCents)
    const kept = isCapped(activity, byActivity) ? Math.min(left, byActivity[activity]) : left
    if (isCapped(activity, byActivity)) byActivity[activity] -= kept
    retainedCents += kept
  }
  return { byActivity, retainedCents }
}

const sumOf = (expenses: readonly Expense[], amount: (expense: Expense) => Cents): Cents =>
  expenses.reduce((sum, expense) => sum + amount(expense), 0)

/**
 * One month of expenses: the credit is half of what is retained, half-up to the cent as on the month's estimate; the
 * advance is the credit, within what is left of its own ceilings.
 */
export const consumeMonth = (
  balance: Balance,
  { period, expenses }: MonthOfExpenses,
): { after: Balance; used: TaxCreditMonth } => {
  const { byActivity, retainedCents } = retain(balance, expenses)
  const sharePcm = inForce(taxCreditShare.versions, firstDay(period)).value
  const creditCents = Math.min(applyRate(retainedCents, sharePcm), balance.creditCents)
  const advanceCents = Math.min(creditCents, balance.advanceCents)
  const voucherAid = sumOf(expenses, (expense) => expense.voucherAidCents)
  const after: Balance = {
    ...balance,
    expenseCents: balance.expenseCents - retainedCents,
    byActivity,
    creditCents: balance.creditCents - creditCents,
    advanceCents: balance.advanceCents - advanceCents,
    voucherCents: Math.max(0, balance.voucherCents - voucherAid),
  }
  const used = {
    period,
    costCents: sumOf(expenses, ({ costCents }) => costCents),
    eligibleCents: sumOf(expenses, eligibleOf),
    retainedCents,
    creditCents,
    advanceCents,
    remainingCents: after.expenseCents,
    remainingByActivity: byActivity,
    remainingAdvanceCents: after.advanceCents,
    remainingVoucherCents: after.voucherCents,
    voucherOverCents: Math.max(0, voucherAid - balance.voucherCents),
  }
  return { after, used }
}
