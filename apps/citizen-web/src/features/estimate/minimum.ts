import { type EstimateResult, minimumWage } from '@cesu/domain/contributions'
import { applyHours, type Cents, lastDay, type Period } from '@cesu/domain/shared'
import type { Answers, Question } from './answers.ts'

/** The lowest level of the collective agreement's wage grid: nobody employed at home is paid less. */
const LOWEST_LEVEL = 1

/** The least pay of an hour in cents, net and gross; null where the tables have no answer. */
export const leastPay = ({ territory, paidLeaveIncluded }: Answers, period: Period) =>
  minimumWage(lastDay(period), territory, { level: LOWEST_LEVEL, paidLeaveIncluded })

/** The least net of an hour, in cents, when the pay of the month is under it; null when the pay is enough. */
export function leastNetNotReached(
  question: Question,
  { netCents, grossCents }: Pick<EstimateResult, 'netCents' | 'grossCents'>,
): Cents | null {
  const least = leastPay(question, question.period)
  if (!least) return null
  const ofMonth = (hourlyCents: Cents) => applyHours(hourlyCents, question.hoursHundredths)
  // Enough by the hour is enough: the roundings of the month's total never make a pay too low.
  const isEnough = netCents >= ofMonth(least.netCents) || grossCents >= ofMonth(least.grossCents)
  return isEnough ? null : least.netCents
}
