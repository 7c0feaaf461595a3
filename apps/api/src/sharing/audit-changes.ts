import { countSharingChanges, listSharingChanges } from '@cesu/db'
import { sentenceOf } from '@cesu/domain/events'
import { ApprovalAnswer } from '@cesu/domain/sharing'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'

/** Who changed an agreement or a purpose, why, and what a second person answered, the last first. */
export const auditChanges = operation({
  name: 'access.changes',
  title: 'Lister qui a changé une convention ou une finalité, et qui l’a accepté',
  permission: 'access.audit',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(
    z.object({
      id: z.string(),
      at: z.string(),
      actorName: z.string(),
      /** In French, after the actor's name. */
      sentence: z.string(),
      consumerName: z.string(),
      /** Code and version of a purpose, or reference of an agreement. */
      reference: z.string(),
      label: z.string().nullable(),
      reason: z.string().nullable(),
      requestedByName: z.string().nullable(),
      answer: z.enum(ApprovalAnswer).nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.string().nullable(),
      comment: z.string().nullable(),
    }),
  ),
  example: {},
  async run(call, { cursor, limit }) {
    const { tx } = call
    const page = await pageOf<Awaited<ReturnType<typeof listSharingChanges>>[number], [string, string]>(call, {
      ...{ list: ['access.changes'], cursor, limit },
      find: (after, most) => listSharingChanges(tx, { after, limit: most }),
      count: (bound) => countSharingChanges(tx, bound),
      keyOf: ({ at, id }) => [at.toISOString(), id],
    })
    return {
      ...page,
      rows: page.rows.map(({ at, answeredAt, ...row }) => ({
        ...row,
        ...{ at: at.toISOString(), answeredAt: answeredAt?.toISOString() ?? null, sentence: sentenceOf(row) },
      })),
    }
  },
})
