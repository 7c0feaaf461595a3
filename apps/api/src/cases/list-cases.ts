import { countCases, listCases as findCases } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { countBoundOf, pageInput, pageOf, pageOutput } from '../page.ts'
import { caseFilterInput, caseFilterOf } from './case-filter.ts'
import { caseFields, caseRow } from './case-row.ts'

/** One page of cases, by due day. */
export const listCases = operation({
  name: 'cases.list',
  title: 'Lister les dossiers',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({ ...caseFilterInput, ...pageInput }),
  output: pageOutput(z.object(caseFields)),
  example: {},
  async run(call, { cursor, direction, limit, ...filters }) {
    const { filter, asked, pairs } = await caseFilterOf(call, filters)
    const { found: _found, ...kept } = filter
    const page = await pageOf(call, {
      ...{ list: ['cases', kept, asked, direction], cursor, limit },
      countBound: countBoundOf(pairs),
      find: (after, most) => findCases(call.tx, { ...filter, direction, after, limit: most }),
      count: (bound) => countCases(call.tx, filter, bound),
      keyOf: ({ dueDay, id }) => [dueDay, id],
    })
    return { ...page, rows: page.rows.map(caseRow) }
  },
  lists: ({ rows }) =>
    rows.flatMap(({ employerId, employeeId }) => [employerId, employeeId].filter((id) => id !== null)),
})
