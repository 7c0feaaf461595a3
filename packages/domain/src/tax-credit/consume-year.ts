import { isCovered } from '../parameters/coverage.ts'
import { provisionalIds, type Rule, rulesOf, type Used } from '../parameters/parameter.ts'
import {
  activityCeilings,
  immediateAdvance,
  taxCreditCeilings,
  thirdPartyPolicy,
  voucherCeiling,
} from '../parameters/tax-credit.ts'
import { taxCreditShare } from '../parameters/wage-extras.ts'
import { type Cents, frenchHours, inForce, limitRefusals, type OthersCode, type Refusal } from '../shared/index.ts'
import { advanceRefusals } from './advance-refusals.ts'
import { consumeMonth, startOfYear, type TaxCreditMonth } from './consume-month.ts'
import type { Expense, MonthOfExpenses } from './expenses.ts'
import type { Household } from './household.ts'
import { refuseTaxCredit, type TaxCreditRefusalCode } from './refusals.ts'
import { isHelped } from './third-party.ts'

/** A year of expenses of a household. */
export interface TaxCreditQuestion {
  year: number
  household: Household
  /** True when the household has asked for the immediate advance. */
  advance: boolean
  /** Months of the year, in order; a month without expense may be left out. */
  months: readonly MonthOfExpenses[]
}

/** The tax credit of a year, month after month. Amounts in cents. */
export interface TaxCreditYear {
  year: number
  /** Most expense that gives a credit. */
  ceilingCents: Cents
  months: TaxCreditMonth[]
  /** Sums of the months. */
  creditCents: Cents
  advanceCents: Cents
  /** Credit − advance: settled with the income tax of the next year; below 0 when more was advanced than is due. */
  laterCents: Cents
  /** Why there is no immediate advance; empty when it is open. */
  advanceRefusals: Refusal<TaxCreditRefusalCode>[]
  /** What the answer rests on. */
  rules: Rule[]
  /** Ids of the parameters of grade D (inferred) among them. */
  provisional: string[]
}

/**
 * The tax credit of a year and its immediate advance: each month uses what is left of the ceilings. Pure fold over the
 * months. Refuses a year out of the tables, months out of order, a job too long: the first 50, then how many others.
 */
export const consumeYear = (
  question: TaxCreditQuestion,
): TaxCreditYear | { refusals: Refusal<TaxCreditRefusalCode | OthersCode>[] } => {
  const refusals = limitRefusals(questionRefusals(question))
  if (refusals.length > 0) return { refusals }
  const { year, household, advance } = question
  const closed = advanceRefusals(year, household)
  let balance = startOfYear(year, household, advance && closed.length === 0)
  const { ceilingCents } = balance
  const months: TaxCreditMonth[] = []
  for (const month of question.months) {
    const { after, used } = consumeMonth(balance, month)
    months.push(used)
    balance = after
  }
  const creditCents = months.reduce((sum, month) => sum + month.creditCents, 0)
  const advanceCents = months.reduce((sum, month) => sum + month.advanceCents, 0)
  const rules = usedRules(question)
  const day = `${year}-12-31`
  return {
    year,
    ceilingCents,
    months,
    creditCents,
    advanceCents,
    laterCents: creditCents - advanceCents,
    advanceRefusals: advance ? closed : [],
    rules: rulesOf(rules, day),
    provisional: provisionalIds(rules, day),
  }
}

const expenseRefusals = (expense: Expense, field: string, year: number): Refusal<TaxCreditRefusalCode>[] => {
  const { activity, jobHundredths } = expense
  const longest = inForce(activityCeilings.versions, `${year}-01-01`).value.smallRepairsJobHundredths
  return activity === 'SMALL_REPAIRS' && jobHundredths !== null && jobHundredths > longest
    ? [refuseTaxCredit('expense.job_too_long', `${field}.jobHundredths`, { hours: frenchHours(longest) })]
    : []
}

const questionRefusals = ({ year, months }: TaxCreditQuestion): Refusal<TaxCreditRefusalCode>[] => {
  if (!isCovered(`${year}-01`)) return [refuseTaxCredit('year.not_covered', 'year')]
  return months.flatMap(({ period, expenses }, index) => {
    const field = `months.${index}`
    const before = months[index - 1]
    return [
      ...(period.startsWith(`${year}-`) ? [] : [refuseTaxCredit('month.other_year', `${field}.period`, { year })]),
      ...(before && before.period >= period ? [refuseTaxCredit('month.order', `${field}.period`)] : []),
      ...expenses.flatMap((expense, at) => expenseRefusals(expense, `${field}.expenses.${at}`, year)),
    ]
  })
}

const usedRules = ({ advance, months }: TaxCreditQuestion): Used => {
  const expenses = months.flatMap((month) => month.expenses)
  const activities = new Set(expenses.map(({ activity }) => activity))
  const hasCapped = activities.has('SMALL_REPAIRS') || activities.has('COMPUTING') || activities.has('GARDENING')
  return [
    taxCreditShare,
    taxCreditCeilings,
    ...(hasCapped ? [activityCeilings] : []),
    ...(advance ? [immediateAdvance] : []),
    ...(advance && expenses.some(isHelped) ? [thirdPartyPolicy] : []),
    ...(expenses.some(({ voucherAidCents }) => voucherAidCents > 0) ? [voucherCeiling] : []),
  ]
}
