import { countOwnAccess, listOwnAccess, listOwnReports } from '@cesu/db'
import { AccessOutcome, AccessRefusal, LegalBasis, type SharingField, sharingFields } from '@cesu/domain/sharing'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { ownReadings, ownReadingsFields } from './own-readings.ts'

/** Who read what of the worker who acts, when, why and on which ground, for 36 months: consumers, and agents of Urssaf. */
export const listAccessOfWorker = operation({
  name: 'sharing.list-access',
  title: 'Lister qui a consulté ses données',
  permission: 'sharing.own',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(
    z.object({
      id: z.string(),
      at: z.string(),
      grantId: z.string(),
      consumerName: z.string(),
      label: z.string(),
      legalBasis: z.enum(LegalBasis),
      outcome: z.enum(AccessOutcome),
      refusal: z.enum(AccessRefusal).nullable(),
      firstMonth: z.string(),
      lastMonth: z.string(),
      /** What left, in French. */
      fields: z.array(z.string()),
      records: z.int(),
      /** Whether the worker has said that they do not recognise it. */
      isReported: z.boolean(),
    }),
    // Of the first page alone.
  ).extend(ownReadingsFields),
  example: {},
  async run(call, { cursor, limit }) {
    const { tx } = call
    const page = await pageOf<Awaited<ReturnType<typeof listOwnAccess>>[number], [string, string]>(call, {
      ...{ list: ['sharing.access'], cursor, limit },
      find: (after, take) => listOwnAccess(tx, { after: after && { at: new Date(after[0]), id: after[1] }, take }),
      count: (bound) => countOwnAccess(tx, bound + 1),
      keyOf: ({ at, id }) => [at.toISOString(), id],
    })
    const reported = await listOwnReports(
      tx,
      page.rows.map(({ id }) => id),
    )
    return {
      ...page,
      ...(cursor == null
        ? await ownReadings(tx, 50)
        : { agents: [], openings: [], helpers: [], issuers: [], rectifications: [] }),
      rows: page.rows.map(({ grant: { purpose }, at, ...row }) => ({
        ...row,
        ...{ at: at.toISOString(), consumerName: purpose.agreement.consumer.name, label: purpose.label },
        isReported: reported.has(row.id),
        fields: row.fields.map((field) => sharingFields[field as SharingField] ?? field),
      })),
    }
  },
})
