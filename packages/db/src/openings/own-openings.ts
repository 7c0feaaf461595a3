import type { Tx } from '../connection/client.ts'
import type { IdentifierKind, OpeningReason } from '../model.ts'

/** A time that an agent opened what is known of the person who acts, or revealed one value of it. */
export interface OwnOpening {
  id: string
  at: Date
  /** What was revealed; null when the page was opened. */
  identifier: IdentifierKind | null
  reason: OpeningReason
  /** In the agent's words; null from a case. */
  words: string | null
  caseNumber: number | null
  /** Whether it is what is known of them as an employer; as a worker otherwise. */
  asEmployer: boolean
}

/** The last of those, so many at most. */
export const listOwnOpenings = (tx: Tx, most: number): Promise<OwnOpening[]> =>
  tx.$queryRaw<OwnOpening[]>`
    SELECT id, at, identifier, reason, words, case_number::float8 AS "caseNumber", as_employer AS "asEmployer"
    FROM own_openings(${most})`
