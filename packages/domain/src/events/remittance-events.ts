import { z } from 'zod'
import { frenchCount, frenchDay, frenchEuros } from '../shared/index.ts'
import { event } from './event-definition.ts'

const amount = ({ titles, cents }: { titles: number; cents: number }) =>
  `${frenchCount(titles)} titre${titles < 2 ? '' : 's'} (${frenchEuros(cents)})`

/** What happens to remittances of titles; slips that came in a file are told by the end of their file. */
export const remittanceEvents = {
  VOUCHER_REMITTED: event({
    subject: 'REMITTANCE',
    version: 1,
    payload: z.object({ titles: z.int(), cents: z.int() }),
    sentence: (payload) => `a remis ${amount(payload)}`,
    tells: { sequence: () => 1 },
  }),
  VOUCHER_REIMBURSED: event({
    subject: 'REMITTANCE',
    version: 1,
    payload: z.object({ titles: z.int(), cents: z.int(), paidDay: z.string() }),
    sentence: ({ paidDay, ...payload }) => `a remboursé ${amount(payload)} le ${frenchDay(paidDay)}`,
    tells: { sequence: () => 2 },
  }),
} as const
