import { contractDaysOf, type DeclarationInput } from '@cesu/domain/declarations'
import type { Period } from '@cesu/domain/shared'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A pair that can be declared, as the API describes it. */
export type Employment = inferOutput<typeof api.employments.get>

/** What a contract says of each of its months. */
export type Contract = Pick<
  Employment,
  'employerId' | 'employmentId' | 'startDay' | 'endDay' | 'netHourlyCents' | 'paidLeaveIncluded'
>

/** The days of a month that the contract covers, and its end as the day of payment. */
export function daysOf(period: Period, contract: Pick<Contract, 'startDay' | 'endDay'>) {
  const days = contractDaysOf(period, contract)
  return { ...days, paymentDay: days.endDay }
}

/** What is known before anything is typed: everything but the hours. */
export const initialInput = (employment: Contract, period: Period): Omit<DeclarationInput, 'hours'> => ({
  employerId: employment.employerId,
  employmentId: employment.employmentId,
  period,
  ...daysOf(period, employment),
  pay: { kind: 'NET_HOURLY', amountCents: employment.netHourlyCents },
  paidLeaveIncluded: employment.paidLeaveIncluded,
})
