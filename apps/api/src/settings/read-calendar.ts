import { listClosuresBefore, listClosuresToCome } from '@cesu/db'
import type { ServiceClosure } from '@cesu/db/model'
import { holidaySource, namedHolidays } from '@cesu/domain/closures'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Days on which the service is closed: YYYY-MM-DD, both included; instants are ISO 8601. */
const ClosureOutput = z.object({
  id: z.string(),
  fromDay: z.string(),
  untilDay: z.string(),
  reason: z.string(),
  addedAt: z.string(),
  addedByName: z.string(),
  /** Null unless it was withdrawn. */
  withdrawn: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
})

/** The closed days, Saturdays and Sundays apart: public holidays to come, this year and the next, closures to come and those of before. */
export const readCalendar = operation({
  name: 'settings.read-calendar',
  title: 'Lire les jours de fermeture du service',
  permission: 'settings.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    /** Today in France, YYYY-MM-DD. */
    today: z.string(),
    /** This year and the next: the holidays that are not over, with the text that sets them. */
    years: z.array(
      z.object({
        year: z.int(),
        source: z.string(),
        holidays: z.array(z.object({ day: z.string(), name: z.string() })),
      }),
    ),
    /** In force and not over, the first one first. */
    coming: z.array(ClosureOutput),
    /** Over or withdrawn, the last one first: fifty at most. */
    before: z.array(ClosureOutput),
  }),
  example: undefined,
  async run({ tx, today }) {
    const thisYear = Number(today.slice(0, 4))
    return {
      today,
      years: [thisYear, thisYear + 1].map((year) => ({
        ...{
          year,
          source: holidaySource(`${year}-01-01`),
          holidays: namedHolidays(year).filter(({ day }) => day >= today),
        },
      })),
      coming: (await listClosuresToCome(tx, today)).map(closureOutput),
      before: (await listClosuresBefore(tx, today)).map(closureOutput),
    }
  },
})

const closureOutput = (one: ServiceClosure): z.input<typeof ClosureOutput> => ({
  ...{ id: one.id, fromDay: one.fromDay, untilDay: one.untilDay, reason: one.reason },
  ...{ addedAt: one.addedAt.toISOString(), addedByName: one.addedByName },
  withdrawn:
    one.withdrawnAt === null
      ? null
      : { at: one.withdrawnAt.toISOString(), byName: one.withdrawnByName ?? '', reason: one.withdrawReason ?? '' },
})
