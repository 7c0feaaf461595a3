import type { RepresentedAct } from '@cesu/db'
import { type EventDefinition, events } from '@cesu/domain/events'
import { z } from 'zod'

/** What somebody did for a worker, the last first. */
export const RepresentedActs = z.array(
  z.object({
    id: z.string(),
    at: z.string(),
    representationId: z.string(),
    helperName: z.string(),
    /** In French, after their name. */
    sentence: z.string(),
  }),
)

/** The same of its rows; « ses données » are those of the reader. */
export const representedActs = (rows: readonly RepresentedAct[]): z.output<typeof RepresentedActs> =>
  rows.map(({ kind, payload, at, ...row }) => {
    const { sentence }: EventDefinition = events[kind]
    return { ...row, at: at.toISOString(), sentence: sentence(payload).replace('de ses données', 'de vos données') }
  })
