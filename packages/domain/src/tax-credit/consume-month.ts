import { immediateAdvance, type ThirdPartyPolicy, thirdPartyPolicy, voucherCeiling } from '../parameters/tax-credit.ts'
import { taxCreditShare } from '../parameters/wage-extras.ts'
import { applyRate, type Cents, findInForce, firstDay, inForce, type Pcm, type Period } from '../shared/index.ts'
import {
  activityCeilingsCents,
  type CappedActivity,
  type Expense,
  type ExpenseActivity,
  type MonthOfExpenses,
} from './expenses.ts'
import { type Household, yearlyCeilingCents } from './household.ts'
import { advanceableCents } from './third-party.ts'

/** Where a year stands after some of its months, in cents. */
export interface Balance {
  /** The ceiling of expense of the year, whole. */
  readonly ceilingCents: Cents
  readonly activityCeilings: Readonly<Record<CappedActivity, Cents>>
  /** Cost − aids of the year so far, by activity: below 0 when more was helped than spent. */
  readonly eligible: Readonly<Record<ExpenseActivity, Cents>>
  /** Credit of the year so far. */
  readonly creditCents: Cents
  /** Left of the immediate advance; 0 when it is closed. */
  readonly advanceCents: Cents
  readonly voucherCents: Cents
}

/** What a month uses, and what it leaves. Amounts in cents. */
export interface TaxCreditMonth {
  period: Period
  costCents: Cents
  /** Cost − aids; below 0 when the aids of the month are above its cost. */
  eligibleCents: Cents
  /** What the month adds to the expense of the year within the ceilings; below 0 when it takes from it. */
  retainedCents: Cents
  /** The same of the credit of the year. */
  creditCents: Cents
  /** Part of the credit taken off the month's payment: never below 0, what was advanced is settled with the tax. */
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
  const advance = hasAdvance ? inForce(immediateAdvance.versions, day).value : null
  const mostAdvanced = household.disabled ? advance?.disabledCeilingCents : advance?.ceilingCents
  return {
    ceilingCents: yearlyCeilingCents(year, household),
    activityCeilings: activityCeilingsCents(year),
    eligible: { GENERAL: 0, SMALL_REPAIRS: 0, COMPUTING: 0, GARDENING: 0 },
    creditCents: 0,
    advanceCents: mostAdvanced ?? 0,
    voucherCents: inForce(voucherCeiling.versions, day).value,
  }
}

const eligibleOf = ({ costCents, aidCents, voucherAidCents }: Expense): Cents => costCents - aidCents - voucherAidCents

const cappedActivities = ['SMALL_REPAIRS', 'COMPUTING', 'GARDENING'] as const satisfies readonly CappedActivity[]

/** The expense of the year so far that gives a credit: each activity within its ceiling, all within the household's. */
const retainedOf = ({ ceilingCents, activityCeilings, eligible }: Balance): Cents => {
  let sum = eligible.GENERAL
  for (const activity of cappedActivities) sum += Math.min(eligible[activity], activityCeilings[activity])
  return Math.min(Math.max(0, sum), ceilingCents)
}

const addExpenses = (eligible: Balance['eligible'], expenses: readonly Expense[]): Balance['eligible'] => {
  const sums = { ...eligible }
  for (const expense of expenses) sums[expense.activity] += eligibleOf(expense)
  return sums
}

/**
 * The credit of the year after a month. A month that adds to the year takes its half, half-up to the cent as on the
 * month's estimate; one that takes from it (an aid above its cost) leaves half of what the year still retains.
 */
const creditAfter = (beforeCents: Cents, retained: { before: Cents; after: Cents }, { mostCents, sharePcm }: Share) =>
  retained.after < retained.before
    ? applyRate(retained.after, sharePcm)
    : Math.min(beforeCents + applyRate(retained.after - retained.before, sharePcm), mostCents)

interface Share {
  sharePcm: Pcm
  /** Most credit of the year. */
  mostCents: Cents
}

const leftByActivity = ({ activityCeilings, eligible }: Balance): Record<CappedActivity, Cents> => {
  const left = (activity: CappedActivity): Cents =>
    activityCeilings[activity] - Math.min(Math.max(0, eligible[activity]), activityCeilings[activity])
  return { SMALL_REPAIRS: left('SMALL_REPAIRS'), COMPUTING: left('COMPUTING'), GARDENING: left('GARDENING') }
}

const sumOf = (expenses: readonly Expense[], amount: (expense: Expense) => Cents): Cents =>
  expenses.reduce((sum, expense) => sum + amount(expense), 0)

/**
 * One month of expenses. The ceilings and the aids are those of the year (the tax settles them so): the month's credit is
 * what it adds to the year's, below 0 for an aid above its cost. Only the advance is the month's own: its credit, within
 * what is left of the advance's ceiling and what `policy` lets of a month that a third party helped to pay, never taken back here.
 */
export const consumeMonth = (
  balance: Balance,
  { period, expenses }: MonthOfExpenses,
  policy: ThirdPartyPolicy = findInForce(thirdPartyPolicy.versions, firstDay(period))?.value ?? 'DECLARATION_EXCLUDED',
): { after: Balance; used: TaxCreditMonth } => {
  const spent: Balance = { ...balance, eligible: addExpenses(balance.eligible, expenses) }
  const retained = { before: retainedOf(balance), after: retainedOf(spent) }
  const sharePcm = inForce(taxCreditShare.versions, firstDay(period)).value
  const mostCents = applyRate(balance.ceilingCents, sharePcm)
  const yearCreditCents = creditAfter(balance.creditCents, retained, { sharePcm, mostCents })
  const creditCents = yearCreditCents - balance.creditCents
  const advanceable = advanceableCents({ expenses, creditCents }, { policy, sharePcm })
  const advanceCents = Math.min(advanceable, balance.advanceCents)
  const voucherAid = sumOf(expenses, (expense) => expense.voucherAidCents)
  const after: Balance = {
    ...spent,
    creditCents: yearCreditCents,
    advanceCents: balance.advanceCents - advanceCents,
    voucherCents: Math.max(0, balance.voucherCents - voucherAid),
  }
  const used = {
    period,
    costCents: sumOf(expenses, ({ costCents }) => costCents),
    eligibleCents: sumOf(expenses, eligibleOf),
    retainedCents: retained.after - retained.before,
    creditCents,
    advanceCents,
    remainingCents: after.ceilingCents - retained.after,
    remainingByActivity: leftByActivity(after),
    remainingAdvanceCents: after.advanceCents,
    remainingVoucherCents: after.voucherCents,
    voucherOverCents: Math.max(0, voucherAid - balance.voucherCents),
  }
  return { after, used }
}
