import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import type { Case, CaseStatus, PartnerKind, Team } from '../model.ts'

/** A case to open. */
export type NewCase = Omit<Case, 'number' | 'status'>

/** Opens a case; does nothing when the declaration already has one of that kind. True when it was opened. */
export async function insertCase(tx: Tx, opened: NewCase): Promise<boolean> {
  const { count } = await tx.case.createMany({ data: [{ ...opened, status: 'NEW' }], skipDuplicates: true })
  return count === 1
}

/** The team that receives the cases of a kind of partner, or null when none does. */
export const findTeamFor = (tx: Tx, partnerKind: PartnerKind): Promise<Pick<Team, 'id'> | null> =>
  tx.team.findFirst({ where: { partnerKinds: { has: partnerKind } }, select: { id: true } })

/** One row of the list of cases. */
export type CaseListRow = Pick<
  Case,
  'id' | 'number' | 'kind' | 'status' | 'dueDay' | 'openedAt' | 'anomalies' | 'employerId' | 'period' | 'declarationId'
> & { teamName: string; partnerName: string; employerName: string; employeeName: string; reference: string }

/** What the list of cases keeps and which page, in the order of due days; no status or no team named keeps all. */
export interface CaseQuery {
  statuses: readonly CaseStatus[]
  teamId: string | null
  direction: 'asc' | 'desc'
  after: readonly [dueDay: string, id: string] | null
  limit: number
}

/** One page of cases by due day, keyset-paged. */
export function listCases(tx: Tx, query: CaseQuery): Promise<CaseListRow[]> {
  const { direction, after, limit } = query
  const order = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const beyond = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  const keyset =
    after === null ? Prisma.empty : Prisma.sql`AND (c.due_day, c.id) ${beyond} (${after[0]}, ${after[1]}::uuid)`
  return tx.$queryRaw<CaseListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT c.* FROM "case" c
      WHERE ${conditions(query)} ${keyset}
      ORDER BY c.due_day ${order}, c.id ${order}
      LIMIT ${limit}
    )
    SELECT c.id, c.number, c.kind::text AS kind, c.status::text AS status, c.due_day AS "dueDay",
           c.opened_at AS "openedAt", c.anomalies::text[] AS anomalies, c.employer_id AS "employerId", c.period,
           c.declaration_id AS "declarationId", t.name AS "teamName", p.name AS "partnerName", d.reference,
           er.given_names || ' ' || er.family_name AS "employerName",
           ee.given_names || ' ' || ee.family_name AS "employeeName"
    FROM page c
    JOIN team t ON t.id = c.team_id
    JOIN partner p ON p.id = c.partner_id
    JOIN declaration d ON d.employer_id = c.employer_id AND d.period = c.period AND d.id = c.declaration_id
    JOIN employer er ON er.id = c.employer_id
    JOIN employment em ON em.employer_id = d.employer_id AND em.id = d.employment_id
    JOIN employee ee ON ee.id = em.employee_id
    ORDER BY c.due_day ${order}, c.id ${order}`
}

/** How many cases a query keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countCases(
  tx: Tx,
  query: Pick<CaseQuery, 'statuses' | 'teamId'>,
  bound: number,
): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT 1 FROM "case" c WHERE ${conditions(query)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

function conditions({ statuses, teamId }: Pick<CaseQuery, 'statuses' | 'teamId'>): Prisma.Sql {
  const all = [Prisma.sql`TRUE`]
  if (statuses.length > 0) all.push(Prisma.sql`c.status = ANY (${[...statuses]}::"CaseStatus"[])`)
  if (teamId !== null) all.push(Prisma.sql`c.team_id = ${teamId}::uuid`)
  return Prisma.join(all, ' AND ')
}

/** The case that a declaration opened, or null. */
export const findCaseOfDeclaration = (
  tx: Tx,
  { employerId, period, declarationId }: Pick<Case, 'employerId' | 'period' | 'declarationId'>,
): Promise<Pick<Case, 'number' | 'status' | 'dueDay'> | null> =>
  tx.case.findFirst({
    where: { employerId, period, declarationId },
    select: { number: true, status: true, dueDay: true },
  })

/** The teams, by name. */
export const listTeams = (tx: Tx): Promise<Pick<Team, 'id' | 'name'>[]> =>
  tx.team.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
