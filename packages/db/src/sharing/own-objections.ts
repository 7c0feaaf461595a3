import type { Tx } from '../connection/client.ts'
import type { CaseOutcome } from '../model.ts'

/** An objection of the worker who acts to a grant of theirs, and what an agent answered; null as long as none did. */
export interface OwnObjection {
  askedAt: Date
  outcome: CaseOutcome | null
  reason: string | null
  decidedAt: Date | null
}

/** Their objections to a grant, the last first, at most 20. */
export const listOwnObjections = (tx: Tx, grantId: string): Promise<OwnObjection[]> =>
  tx.$queryRaw<OwnObjection[]>`
    SELECT asked_at AS "askedAt", outcome::text AS outcome, reason, decided_at AS "decidedAt" FROM own_objections(${grantId}::uuid)`
