import { countCases } from '@cesu/db'
import { MOST_OWN_VIEWS, MOST_TEAM_VIEWS } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { counted, countOutput } from '../page.ts'
import { caseFilterInput, caseFilterOf } from './case-filter.ts'

/** Beyond it a counter of a view says « 99+ ». */
const MOST_COUNTED = 99

const { search: _search, direction: _direction, ...filters } = caseFilterInput

/** How many cases each of some lists keeps: the counters of views, in the words of the lists that they open. */
export const countLists = operation({
  name: 'cases.count-lists',
  title: 'Compter les dossiers de plusieurs listes',
  permission: 'cases.read',
  effect: 'read',
  input: z.strictObject({ lists: z.array(z.strictObject(filters)).max(MOST_OWN_VIEWS + MOST_TEAM_VIEWS) }),
  output: z.array(countOutput),
  example: { lists: [{ statuses: ['NEW'] }] },
  async run(call, { lists }) {
    const counts: z.output<typeof countOutput>[] = []
    for (const list of lists) {
      const { filter } = await caseFilterOf(call, { ...list, search: undefined })
      counts.push(counted(await countCases(call.tx, filter, MOST_COUNTED), MOST_COUNTED))
    }
    return counts
  },
})
