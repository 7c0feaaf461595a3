import { pickCases as pick } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { thresholdsToday } from '../thresholds.ts'
import { caseFilterInput, caseFilterOf } from './case-filter.ts'
import { PickedOutput } from './picked-output.ts'

/** All the cases of a list, to act on them together: no more than what an act asks for, and nobody is named. */
export const pickCases = operation({
  name: 'cases.pick',
  title: 'Choisir tous les dossiers d’une liste',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject(caseFilterInput),
  output: z.object({
    rows: z.array(PickedOutput),
    /** False when there are more than may be acted on together: the first ones are there. */
    isAll: z.boolean(),
  }),
  example: {},
  async run(call, { direction, ...filters }) {
    const { filter } = await caseFilterOf(call, filters)
    const { BULK_CASES } = await thresholdsToday(call)
    const rows = await pick(call.tx, { ...filter, direction, limit: BULK_CASES + 1 })
    return { rows: rows.slice(0, BULK_CASES), isAll: rows.length <= BULK_CASES }
  },
})
