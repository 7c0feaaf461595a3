import { Territory } from '@cesu/db/model'
import { z } from 'zod'
import { MOST_PAY_CENTS } from '../contributions/bounds.ts'
import { type ExpectedFields, isDay, isPeriod } from '../shared/index.ts'
import type { CalendarQuestion } from './calendar-of-month.ts'
import type { Fault } from './penalty.ts'

const amount = z.int().min(0).max(MOST_PAY_CENTS)
const day = z.string().refine(isDay)
const period = z.string().refine(isPeriod)

/** A question about the calendar as it comes from outside. Strict: an unknown field is refused. */
export const CalendarInput = z.strictObject({
  period,
  cesuPlus: z.boolean().default(false),
  thirdParty: z.boolean().default(false),
  territory: z.enum(Territory).default('METRO'),
  declaredOn: day.nullable().default(null),
}) satisfies z.ZodType<CalendarQuestion>

/** A fault as it comes from outside. Strict: an unknown field is refused. */
export const FaultInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('LATE_PAYMENT'),
    dueCents: amount,
    dueDay: day,
    paidDay: day,
    lateBefore: z.boolean(),
  }),
  z.strictObject({ kind: z.enum(['MISSING_DECLARATION', 'INACCURATE_DECLARATION']), period }),
  z.strictObject({ kind: z.literal('UNPAID_CESU_PLUS_WAGE'), wageCents: amount, day }),
  z.strictObject({ kind: z.literal('FICTITIOUS_DECLARATION'), receivedCents: amount, day }),
]) satisfies z.ZodType<Fault>

const aDay = 'un jour qui existe, écrit AAAA-MM-JJ, par exemple 2026-03-05'
const cents = 'un nombre entier de centimes, de 0 à 100 000 000'

/** What each field of both expects, in French, after "Indiquez". */
export const calendarExpected: ExpectedFields = {
  period: 'un mois qui existe, écrit AAAA-MM, par exemple 2026-03',
  cesuPlus: 'true ou false',
  thirdParty: 'true ou false',
  territory: `une de ces valeurs : ${Object.values(Territory).join(', ')}`,
  declaredOn: `${aDay}, ou null`,
  kind: 'LATE_PAYMENT, MISSING_DECLARATION, INACCURATE_DECLARATION, UNPAID_CESU_PLUS_WAGE ou FICTITIOUS_DECLARATION',
  dueCents: cents,
  wageCents: cents,
  receivedCents: cents,
  dueDay: aDay,
  paidDay: aDay,
  lateBefore: 'true si une autre échéance des 24 mois précédents a été payée en retard, sinon false',
  day: aDay,
}
