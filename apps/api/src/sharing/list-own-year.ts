import { findFirstOwnYear, listOwnMonths } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { OwnMonth, ownMonths } from './list-own-activity.ts'

/** Every month declared of the worker who acts in a civil year, the newest first, and the year to ask for next. */
export const listOwnYear = operation({
  name: 'activity.list-year',
  title: 'Lister ses mois déclarés d’une année',
  permission: 'own-data.take',
  effect: 'read',
  input: z.strictObject({ year: z.int().min(2000).max(2100) }),
  expected: { year: 'une année' },
  output: z.object({
    months: z.array(OwnMonth),
    /** Null when nothing is held of the years before. */
    previousYear: z.int().nullable(),
  }),
  example: { year: 2026 },
  async run({ tx, actor }, { year }) {
    if (actor.employeeId === null) return { months: [], previousYear: null }
    const first = await findFirstOwnYear(tx, actor.employeeId)
    const held = await listOwnMonths(tx, { firstMonth: `${year}-01`, lastMonth: `${year}-12` })
    return {
      months: ownMonths(held.filter(({ isDeclared }) => isDeclared)),
      previousYear: first !== null && first < year ? year - 1 : null,
    }
  },
})
