import type { DeclarationInput } from '@cesu/domain/declarations'
import { firstDay, lastDay, type Period } from '@cesu/domain/shared'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A pair that can be declared, as the API describes it. */
export type Employment = inferOutput<typeof api.employments.get>

/** The days of a month that the contract covers, and its end as the day of payment. */
export function daysOf(period: Period, { startDay, endDay }: Pick<Employment, 'startDay' | 'endDay'>) {
  const first = startDay > firstDay(period) ? startDay : firstDay(period)
  const last = endDay !== null && endDay < lastDay(period) ? endDay : lastDay(period)
  return { startDay: first, endDay: last, paymentDay: last }
}

/** What is known before anything is typed: everything but the hours. */
export const initialInput = (employment: Employment, period: Period): Omit<DeclarationInput, 'hours'> => ({
  employerId: employment.employerId,
  employmentId: employment.employmentId,
  period,
  ...daysOf(period, employment),
  pay: { kind: 'NET_HOURLY', amountCents: employment.netHourlyCents },
  paidLeaveIncluded: employment.paidLeaveIncluded,
})
