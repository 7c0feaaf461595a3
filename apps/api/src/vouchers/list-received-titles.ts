import { countTitlesToRemit, listOwnTitles, type TimePlace } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { counted, pageInput, pageOf, pageOutput } from '../page.ts'

/** What may become of a title that a worker received: to remit, past its day, remitted, paid by its issuer. */
export const receivedStates = ['TO_REMIT', 'LATE', 'REMITTED', 'PAID'] as const

/** The titles that paid the worker who acts, the last used first, and what is to be remitted, electronic titles and paper ones apart. */
export const listReceivedTitles = operation({
  name: 'titles.listReceived',
  title: 'Lister les titres reçus',
  permission: 'titles.own',
  effect: 'read',
  input: z.strictObject({ ...pageInput, waiting: z.boolean().default(false) }),
  expected: { waiting: 'true pour ce qui reste à remettre', limit: 'un nombre de 1 à 200' },
  output: pageOutput(
    z.object({
      id: z.string(),
      number: z.string(),
      issuerName: z.string(),
      employerName: z.string(),
      faceValueCents: z.int(),
      electronic: z.boolean(),
      /** Month of the work, YYYY-MM; days, YYYY-MM-DD; an instant. */
      period: z.string(),
      paymentDay: z.string(),
      remittableUntil: z.string(),
      remittedAt: z.string().nullable(),
      paidDay: z.string().nullable(),
      state: z.enum(receivedStates),
    }),
  ).extend({
    /** What is to be remitted today: how many, for how much, and the first last day. */
    toRemit: z.array(z.object({ electronic: z.boolean(), titles: z.int(), cents: z.int(), firstUntil: z.string() })),
  }),
  example: {},
  async run(call, { cursor, limit, waiting }) {
    const { tx, today } = call
    if (call.actor.employeeId === null) return { rows: [], nextCursor: null, count: counted(0), toRemit: [] }
    const page = await pageOf(call, {
      ...{ list: ['received-titles', waiting], cursor, limit },
      find: (after: TimePlace | null, most) => listOwnTitles(tx, waiting, { after, limit: most }),
      count: async (bound) => (await listOwnTitles(tx, waiting, { after: null, limit: bound + 1 })).length,
      keyOf: ({ usedAt, id }): TimePlace => [usedAt.toISOString(), id],
    })
    const rows = page.rows.map(({ remittedAt, ...title }) => ({
      ...title,
      remittedAt: remittedAt?.toISOString() ?? null,
      state: stateOf({ ...title, remittedAt }, today),
    }))
    return { ...page, rows, toRemit: await countTitlesToRemit(tx, today) }
  },
})

function stateOf(
  {
    remittedAt,
    paidDay,
    remittableUntil,
  }: { remittedAt: Date | null; paidDay: string | null; remittableUntil: string },
  today: string,
): (typeof receivedStates)[number] {
  if (paidDay !== null) return 'PAID'
  if (remittedAt !== null) return 'REMITTED'
  return remittableUntil < today ? 'LATE' : 'TO_REMIT'
}
