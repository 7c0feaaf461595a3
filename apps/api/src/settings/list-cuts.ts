import { countCuts, listCuts as findCuts } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { CutOutput, cutOutput } from './cut-output.ts'

/** One page of all that was cut, restored or not, the last first: who did it, and why. */
export const listCuts = operation({
  name: 'settings.list-cuts',
  title: 'Lister les coupures et les rétablissements',
  permission: 'settings.read',
  effect: 'read',
  input: z.strictObject(pageInput),
  output: pageOutput(CutOutput),
  example: {},
  async run(call, { cursor, limit }) {
    const page = await pageOf(call, {
      ...{ list: ['cuts'], cursor, limit },
      find: (after: readonly [string, string] | null, most) => findCuts(call.tx, { after, limit: most }),
      count: (bound) => countCuts(call.tx, bound),
      keyOf: ({ cutAt, id }) => [cutAt.toISOString(), id] as const,
    })
    return { ...page, rows: page.rows.map(cutOutput) }
  },
})
