import { countMandates, listMandates as findMandates } from '@cesu/db'
import { MandateStatus, mandateRequestExpected } from '@cesu/domain/mandates'
import { searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { searchInput } from '../search-input.ts'
import { instants, mandateFields } from './mandate-output.ts'

/** One page of the mandates that the partner received, whatever became of them, by the names of the employers. */
export const listMandates = operation({
  name: 'mandates.list',
  title: 'Lister ses mandats',
  permission: 'mandates.read',
  effect: 'read',
  input: z.strictObject({ search: searchInput, status: z.enum(MandateStatus).nullish(), ...pageInput }),
  expected: mandateRequestExpected,
  output: pageOutput(
    z.object({
      ...mandateFields,
      employerId: z.string(),
      employerName: z.string(),
      employerNumber: z.string(),
      /** Number of the receipt; null for a mandate of before. */
      receiptCode: z.string().nullable(),
    }),
  ),
  example: {},
  async run(call, { search, status = null, cursor, limit }) {
    const { tx, actor } = call
    const filter = { partnerId: actor.partnerId, status, words: searchedWords(search ?? '') }
    const page = await pageOf(call, {
      ...{ list: ['mandates', status, filter.words], cursor, limit },
      find: (after, most) => findMandates(tx, filter, { after, limit: most }),
      count: (bound) => countMandates(tx, filter, bound),
      keyOf: ({ searchName, id }) => [searchName, id],
    })
    return { ...page, rows: page.rows.map((row) => ({ ...row, ...instants(row) })) }
  },
  lists: ({ rows }) => rows.map(({ employerId }) => employerId),
})
