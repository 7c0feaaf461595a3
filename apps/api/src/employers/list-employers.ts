import { countMandatingEmployers, listMandatingEmployers, MANY_BOUND } from '@cesu/db'
import { searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { searchInput } from '../search-input.ts'

/** One page of the employers who gave the partner an active mandate, in the order of names: those who employ nobody yet too. */
export const listEmployers = operation({
  name: 'employers.list',
  title: 'Lister les employeurs qui ont donné mandat',
  permission: 'employments.propose',
  effect: 'read',
  input: z.strictObject({
    /** Starts of words of the employer's names, in any order, or the start of a Cesu number. */
    search: searchInput,
    ...pageInput,
  }),
  output: pageOutput(z.object({ employerId: z.string(), name: z.string(), cesuNumber: z.string(), city: z.string() })),
  example: { search: 'Exemple' },
  async run(call, { search, cursor, limit }) {
    const { tx, actor, today } = call
    const words = searchedWords(search ?? '')
    const filter = { partnerId: actor.partnerId, today, words }
    // One looks for somebody here: « plus de 100 » says enough, and costs less.
    return pageOf(call, {
      ...{ list: ['employers', words], cursor, limit, countBound: MANY_BOUND },
      find: (after, most) => listMandatingEmployers(tx, filter, { after, limit: most }),
      count: (bound) => countMandatingEmployers(tx, filter, bound),
      keyOf: ({ searchName, employerId }) => [searchName, employerId],
    })
  },
  lists: ({ rows }) => rows.map(({ employerId }) => employerId),
})
