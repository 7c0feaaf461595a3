import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { Agent, EventKind, IdentifierKind, OpeningReason, OpeningVerdict } from '../model.ts'
import { midnight } from './access-audit.ts'

/** Which readings of agents are asked for; null keeps all. Days are legal days in France, both included. */
export interface AgentReadingFilter {
  agentId: string | null
  employeeId: string | null
  fromDay: string | null
  toDay: string | null
}

/** One reading of a person by an agent, and what is known to judge it. */
export interface AuditedAgentReading {
  id: string
  at: Date
  /** What the agent does to read of one person. */
  act: Extract<
    EventKind,
    | 'DECLARATION_READ'
    | 'DOCUMENT_ISSUED'
    | 'ACCESS_SEARCHED'
    | 'CASE_READ'
    | 'CASE_FILE_TAKEN'
    | 'PERSON_OPENED'
    | 'PERSON_REVEALED'
  >
  agentId: string
  agentName: string
  /** The worker; for a page that was opened, the person whose it is, whoever they are. */
  employeeId: string
  /** The month that was opened; null when it was none. */
  month: string | null
  /** Of a page that was opened, or of what was revealed of it: the opening, why in the agent's words, and what was said of it. */
  openingId: string | null
  reason: OpeningReason | null
  words: string | null
  verdict: OpeningVerdict | null
  /** What was revealed; null when nothing was. */
  identifier: IdentifierKind | null
  hasCase: boolean
  personsInHour: number
  timesThatDay: number
  hour: number
}

const columns = [
  { sql: Prisma.sql`t.at`, type: 'timestamptz' },
  { sql: Prisma.sql`t.id`, type: 'uuid' },
] as const

/** Every one, in the words of the partial indexes. */
export const agentReadingKinds = Prisma.raw(
  "'DECLARATION_READ', 'DOCUMENT_ISSUED', 'ACCESS_SEARCHED', 'CASE_READ', 'CASE_FILE_TAKEN', 'PERSON_OPENED', 'PERSON_REVEALED'",
)

/** Those of a case. */
const isOfCase = Prisma.sql`t.kind IN ('CASE_READ', 'CASE_FILE_TAKEN')`

/** The entries of the trail that are a reading of one person by an agent: their two indexes begin so; a case may be about no worker. */
const isReading = Prisma.sql`t.actor_kind = 'AGENT' AND t.kind IN (${agentReadingKinds})
  AND CASE WHEN ${isOfCase}
    THEN EXISTS (SELECT FROM "case" k WHERE k.id = t.subject_id::uuid AND k.employee_id IS NOT NULL)
    ELSE true
  END`

/** Those of a page of a person, which says why it is opened. */
const isOpening = Prisma.sql`t.kind IN ('PERSON_OPENED', 'PERSON_REVEALED')`

function kept({ agentId, employeeId, fromDay, toDay }: AgentReadingFilter): Prisma.Sql {
  const parts = [
    isReading,
    agentId !== null && Prisma.sql`t.actor_id = ${agentId}::uuid`,
    employeeId !== null &&
      Prisma.sql`(t.subject_kind, t.subject_id) IN (
        SELECT 'DECLARATION'::"SubjectKind", d.id::text FROM employment e
        JOIN declaration d ON d.employer_id = e.employer_id AND d.employment_id = e.id
        WHERE e.employee_id = ${employeeId}::uuid
        UNION ALL SELECT 'PEOPLE', ${employeeId}
        UNION ALL SELECT 'CASE', k.id::text FROM "case" k WHERE k.employee_id = ${employeeId}::uuid
      )`,
    fromDay !== null && Prisma.sql`t.at >= ${midnight(fromDay, 0)}`,
    toDay !== null && Prisma.sql`t.at < ${midnight(toDay, 1)}`,
  ].filter((part) => part !== false)
  return Prisma.join(parts, ' AND ')
}

/**
 * A page of what agents opened of workers, the last first, with what judges each. All that the same agents opened on the same days is
 * looked at once for the whole page: their budgets bound it.
 */
export function listAuditedReadings(
  tx: Tx,
  filter: AgentReadingFilter,
  page: { after: KeysetKey | null; limit: number },
): Promise<AuditedAgentReading[]> {
  const { after, orderBy } = keyset({ columns, direction: 'desc', after: page.after })
  return tx.$queryRaw<AuditedAgentReading[]>`
    WITH page AS MATERIALIZED (
      SELECT t.id, t.at, t.actor_id FROM audit_entry t
      WHERE ${kept(filter)} AND ${after} ORDER BY ${orderBy} LIMIT ${page.limit}
    ),
    day_read AS MATERIALIZED (
      SELECT DISTINCT p.actor_id, date_trunc('day', p.at, 'Europe/Paris') AS day FROM page p
    ),
    opened AS MATERIALIZED (
      SELECT t.id, t.at, t.kind, t.actor_id, t.actor_name, t.payload, who.employee_id, who.month,
        CASE WHEN ${isOpening} THEN t.payload ->> 'caseId' IS NOT NULL ELSE EXISTS (
          SELECT FROM "case" c WHERE c.subject_kind = t.subject_kind AND c.subject_id = t.subject_id AND c.opened_at <= t.at
        ) OR EXISTS (
          SELECT FROM "case" c WHERE c.employee_id = who.employee_id AND c.opened_at <= t.at
        ) END AS has_case,
        count(*) FILTER (WHERE t.kind <> 'PERSON_REVEALED') OVER (PARTITION BY t.actor_id, who.employee_id, w.day ORDER BY t.at, t.id)::int AS times
      FROM day_read w
      JOIN audit_entry t ON t.actor_id = w.actor_id AND t.at >= w.day AND t.at < w.day + interval '1 day' AND ${isReading}
      CROSS JOIN LATERAL (
        SELECT e.employee_id, d.period AS month
        FROM declaration d JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
        WHERE t.subject_kind = 'DECLARATION' AND d.employer_id = t.employer_id AND d.id::text = t.subject_id
        UNION ALL
        SELECT p.id, NULL FROM employee p WHERE t.kind = 'ACCESS_SEARCHED' AND p.id::text = t.subject_id
        UNION ALL
        SELECT t.subject_id::uuid, NULL WHERE ${isOpening}
        UNION ALL
        SELECT k.employee_id, NULL FROM "case" k
        WHERE k.id = CASE WHEN ${isOfCase} THEN t.subject_id::uuid END AND k.employee_id IS NOT NULL
      ) AS who
    ),
    busy AS (
      SELECT o.actor_id, date_trunc('hour', o.at) AS hour, count(DISTINCT o.employee_id) FILTER (WHERE NOT o.has_case)::int AS persons
      FROM opened o GROUP BY 1, 2
    )
    SELECT o.id, o.at, o.kind::text AS act, o.actor_id AS "agentId", o.actor_name AS "agentName", o.employee_id AS "employeeId",
      o.month, o.payload ->> 'openingId' AS "openingId", CASE o.kind WHEN 'PERSON_OPENED' THEN o.payload ->> 'reason' END AS reason,
      CASE o.kind WHEN 'PERSON_OPENED' THEN nullif(o.payload ->> 'words', '') END AS words,
      o.payload ->> 'identifier' AS identifier, c.verdict::text AS verdict, o.has_case AS "hasCase", b.persons AS "personsInHour", o.times AS "timesThatDay",
      extract(hour FROM o.at AT TIME ZONE 'Europe/Paris')::int AS hour
    FROM page p
    JOIN opened o ON o.id = p.id
    JOIN busy b ON b.actor_id = o.actor_id AND b.hour = date_trunc('hour', o.at)
    LEFT JOIN opening_check c ON c.opening_id = (o.payload ->> 'openingId')::uuid
    ORDER BY o.at DESC, o.id DESC`
}

/** How many readings a filter keeps, counted up to a bound plus one. */
export async function countAuditedReadings(tx: Tx, filter: AgentReadingFilter, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM audit_entry t WHERE ${kept(filter)} LIMIT ${bound + 1}) AS counted`
  return row.count
}

/** The agents, by name, so many at most: those who left included, for what they read stays. */
export const listAgents = (tx: Tx, most: number): Promise<Pick<Agent, 'id' | 'givenName' | 'familyName'>[]> =>
  tx.agent.findMany({
    select: { id: true, givenName: true, familyName: true },
    orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
    take: most,
  })
