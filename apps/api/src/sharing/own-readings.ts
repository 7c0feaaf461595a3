import { listAgentReadings, listOwnControls, listOwnRectifications, listRepresentedActs, type Tx } from '@cesu/db'
import { z } from 'zod'
import { RepresentedActs, representedActs } from '../represented-acts.ts'

/** What is told of the readings of a worker's data, besides those of consumers. */
export const ownReadingsFields = {
  /** What agents of Urssaf opened, the last first. */
  agents: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      /** Null for a case. */
      month: z.string().nullable(),
      employerName: z.string().nullable(),
      isDocument: z.boolean(),
    }),
  ),
  /** What those who help the worker looked at, or did for them, the last first. */
  helpers: RepresentedActs,
  /** Who was told that a month they had read has changed since. */
  rectifications: z.array(
    z.object({ id: z.string(), at: z.string(), readingId: z.string(), month: z.string(), consumerName: z.string() }),
  ),
}

/** The times that somebody of Urssaf looked up who had read a worker's data. */
export const OwnControls = z.array(z.object({ id: z.string(), at: z.string() }))

const written = <R extends { at: Date }>(rows: readonly R[]) =>
  rows.map(({ at, ...one }) => ({ ...one, at: at.toISOString() }))

/** What agents opened of the worker who acts, and who was told of a change: the last of each, so many at most. */
export const ownReadings = async (tx: Tx, most: number) => ({
  agents: written(await listAgentReadings(tx, most)),
  helpers: representedActs(await listRepresentedActs(tx, most)),
  rectifications: written(await listOwnRectifications(tx, most)),
})

/** The last controls of the accesses to the data of the worker who acts, so many at most. */
export const ownControls = async (tx: Tx, most: number) => written(await listOwnControls(tx, most))
