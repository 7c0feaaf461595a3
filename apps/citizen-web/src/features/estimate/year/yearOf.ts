import type { EstimateResult } from '@cesu/domain/contributions'
import { type Cents, type Period, periodsFrom } from '@cesu/domain/shared'
import { consumeYear, type TaxCreditMonth } from '@cesu/domain/tax-credit'
import type { Question } from '../answers.ts'
import { answerTo, shownOf } from '../answerTo.ts'

/** A month of the year and the sums from the first one, in cents. */
export interface YearMonth {
  period: Period
  costCents: Cents
  creditCents: Cents
  costSoFarCents: Cents
  creditSoFarCents: Cents
  /** True when the ceiling leaves nothing for the months after. */
  isAtCeiling: boolean
}

/** What the same work costs from its first month to December, and what the tax credit gives back. Amounts in cents. */
export interface Year {
  year: string
  months: YearMonth[]
  costCents: Cents
  creditCents: Cents
  /** Most expense that gives a credit: the household's, or the activity's when it is lower. */
  ceilingCents: Cents
  /** Left under the ceiling at the end of the year. */
  remainingCents: Cents
  /** First month at the ceiling. */
  reached: Period | undefined
}

/**
 * The year of a month: the same question for each month, at its own rates. `result` is the estimate of the month asked;
 * where a month has no pay for the amount, the gross pay of that one is kept.
 */
export function yearOf(question: Question, result: EstimateResult): Year | null {
  const year = question.period.slice(0, 4)
  const first = `${year}-${String(question.firstMonth).padStart(2, '0')}`
  const asGross = { ...question, known: 'GROSS', per: 'MONTH', amountCents: result.grossCents } as const
  const costs = periodsFrom(first, `${year}-12`).flatMap((period) => {
    const shown = shownOf(answerTo({ ...question, period })) ?? shownOf(answerTo({ ...asGross, period }))
    return shown ? { period, costCents: shown.totalCostCents } : []
  })
  const { children, sharedCustodyChildren, membersOver65, disabled, firstYear, activity } = question
  const household = { children, sharedCustodyChildren, membersOver65, disabled, firstYear }
  const answer = consumeYear({
    year: Number(year),
    household: { ...household, apa: false, pch: false, prefinancedVouchers: false },
    advance: false,
    months: costs.map(({ period, costCents }) => ({
      period,
      expenses: [{ activity, costCents, aidCents: 0, voucherAidCents: 0, jobHundredths: null }],
    })),
  })
  return 'refusals' in answer ? null : addedUp(year, activity, answer.months)
}

/** An estimate with the credit that its month has within the year: half, then what the ceiling leaves, then nothing. */
export function withinYear(result: EstimateResult, year: Year | null): EstimateResult {
  const month = year?.months.find(({ period }) => period === result.period)
  if (!month) return result
  return {
    ...result,
    taxCreditCents: month.creditCents,
    costAfterCreditCents: result.totalCostCents - month.creditCents,
  }
}

function addedUp(year: string, activity: Question['activity'], used: readonly TaxCreditMonth[]): Year {
  let costSoFarCents = 0
  let creditSoFarCents = 0
  let retainedSoFarCents = 0
  let remainingCents = 0
  const months = used.map(({ period, costCents, creditCents, retainedCents, ...month }) => {
    costSoFarCents += costCents
    creditSoFarCents += creditCents
    retainedSoFarCents += retainedCents
    const ofActivity = activity === 'GENERAL' ? month.remainingCents : month.remainingByActivity[activity]
    remainingCents = Math.min(month.remainingCents, ofActivity)
    return { period, costCents, creditCents, costSoFarCents, creditSoFarCents, isAtCeiling: remainingCents === 0 }
  })
  return {
    year,
    months,
    costCents: costSoFarCents,
    creditCents: creditSoFarCents,
    ceilingCents: retainedSoFarCents + remainingCents,
    remainingCents,
    reached: months.find(({ isAtCeiling }) => isAtCeiling)?.period,
  }
}
