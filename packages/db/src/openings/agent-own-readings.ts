import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { CaseParty, IdentifierKind, OpeningReason } from '../model.ts'
import { type AuditedAgentReading, agentReadingKinds } from '../sharing/agent-readings.ts'

/** One reading by an agent, as they read it themselves; nobody is named. */
export interface OwnAgentReading {
  id: string
  at: Date
  act: AuditedAgentReading['act']
  /** The case that was opened, or that a page was opened from; null when none was. */
  caseId: string | null
  caseNumber: number | null
  /** The declaration that was opened; null when none was. */
  declaration: { employerId: string; period: string; id: string; reference: string } | null
  /** The page that was opened, and what was revealed of it; null when none was. */
  party: CaseParty | null
  personId: string | null
  identifier: IdentifierKind | null
  /** Why, in the agent's words; null when none were asked. */
  reason: OpeningReason | null
  words: string | null
}

const columns = [
  { sql: Prisma.sql`t.at`, type: 'timestamptz' },
  { sql: Prisma.sql`t.id`, type: 'uuid' },
] as const

/** A page of what an agent opened, the last first. */
export function listOwnAgentReadings(
  tx: Tx,
  agentId: string,
  page: { after: KeysetKey | null; limit: number },
): Promise<OwnAgentReading[]> {
  const { after, orderBy } = keyset({ columns, direction: 'desc', after: page.after })
  return tx.$queryRaw<OwnAgentReading[]>`
    WITH page AS MATERIALIZED (
      SELECT t.* FROM audit_entry t WHERE ${own(agentId)} AND ${after} ORDER BY ${orderBy} LIMIT ${page.limit}
    )
    SELECT t.id, t.at, t.kind::text AS act, c.id::text AS "caseId", c.number::float8 AS "caseNumber",
      CASE WHEN d.id IS NOT NULL THEN jsonb_build_object(
        'employerId', d.employer_id, 'period', d.period, 'id', d.id, 'reference', d.reference
      ) END AS declaration,
      t.payload ->> 'party' AS party, CASE WHEN t.payload ? 'party' THEN t.subject_id END AS "personId",
      t.payload ->> 'identifier' AS identifier,
      CASE t.kind WHEN 'PERSON_OPENED' THEN t.payload ->> 'reason' END AS reason,
      CASE t.kind WHEN 'PERSON_OPENED' THEN nullif(t.payload ->> 'words', '') WHEN 'ACCESS_SEARCHED' THEN t.payload ->> 'reason' END
        AS words
    FROM page t
    LEFT JOIN declaration d ON t.subject_kind = 'DECLARATION' AND d.employer_id = t.employer_id AND d.id::text = t.subject_id
    LEFT JOIN "case" c ON c.id = CASE t.subject_kind WHEN 'CASE' THEN t.subject_id ELSE t.payload ->> 'caseId' END::uuid
    ORDER BY ${orderBy}`
}

const own = (agentId: string): Prisma.Sql =>
  Prisma.sql`t.actor_kind = 'AGENT' AND t.actor_id = ${agentId}::uuid AND t.kind IN (${agentReadingKinds})`

/** How many there are, counted up to a bound plus one. */
export async function countOwnAgentReadings(tx: Tx, agentId: string, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM audit_entry t WHERE ${own(agentId)} LIMIT ${bound + 1}) AS counted`
  return row.count
}
