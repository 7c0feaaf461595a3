import { countDeclarableEmployments, type DeclarableEmployment, listDeclarableEmployments } from '@cesu/db'
import { statesToDo } from '@cesu/domain/declarations'
import { isPeriod, searchedName } from '@cesu/domain/shared'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { operation } from '../operation.ts'
import { type Page, pageInput, pageOf, pageOutput } from '../page.ts'
import { pairPersons } from '../persons.ts'
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
    /** The start of the employer's or the worker's name. */
    search: z.string().max(100, 'La recherche est trop longue.').nullish(),
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
    const { tx, today } = call
    const nameStart = searchedName(search ?? '') || null
    const page: Page<DeclarableEmployment> =
      until && nameStart === null
        ? await pairsOfMonth(call, { until, state: state ?? null, exactly: exactly ?? false, cursor, limit })
        : await pairsByName(call, { nameStart, cursor, limit })
    const plain = await plainPairs(tx, page.rows)
    const rows = page.rows.map((row) => ({ ...employmentRow(row, today), isPlain: plain.has(row.employmentId) }))
    return { ...page, rows }
  },
  lists: ({ rows }) => rows.flatMap(pairPersons),
})

interface Named {
  nameStart: string | null
  cursor: string | null | undefined
  limit: number
}

function pairsByName(call: Call<'PARTNER_STAFF', 'read'>, { nameStart, cursor, limit }: Named) {
  const { tx, actor, today } = call
  const filter = { partnerId: actor.partnerId, today, nameStart }
  return pageOf(call, {
    ...{ list: ['employments', filter.nameStart], cursor, limit },
    find: (after, most) => listDeclarableEmployments(tx, { ...filter, after, limit: most }),
    count: (bound) => countDeclarableEmployments(tx, filter, bound),
    keyOf: (row) => [row.employerSearchName, row.employeeSearchName, row.employmentId],
  })
}
