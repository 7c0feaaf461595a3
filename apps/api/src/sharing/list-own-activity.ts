import { type HeldMonth, listOwnMonths } from '@cesu/db'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** How many months « Mes emplois » shows, this one among them. */
const SHOWN_MONTHS = 12

const cents = z.int().nullable()

/** One month of one job, as its worker reads it. */
export const OwnMonth = z.object({
  month: z.string(),
  employerId: z.string(),
  employerName: z.string(),
  isDeclared: z.boolean(),
  declarationId: z.string().nullable(),
  ...{ startDay: z.string().nullable(), endDay: z.string().nullable(), paymentDay: z.string().nullable() },
  hoursHundredths: z.int().nullable(),
  ...{ grossCents: cents, netPaidCents: cents, netTaxableCents: cents, netSocialCents: cents },
  declaredAt: z.string().nullable(),
})

/** The same, of months that are held: the newest first. */
export const ownMonths = (held: readonly HeldMonth[]): z.input<typeof OwnMonth>[] =>
  held.map(({ declaredAt, ...month }) => ({ ...month, declaredAt: declaredAt?.toISOString() ?? null })).toReversed()

/** The jobs of the worker who acts, month by month: what is declared, and what is not yet and whom to ask. */
export const listOwnActivity = operation({
  name: 'activity.list-own',
  title: 'Lister ses mois de travail',
  permission: 'activity.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    isWorker: z.boolean(),
    months: z.array(OwnMonth),
  }),
  example: undefined,
  async run({ tx, actor, today }) {
    const lastMonth = periodOf(today)
    if (actor.employeeId === null) return { isWorker: false, months: [] }
    const months = await listOwnMonths(tx, { firstMonth: addPeriods(lastMonth, 1 - SHOWN_MONTHS), lastMonth })
    return { isWorker: true, months: ownMonths(months) }
  },
})
