import { listThresholdChanges, listThresholdsInForce } from '@cesu/db'
import { Threshold, thresholdsWith } from '@cesu/domain/thresholds'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Every threshold: what it is today, and its last changes, the last one first. */
export const listThresholds = operation({
  name: 'settings.list-thresholds',
  title: 'Lire les seuils',
  permission: 'settings.read',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    /** Today in France, YYYY-MM-DD. */
    today: z.string(),
    rows: z.array(
      z.object({
        threshold: z.enum(Threshold),
        /** In force today. */
        value: z.int(),
        /** Of the last change; 0 when nobody has changed it. */
        version: z.int(),
        changes: z.array(
          z.object({
            version: z.int(),
            value: z.int(),
            /** YYYY-MM-DD. */
            fromDay: z.string(),
            reason: z.string(),
            authorName: z.string(),
            /** ISO 8601. */
            writtenAt: z.string(),
          }),
        ),
      }),
    ),
  }),
  example: undefined,
  async run({ tx, today }) {
    const values = thresholdsWith(await listThresholdsInForce(tx, today))
    const changes = Map.groupBy(await listThresholdChanges(tx), ({ threshold }) => threshold)
    const rows = Object.values(Threshold).map((threshold) => {
      const own = changes.get(threshold) ?? []
      return {
        ...{ threshold, value: values[threshold], version: own[0]?.version ?? 0 },
        changes: own.map(({ writtenAt, ...one }) => ({ ...one, writtenAt: writtenAt.toISOString() })),
      }
    })
    return { today, rows }
  },
})
