import { listCalls as findCalls } from '@cesu/db'
import { CaseKind } from '@cesu/domain/cases'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Calls that one page shows at most. */
const MOST_CALLS = 50

/** What colleagues call one to: opinions to give, opinions given, notes that name one. It tells of which case, and nothing of it. */
export const listCalls = operation({
  name: 'cases.list-calls',
  title: 'Lister ce que les collègues attendent de moi',
  permission: 'cases.handle',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      reason: z.enum(['OPINION_ASKED', 'OPINION_GIVEN', 'MENTIONED']),
      caseId: z.string(),
      number: z.int(),
      kind: z.enum(CaseKind),
      byName: z.string(),
      at: z.string(),
    }),
  ),
  example: undefined,
  async run({ tx, actor }) {
    const calls = await findCalls(tx, { agentId: actor.id, limit: MOST_CALLS })
    return calls.map(({ at, ...call }) => ({ ...call, at: at.toISOString() }))
  },
})
