import { activityCeilings } from '../parameters/tax-credit.ts'
import { type Cents, inForce, type Period } from '../shared/index.ts'

/** What the expense paid for, as far as the tax credit tells activities apart. */
export const ExpenseActivity = {
  /** No ceiling but the household's. */
  GENERAL: 'GENERAL',
  SMALL_REPAIRS: 'SMALL_REPAIRS',
  COMPUTING: 'COMPUTING',
  GARDENING: 'GARDENING',
} as const

export type ExpenseActivity = (typeof ExpenseActivity)[keyof typeof ExpenseActivity]

/** One expense: wage and contributions, or an invoice. Amounts in cents. */
export interface Expense {
  activity: ExpenseActivity
  costCents: Cents
  /** Part paid by an allowance (APA, PCH…): it gives no credit. */
  aidCents: Cents
  /** Part paid by the financer of prefinanced vouchers: it gives no credit either. */
  voucherAidCents: Cents
  /** Paid with titles in all, their financer's part included: what it does to the advance is a policy. */
  titlesCents?: Cents
  /** Length of the job, in hundredths of an hour: for small repairs; null when not known. */
  jobHundredths: number | null
}

/** The expenses of a month, in the order in which they use the ceilings. */
export interface MonthOfExpenses {
  period: Period
  expenses: readonly Expense[]
}

/** The activities with a yearly ceiling of their own. */
export type CappedActivity = Exclude<ExpenseActivity, 'GENERAL'>

/** Most expense of a year that gives a tax credit by activity, in cents (Code du travail D7233-5). */
export const activityCeilingsCents = (year: number): Record<CappedActivity, Cents> => {
  const { smallRepairsCents, computingCents, gardeningCents } = inForce(
    activityCeilings.versions,
    `${year}-01-01`,
  ).value
  return { SMALL_REPAIRS: smallRepairsCents, COMPUTING: computingCents, GARDENING: gardeningCents }
}
