import { countMandateRequests, listMandateRequests as findRequests } from '@cesu/db'
import { MandateRequestStatus, mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { RequestOutput, requestRow } from './request-output.ts'

/** One page of the mandates that the partner asked, the last first. */
export const listMandateRequests = operation({
  name: 'mandates.list-requests',
  title: 'Lister ses demandes de mandat',
  permission: 'mandates.read',
  effect: 'read',
  input: z.strictObject({
    status: z.enum(MandateRequestStatus).nullish(),
    /** Start of the address, or of the partner's own reference. */
    search: z
      .string()
      .max(254)
      .refine((text) => text.isWellFormed() && !text.includes('\0'), 'Cette recherche porte des caractères illisibles.')
      .nullish(),
    ...pageInput,
  }),
  expected: mandateRequestExpected,
  output: pageOutput(RequestOutput),
  example: {},
  async run(call, { status = null, search, cursor, limit }) {
    const { tx, actor } = call
    const filter = { partnerId: actor.partnerId, status, search: (search ?? '').trim().toLowerCase() }
    const page = await pageOf(call, {
      ...{ list: ['mandate-requests', status, filter.search], cursor, limit },
      find: (after, most) => findRequests(tx, filter, { after, limit: most }),
      count: (bound) => countMandateRequests(tx, filter, bound),
      keyOf: ({ askedAt, id }) => [askedAt.toISOString(), id],
    })
    return { ...page, rows: page.rows.map((row) => ({ ...requestRow(row), employerId: row.employerId })) }
  },
  lists: ({ rows }) => rows.flatMap(({ employerId }) => employerId ?? []),
})
