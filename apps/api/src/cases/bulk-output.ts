import { type BulkCounts, findBulk } from '@cesu/db'
import type { BulkDecision } from '@cesu/db/model'
import { BulkStatus, CaseKind, CaseOutcome } from '@cesu/domain/cases'
import { isInScope } from '@cesu/domain/permissions'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'

/** A decision of many cases, as it leaves. */
export const BulkOutput = z.object({
  id: z.string(),
  kind: z.enum(CaseKind),
  outcome: z.enum(CaseOutcome),
  reason: z.string(),
  count: z.int(),
  status: z.enum(BulkStatus),
  askedByName: z.string(),
  /** ISO 8601. */
  askedAt: z.string(),
  /** Null as long as nobody has answered. */
  answered: z.object({ byName: z.string(), at: z.string(), comment: z.string().nullable() }).nullable(),
  endedAt: z.string().nullable(),
  /** Whether who reads it is the one who asked. */
  isOwn: z.boolean(),
})

export const bulkOutput = (bulk: BulkDecision, actorId: string): z.input<typeof BulkOutput> => ({
  ...{ id: bulk.id, kind: bulk.kind, outcome: bulk.outcome, reason: bulk.reason, count: bulk.count },
  ...{ status: bulk.status, askedByName: bulk.askedByName, askedAt: bulk.askedAt.toISOString() },
  answered:
    bulk.answeredAt === null
      ? null
      : { byName: bulk.answeredByName ?? '', at: bulk.answeredAt.toISOString(), comment: bulk.comment },
  ...{ endedAt: bulk.endedAt?.toISOString() ?? null, isOwn: bulk.askedById === actorId },
})

/** What the trail says of one. */
export const bulkPayload = ({ kind, outcome, count }: BulkDecision) => ({ kind, outcome, count })

/** What came of its cases, as the trail and the page say it. */
export const bulkCounts = ({ done, left, waiting }: BulkCounts) => ({ done, left, waiting })

/** One that who calls may read: of a kind of their scope; a Problem `resource.not_found` otherwise. */
export async function knownBulk(
  { tx, actor }: Pick<Call<'AGENT', 'read' | 'write'>, 'tx' | 'actor'>,
  id: string,
): Promise<BulkDecision> {
  const found = await findBulk(tx, id)
  const isReadable =
    found !== null && isInScope({ teamIds: null, kinds: actor.scope.kinds }, { teamId: '', kind: found.kind })
  if (!isReadable) throw new Problem('resource.not_found')
  return found
}
