import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import { type Case, CaseStatus, type PartnerKind, type Team } from '../model.ts'
import { type FoundCases, foundCases, keepsCase } from './search-cases.ts'

/** A case to open, its facts as the catalogue of the domain has them. */
export type NewCase = Omit<Case, 'number' | 'status' | 'facts'> & { facts: Prisma.InputJsonObject }

/** Opens a case; does nothing when the thing already has one of that kind. True when it was opened. */
export async function insertCase(tx: Tx, opened: NewCase): Promise<boolean> {
  const { count } = await tx.case.createMany({ data: [{ ...opened, status: 'NEW' }], skipDuplicates: true })
  return count === 1
}

/** The team that receives the cases of a kind of partner, or of no partner (null); null when none does. */
export const findTeamFor = (tx: Tx, partnerKind: PartnerKind | null): Promise<Pick<Team, 'id'> | null> =>
  tx.team.findFirst({
    where: partnerKind === null ? { withoutPartner: true } : { partnerKinds: { has: partnerKind } },
    select: { id: true },
  })

/** One row of the list of cases; null where nobody is concerned. */
export type CaseListRow = Omit<Case, 'number' | 'teamId'> & {
  number: number
  teamName: string
  partnerName: string | null
  employerName: string | null
  employeeName: string | null
}

/** What the list of cases keeps; no status, no team or no search keeps all. */
export interface CaseFilter {
  statuses: readonly CaseStatus[]
  teamId: string | null
  found: FoundCases | null
}

/** Which page of the cases, in the order of due days. */
export interface CaseQuery extends CaseFilter {
  direction: 'asc' | 'desc'
  after: KeysetKey | null
  limit: number
}

/** One page of cases by due day, keyset-paged. */
export function listCases(tx: Tx, query: CaseQuery): Promise<CaseListRow[]> {
  const { direction, limit } = query
  const columns = [
    { sql: Prisma.sql`c.due_day`, type: 'text' },
    { sql: Prisma.sql`c.id`, type: 'uuid' },
  ] as const
  const { after, orderBy } = keyset({ columns, direction, after: query.after })
  return tx.$queryRaw<CaseListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT c.* FROM (${kept(query, (found) => Prisma.sql`SELECT c.* FROM ${found} AND ${after} ORDER BY ${orderBy} LIMIT ${limit}`)}) c
      ORDER BY ${orderBy}
      LIMIT ${limit}
    )
    SELECT c.id, c.number::float8 AS number, c.kind::text AS kind, c.status::text AS status, c.due_day AS "dueDay",
           c.opened_at AS "openedAt", c.subject_kind::text AS "subjectKind", c.subject_id AS "subjectId", c.facts,
           c.partner_id AS "partnerId", c.employer_id AS "employerId", c.employee_id AS "employeeId", t.name AS "teamName",
           p.name AS "partnerName", er.given_names || ' ' || er.family_name AS "employerName",
           ee.given_names || ' ' || ee.family_name AS "employeeName"
    FROM page c
    JOIN team t ON t.id = c.team_id
    LEFT JOIN partner p ON p.id = c.partner_id
    LEFT JOIN employer er ON er.id = c.employer_id
    LEFT JOIN employee ee ON ee.id = c.employee_id
    ORDER BY ${orderBy}`
}

/** How many cases a query keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countCases(tx: Tx, filter: CaseFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (
      SELECT 1 FROM (${kept(filter, (found) => Prisma.sql`SELECT 1 FROM ${found} LIMIT ${bound + 1}`)}) c
      LIMIT ${bound + 1}
    ) AS kept`
  return rows[0].count
}

/**
 * One walk for each status asked for, in the order of the list: its own index serves every mixture. The few that a search found
 * are read by their keys instead.
 */
function kept({ statuses, teamId, found }: CaseFilter, walk: (from: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const asked = statuses.length > 0 ? [...new Set(statuses)] : Object.values(CaseStatus)
  const ofTeam = teamId === null ? Prisma.sql`TRUE` : Prisma.sql`c.team_id = ${teamId}::uuid`
  const ids = found && foundCases(found)
  if (ids) {
    const anyStatus = Prisma.join(
      asked.map((status) => hasStatus[status]),
      ' OR ',
    )
    return walk(Prisma.sql`(${ids}) AS found
      CROSS JOIN LATERAL (SELECT * FROM "case" c WHERE c.id = found.id OFFSET 0) AS c WHERE (${anyStatus}) AND ${ofTeam}`)
  }
  const named = found ? keepsCase(found) : Prisma.sql`TRUE`
  return Prisma.join(
    asked.map(
      (status) => Prisma.sql`(${walk(Prisma.sql`"case" c WHERE ${hasStatus[status]} AND ${ofTeam} AND ${named}`)})`,
    ),
    ' UNION ALL ',
  )
}

/** In the very words of the partial indexes, for PostgreSQL to prove them: no parameter. */
const hasStatus: Record<CaseStatus, Prisma.Sql> = {
  NEW: Prisma.sql`c.status = 'NEW'`,
  IN_PROGRESS: Prisma.sql`c.status = 'IN_PROGRESS'`,
  RESOLVED: Prisma.sql`c.status = 'RESOLVED'`,
}

/** The cases about a thing, the oldest first; at most one of each kind. */
export async function listCasesOf(
  tx: Tx,
  { subjectKind, subjectId }: Pick<Case, 'subjectKind' | 'subjectId'>,
): Promise<(Pick<Case, 'kind' | 'facts' | 'status' | 'dueDay'> & { number: number })[]> {
  const found = await tx.case.findMany({
    where: { subjectKind, subjectId },
    orderBy: { number: 'asc' },
    select: { number: true, kind: true, facts: true, status: true, dueDay: true },
  })
  return found.map((one) => ({ ...one, number: Number(one.number) }))
}

/** The teams, by name. */
export const listTeams = (tx: Tx): Promise<Pick<Team, 'id' | 'name'>[]> =>
  tx.team.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
