import { countCases, listCases as findCases, findPairs } from '@cesu/db'
import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { isDay, isSearchTooShort, searchedNumber } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { countBoundOf, pageInput, pageOf, pageOutput } from '../page.ts'
import { searched, searchOf } from '../search-input.ts'
import { caseFields, caseRow } from './case-row.ts'

/** A case is found by its own number too, be it of one digit. */
const caseSearch = searchOf((text) => searchedNumber(text) === null && isSearchTooShort(text))

/** One page of cases, by due day. */
export const listCases = operation({
  name: 'cases.list',
  title: 'Lister les dossiers',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({
    /** None named: all of them. */
    statuses: z.array(z.enum(CaseStatus)).max(Object.keys(CaseStatus).length).default([]),
    kinds: z.array(z.enum(CaseKind)).max(Object.keys(CaseKind).length).default([]),
    teamId: z.uuid().nullish(),
    /** Only those that who asks holds. */
    isMine: z.boolean().default(false),
    /** Only those due on a day, YYYY-MM-DD, or before. */
    dueBy: z.string().refine(isDay).nullish(),
    /**
     * Starts of words of the employer's and the worker's names, in any order, the start of a Cesu number or of the reference of
     * the declaration concerned, or the number of a case.
     */
    search: caseSearch,
    direction: z.enum(['asc', 'desc']).default('asc'),
    ...pageInput,
  }),
  output: pageOutput(z.object(caseFields)),
  example: {},
  async run(call, { cursor, direction, limit, search, ...filters }) {
    const number = searchedNumber(search ?? '')
    const { words, referenceStart } = searched(number === null ? search : String(number))
    const pairs = await findPairs(call.tx, { partnerId: null, words })
    const asked = { words, referenceStart, number }
    const found = pairs || referenceStart !== null || number !== null ? { ...asked, pairs } : null
    const { statuses, kinds, teamId = null, isMine, dueBy = null } = filters
    const filter = { statuses, kinds, teamId, assigneeId: isMine ? call.actor.id : null, dueBy, found }
    const page = await pageOf(call, {
      ...{
        list: ['cases', statuses, kinds, teamId, isMine, dueBy, asked, direction],
        cursor,
        limit,
        countBound: countBoundOf(pairs),
      },
      find: (after, most) => findCases(call.tx, { ...filter, direction, after, limit: most }),
      count: (bound) => countCases(call.tx, filter, bound),
      keyOf: ({ dueDay, id }) => [dueDay, id],
    })
    return { ...page, rows: page.rows.map(caseRow) }
  },
  lists: ({ rows }) =>
    rows.flatMap(({ employerId, employeeId }) => [employerId, employeeId].filter((id) => id !== null)),
})
