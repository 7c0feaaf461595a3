import { type DayPlace, listDayMoves, sumDayMoves } from '@cesu/db'
import { isDay } from '@cesu/domain/shared'
import { refuseVoucher, type TitleMovement, titleMovements } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { type Page, pageInput, pageOf, pageOutput } from '../page.ts'
import { refusedInput } from '../problem.ts'

const DayRow = z.object({
  movement: z.enum(titleMovements),
  /** Instant, ISO 8601; null, as what follows, on the line of a total. */
  at: z.string().nullable(),
  number: z.string().nullable(),
  vintage: z.int().nullable(),
  reference: z.string().nullable(),
  paymentDay: z.string().nullable(),
  titles: z.int(),
  cents: z.int(),
})
type DayRow = z.output<typeof DayRow>

/**
 * What happened to the titles of one's own on a legal day that is over, kind by kind in the order of time; then, after the last, a total
 * of each kind: used less released less remitted is what the control of that evening has more of used.
 */
export const readDay = operation({
  name: 'vouchers.day',
  title: 'Rapprocher les titres d’une journée',
  permission: 'vouchers.read',
  effect: 'read',
  input: z.strictObject({ day: z.string().refine(isDay), ...pageInput }),
  expected: { day: 'un jour, AAAA-MM-JJ', limit: 'un nombre de 1 à 200' },
  output: pageOutput(DayRow),
  example: { day: '2026-11-02' },
  async run(call, { day, cursor, limit }): Promise<Page<DayRow>> {
    const { tx, today } = call
    if (day >= today) throw refusedInput([refuseVoucher('issuer.day_not_over', 'day')])
    const totals = await sumDayMoves(tx, day)
    const page = await pageOf(call, {
      ...{ list: ['vouchers.day', day], cursor, limit },
      find: (after: DayPlace | null, most) => listDayMoves(tx, { day, after, limit: most }),
      count: async () => totals.reduce((sum, { titles }) => sum + titles, 0),
      keyOf: ({ what, at, id }): DayPlace => [what, at.toISOString(), id],
    })
    const rows = page.rows.map(
      ({ what, at, number, vintage, reference, paymentDay, faceValueCents }): DayRow => ({
        ...{ movement: what as TitleMovement, at: at.toISOString(), number, vintage, reference, paymentDay },
        ...{ titles: 1, cents: faceValueCents },
      }),
    )
    const last = page.nextCursor === null ? titleMovements.map((movement) => totalOf(movement, totals)) : []
    return { ...page, rows: [...rows, ...last] }
  },
})

function totalOf(movement: TitleMovement, totals: Awaited<ReturnType<typeof sumDayMoves>>): DayRow {
  const { titles = 0, cents = 0 } = totals.find(({ what }) => what === movement) ?? {}
  return { ...{ movement, at: null, number: null, vintage: null, reference: null, paymentDay: null }, titles, cents }
}
