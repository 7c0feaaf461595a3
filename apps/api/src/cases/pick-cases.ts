import { pickCases as pick } from '@cesu/db'
import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { caseFilterInput, caseFilterOf } from './case-filter.ts'

/** Cases that are acted on together at most. */
const MOST_PICKED = 5_000

/** All the cases of a list, to act on them together: no more than what an act asks for, and nobody is named. */
export const pickCases = operation({
  name: 'cases.pick',
  title: 'Choisir tous les dossiers d’une liste',
  permission: 'cases.handle',
  effect: 'read',
  input: z.strictObject(caseFilterInput),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        version: z.int(),
        kind: z.enum(CaseKind),
        status: z.enum(CaseStatus),
      }),
    ),
    /** False when there are more than may be acted on together: the first ones are there. */
    isAll: z.boolean(),
  }),
  example: {},
  async run(call, { direction, ...filters }) {
    const { filter } = await caseFilterOf(call, filters)
    const rows = await pick(call.tx, { ...filter, direction, limit: MOST_PICKED + 1 })
    return { rows: rows.slice(0, MOST_PICKED), isAll: rows.length <= MOST_PICKED }
  },
})
