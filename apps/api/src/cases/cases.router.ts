import { countCases, listCases, listTeams } from '@cesu/db'
import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { AnomalyCode } from '@cesu/domain/declarations'
import { z } from 'zod'
import { BoundedCount, boundedCount, COUNT_BOUND } from '../bounded-count.ts'
import { type CursorScope, pageInput, pageOf, readCursor } from '../cursor.ts'
import { agentProcedure, router } from '../trpc.ts'

const CaseRow = z.object({
  id: z.string(),
  number: z.int(),
  kind: z.enum(CaseKind),
  status: z.enum(CaseStatus),
  dueDay: z.string(),
  openedAt: z.string(),
  anomalies: z.array(z.enum(AnomalyCode)),
  employerId: z.string(),
  period: z.string(),
  declarationId: z.string(),
  reference: z.string(),
  teamName: z.string(),
  partnerName: z.string(),
  employerName: z.string(),
  employeeName: z.string(),
})

/** What agents see of cases. */
export const casesRouter = router({
  teams: agentProcedure('cases.read')
    .output(z.array(z.object({ id: z.string(), name: z.string() })))
    .query(({ ctx }) => ctx.transaction(listTeams)),

  list: agentProcedure('cases.read')
    .input(
      z.strictObject({
        /** None named: all of them. */
        statuses: z.array(z.enum(CaseStatus)).max(3).default([]),
        teamId: z.uuid().nullish(),
        direction: z.enum(['asc', 'desc']).default('asc'),
        ...pageInput,
      }),
    )
    .output(z.object({ rows: z.array(CaseRow), nextCursor: z.string().nullable(), count: BoundedCount }))
    .query(({ ctx: { actor, platform, transaction }, input: { cursor, direction, limit, statuses, teamId } }) =>
      transaction(async (tx) => {
        const filter = { statuses, teamId: teamId ?? null }
        const scope: CursorScope = { secret: platform.secret, reader: actor.id, list: ['cases', filter, direction] }
        const key = cursor ? readCursor(scope, cursor) : null
        const after = key && ([String(key[0]), String(key[1])] as const)
        const found = await listCases(tx, { ...filter, direction, after, limit: limit + 1 })
        const count = await countCases(tx, filter, COUNT_BOUND)
        const { rows, nextCursor } = pageOf(scope, { found, limit }, ({ dueDay, id }) => [dueDay, id])
        const shown = rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }))
        return { rows: shown, nextCursor, count: boundedCount(count) }
      }),
    ),
})
