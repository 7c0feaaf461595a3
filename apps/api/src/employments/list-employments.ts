import {
  countDeclarableEmployments,
  type DeclarableEmployment,
  type FoundPairs,
  findPairs,
  listDeclarableEmployments,
} from '@cesu/db'
import { statesToDo } from '@cesu/domain/declarations'
import { isPeriod, searchedWords } from '@cesu/domain/shared'
import { z } from 'zod'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { countBoundOf, type Page, pageInput, pageOf, pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'
import { searchInput } from '../search-input.ts'
import { EmploymentRow, employmentRow } from './employment-row.ts'
import { pairsOfMonth } from './pairs-of-month.ts'
import { plainPairs } from './plain-months.ts'

/**
 * One page of the pairs that the partner may declare for today, in the order of names; up to a month, of those only that have one to
 * declare, the oldest months first. What is searched for is looked for among all of them.
 */
export const listEmployments = operation({
  name: 'employments.list',
  title: 'Lister les relations d’emploi à déclarer',
  permission: 'employments.read',
  effect: 'read',
  input: z.strictObject({
    /** Starts of words of the employer's and the worker's names, in any order, or the start of a Cesu number. */
    search: searchInput,
    /** The month that one works on, YYYY-MM. */
    until: z.string().max(7).refine(isPeriod, 'Choisissez un mois qui existe.').nullish(),
    /** With a month: one state. */
    state: z.enum(statesToDo).nullish(),
    /** With a month: that one alone, and not those before. */
    exactly: z.boolean().nullish(),
    ...pageInput,
  }),
  output: pageOutput(
    EmploymentRow.extend({
      /** The month before the one to declare was nothing but its hours, at the contract's pay. */
      isPlain: z.boolean(),
    }),
  ),
  example: { search: 'Exemple' },
  async run(call, { search, until, state, exactly, cursor, limit }) {
    const { tx, actor, today } = call
    const words = searchedWords(search ?? '')
    const pairs = await findPairs(tx, { partnerId: actor.partnerId, words })
    const page: Page<DeclarableEmployment> =
      until && pairs === null
        ? await pairsOfMonth(call, { until, state: state ?? null, exactly: exactly ?? false, cursor, limit })
        : await pairsByName(call, { words, pairs, cursor, limit })
    const plain = await plainPairs(tx, page.rows)
    const rows = page.rows.map((row) => ({ ...employmentRow(row, today), isPlain: plain.has(row.employmentId) }))
    return { ...page, rows }
  },
  lists: ({ rows }) => rows.flatMap(pairPersons),
})

interface Named {
  words: readonly string[]
  /** What the words found; null when there is none. */
  pairs: FoundPairs | null
  cursor: string | null | undefined
  limit: number
}

function pairsByName(call: Call<PartnerActorKind, 'read'>, { words, pairs, cursor, limit }: Named) {
  const { tx, actor, today } = call
  const filter = { partnerId: actor.partnerId, today, pairs }
  return pageOf(call, {
    ...{ list: ['employments', words], cursor, limit, countBound: countBoundOf(pairs) },
    find: (after, most) => listDeclarableEmployments(tx, { ...filter, after, limit: most }),
    count: (bound) => countDeclarableEmployments(tx, filter, bound),
    keyOf: (row) => [row.employerSearchName, row.employeeSearchName, row.employmentId],
  })
}
