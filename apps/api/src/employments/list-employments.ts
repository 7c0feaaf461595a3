import { countDeclarableEmployments, findPairs, listDeclarableEmployments } from '@cesu/db'
import { searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { countBoundOf, pageInput, pageOf, pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'
import { searchInput } from '../search-input.ts'
import { EmploymentRow, employmentRow } from './employment-row.ts'

/** One page of the pairs that the partner may declare for today, in the order of names. */
export const listEmployments = operation({
  name: 'employments.list',
  title: 'Lister les relations d’emploi à déclarer',
  permission: 'employments.read',
  effect: 'read',
  input: z.strictObject({
    /** Starts of words of the employer's and the worker's names, in any order, or the start of a Cesu number. */
    search: searchInput,
    ...pageInput,
  }),
  output: pageOutput(EmploymentRow),
  example: { search: 'Exemple' },
  async run(call, { search, cursor, limit }) {
    const { tx, actor, today } = call
    const { partnerId } = actor
    const words = searchedWords(search ?? '')
    const filter = { partnerId, today, pairs: await findPairs(tx, { partnerId, words }) }
    const page = await pageOf(call, {
      ...{ list: ['employments', words], cursor, limit, countBound: countBoundOf(filter.pairs) },
      find: (after, most) => listDeclarableEmployments(tx, { ...filter, after, limit: most }),
      count: (bound) => countDeclarableEmployments(tx, filter, bound),
      keyOf: (row) => [row.employerSearchName, row.employeeSearchName, row.employmentId],
    })
    return { ...page, rows: page.rows.map((row) => employmentRow(row, today)) }
  },
  lists: ({ rows }) => rows.flatMap(pairPersons),
})
