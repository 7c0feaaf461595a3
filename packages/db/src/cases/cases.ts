import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import { type Case, CaseKind, CaseStatus, type PartnerKind, type Team } from '../model.ts'
import { type FoundCases, foundCases, keepsCase } from './search-cases.ts'

/** A case to open, its facts as the catalogue of the domain has them. */
export type NewCase = Pick<
  Case,
  | 'id'
  | 'kind'
  | 'teamId'
  | 'subjectKind'
  | 'subjectId'
  | 'employerId'
  | 'employeeId'
  | 'partnerId'
  | 'dueDay'
  | 'openedAt'
> & { facts: Prisma.InputJsonObject; stakeCents: number | null }

/**
 * Opens a case; does nothing when the thing already has one of that kind, open, or of a kind that comes once. True when it was opened.
 */
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

/** One case as it is shown: names null where nobody is concerned, amounts in cents. */
export type CaseRow = Omit<Case, 'number' | 'stakeCents'> & {
  number: number
  stakeCents: number | null
  assigneeName: string | null
  teamName: string
  partnerName: string | null
  employerName: string | null
  employeeName: string | null
  /** When the last answer to a question about it came, since it was last opened again; null when none did. */
  answeredAt: Date | null
  /** Notes that colleagues wrote since the agent who reads it last did. */
  unreadNotes: number
  /** How many questions still wait for their answer. */
  awaitedAnswers: number
}

/** Days of Paris, both kept, YYYY-MM-DD. */
export interface DaySpan {
  from: string
  to: string
}

/** The cases that the rights of an account are about: of some teams and kinds; null is every one. */
export interface CasesInScope {
  teamIds: readonly string[] | null
  kinds: readonly CaseKind[] | null
}

/** What the list of cases keeps; nothing named keeps all of the scope. */
export interface CaseFilter {
  scope: CasesInScope
  statuses: readonly CaseStatus[]
  kinds: readonly CaseKind[]
  teamId: string | null
  /** Who holds it. */
  assigneeId: string | null
  /** The last due day that is kept, YYYY-MM-DD. */
  dueBy: string | null
  /** The days when it was opened, decided, last opened again; absent keeps all. */
  days?: Readonly<Record<'opened' | 'decided' | 'reopened', DaySpan | null>>
  found: FoundCases | null
}

/** Which page of the cases, in the order of due days. */
export interface CaseQuery extends CaseFilter {
  direction: 'asc' | 'desc'
  after: KeysetKey | null
  limit: number
}

/** One page of cases by due day, keyset-paged. */
export function listCases(tx: Tx, query: CaseQuery): Promise<CaseRow[]> {
  const { direction, limit } = query
  const columns = [
    { sql: Prisma.sql`c.due_day`, type: 'text' },
    { sql: Prisma.sql`c.id`, type: 'uuid' },
  ] as const
  const { after, orderBy } = keyset({ columns, direction, after: query.after })
  return tx.$queryRaw<CaseRow[]>`
    WITH page AS MATERIALIZED (
      SELECT c.* FROM (${kept(query, (found) => Prisma.sql`SELECT c.* FROM ${found} AND ${after} ORDER BY ${orderBy} LIMIT ${limit}`)}) c
      ORDER BY ${orderBy}
      LIMIT ${limit}
    )
    SELECT ${shown} FROM page c ${named}
    ORDER BY ${orderBy}`
}

/** What an act on a case asks for, and who holds it; nothing of whom it concerns. */
export type PickedCase = Pick<Case, 'id' | 'kind' | 'status' | 'version'> & {
  number: number
  assigneeName: string | null
  /** Whether who reads it holds it. */
  isOwn: boolean
}

/** All the cases that a query keeps, by due day, up to a limit: what acts on them ask for, and nothing of whom they concern. */
export function pickCases(tx: Tx, { direction, limit, ...filter }: Omit<CaseQuery, 'after'>): Promise<PickedCase[]> {
  const order = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const orderBy = Prisma.sql`c.due_day ${order}, c.id ${order}`
  return tx.$queryRaw`
    SELECT ${picked}
    FROM (${kept(filter, (found) => Prisma.sql`SELECT c.* FROM ${found} ORDER BY ${orderBy} LIMIT ${limit}`)}) c
    LEFT JOIN agent a ON a.id = c.assignee_id
    ORDER BY ${orderBy} LIMIT ${limit}`
}

/** The same of cases that are known by their numbers, as they are now: those of a scope. */
export const findPicked = (
  tx: Tx,
  numbers: readonly number[],
  scope: CasesInScope,
): Promise<PickedCase[]> => tx.$queryRaw`
  SELECT ${picked} FROM "case" c LEFT JOIN agent a ON a.id = c.assignee_id WHERE c.number = ANY (${[...numbers]}::bigint[])
    AND ${inScope(scope)}`

const picked = Prisma.sql`
  c.id, c.number::float8 AS number, c.kind::text AS kind, c.status::text AS status, c.version,
  a.given_name || ' ' || a.family_name AS "assigneeName", coalesce(c.assignee_id = app_agent(), FALSE) AS "isOwn"`

/** What was written before a case was opened again is of the decision before. */
const ofNow = Prisma.sql`m.written_at > coalesce(c.reopened_at, '-infinity')`

/** What a case `c` is about and whom it concerns: joined with `named`. */
export const concerned = Prisma.sql`
  c.kind::text AS kind, c.facts, c.employer_id AS "employerId", c.employee_id AS "employeeId",
  c.stake_cents::float8 AS "stakeCents", p.name AS "partnerName",
  er.given_names || ' ' || er.family_name AS "employerName", ee.given_names || ' ' || ee.family_name AS "employeeName"`

const shown = Prisma.sql`
  ${concerned}, c.id, c.number::float8 AS number, c.status::text AS status, c.due_day AS "dueDay",
  c.opened_at AS "openedAt", c.subject_kind::text AS "subjectKind", c.subject_id AS "subjectId", c.team_id AS "teamId",
  c.partner_id AS "partnerId",
  c.assignee_id AS "assigneeId", c.version, c.outcome::text AS outcome, c.reason, c.decided_at AS "decidedAt",
  c.decided_by AS "decidedBy", c.reopened_at AS "reopenedAt", a.given_name || ' ' || a.family_name AS "assigneeName", t.name AS "teamName",
  (
    SELECT count(*)::int FROM case_note n
    WHERE n.case_id = c.id AND n.author_id <> app_agent() AND n.written_at > coalesce(
      (SELECT s.seen_at FROM case_seen s WHERE s.case_id = c.id AND s.agent_id = app_agent()), '-infinity'
    )
  ) AS "unreadNotes",
  (SELECT max(m.written_at) FROM case_message m WHERE m.case_id = c.id AND m.answers_id IS NOT NULL AND ${ofNow}) AS "answeredAt",
  (SELECT count(*)::int FROM case_message m
    WHERE m.case_id = c.id AND m.answers_id IS NULL AND c.status <> 'RESOLVED' AND ${ofNow}
      AND NOT EXISTS (SELECT FROM case_message r WHERE r.answers_id = m.id)) AS "awaitedAnswers"`

export const named = Prisma.sql`
  JOIN team t ON t.id = c.team_id
  LEFT JOIN agent a ON a.id = c.assignee_id
  LEFT JOIN partner p ON p.id = c.partner_id
  LEFT JOIN employer er ON er.id = c.employer_id
  LEFT JOIN employee ee ON ee.id = c.employee_id`

/** One case, or null. */
export async function findCase(tx: Tx, id: string): Promise<CaseRow | null> {
  const rows = await tx.$queryRaw<CaseRow[]>`SELECT ${shown} FROM "case" c ${named} WHERE c.id = ${id}::uuid`
  return rows[0] ?? null
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
 * One walk for each status asked for, and for each kind when some are named, in the order of the list: an index serves every mixture.
 * The few that a search found are read by their keys instead.
 */
function kept(filter: CaseFilter, walk: (from: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  const { scope, statuses, kinds, teamId, assigneeId, dueBy, days, found } = filter
  const asked = statuses.length > 0 ? [...new Set(statuses)] : Object.values(CaseStatus)
  const narrowed = Prisma.join(
    [
      inScope(scope),
      ...(teamId === null ? [] : [Prisma.sql`c.team_id = ${teamId}::uuid`]),
      ...(assigneeId === null ? [] : [Prisma.sql`c.assignee_id = ${assigneeId}::uuid`]),
      ...(dueBy === null ? [] : [Prisma.sql`c.due_day <= ${dueBy}`]),
      ...(days?.opened ? [within(Prisma.sql`c.opened_at`, days.opened)] : []),
      ...(days?.decided ? [within(Prisma.sql`c.decided_at`, days.decided)] : []),
      ...(days?.reopened ? [within(Prisma.sql`c.reopened_at`, days.reopened)] : []),
    ],
    ' AND ',
  )
  const ofKinds = kinds.length === 0 ? Prisma.sql`TRUE` : Prisma.sql`c.kind::text = ANY (${[...kinds]}::text[])`
  const ids = found && foundCases(found)
  if (ids) {
    const anyStatus = Prisma.join(
      asked.map((status) => hasStatus[status]),
      ' OR ',
    )
    return walk(Prisma.sql`(${ids}) AS found
      CROSS JOIN LATERAL (SELECT * FROM "case" c WHERE c.id = found.id OFFSET 0) AS c
      WHERE (${anyStatus}) AND ${ofKinds} AND ${narrowed}`)
  }
  const bears = found ? keepsCase(found) : Prisma.sql`TRUE`
  const eachKind = kinds.length === 0 ? [Prisma.sql`TRUE`] : [...new Set(kinds)].map((kind) => hasKind[kind])
  const walks = asked.flatMap((status) =>
    eachKind.map(
      (ofKind) =>
        Prisma.sql`(${walk(Prisma.sql`"case" c WHERE ${hasStatus[status]} AND ${ofKind} AND ${narrowed} AND ${bears}`)})`,
    ),
  )
  return Prisma.join(walks, ' UNION ALL ')
}

/** A case `c` of a scope: one team is found by its index, as a team that is asked for. */
export const inScope = ({ teamIds, kinds }: CasesInScope): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(teamIds === null ? [] : [ofTeams(teamIds)]),
      ...(kinds === null ? [] : [Prisma.sql`c.kind::text = ANY (${[...kinds]}::text[])`]),
    ],
    ' AND ',
  )

const ofTeams = (teamIds: readonly string[]) =>
  teamIds.length === 1
    ? Prisma.sql`c.team_id = ${teamIds[0]}::uuid`
    : Prisma.sql`c.team_id = ANY (${[...teamIds]}::uuid[])`
/** Whether an instant is of one of these days of Paris. */
export const within = (instant: Prisma.Sql, { from, to }: DaySpan): Prisma.Sql => Prisma.sql`(
  ${instant} >= (${from}::text::timestamp AT TIME ZONE 'Europe/Paris')
  AND ${instant} < ((${to}::text::timestamp + interval '1 day') AT TIME ZONE 'Europe/Paris')
)`

/** Each kind in so many words, for PostgreSQL to know how few cases it has. */
const hasKind = Object.fromEntries(
  Object.values(CaseKind).map((kind) => [kind, Prisma.raw(`c.kind = '${kind}'`)]),
) as Record<CaseKind, Prisma.Sql>

/** In the very words of the partial indexes, for PostgreSQL to prove them: no parameter. */
export const hasStatus: Record<CaseStatus, Prisma.Sql> = {
  NEW: Prisma.sql`c.status = 'NEW'`,
  IN_PROGRESS: Prisma.sql`c.status = 'IN_PROGRESS'`,
  RESOLVED: Prisma.sql`c.status = 'RESOLVED'`,
  ESCALATED: Prisma.sql`c.status = 'ESCALATED'`,
  AWAITING_REPLY: Prisma.sql`c.status = 'AWAITING_REPLY'`,
}

/** The cases about a thing, the oldest first. */
export async function listCasesOf(
  tx: Tx,
  { subjectKind, subjectId }: Pick<Case, 'subjectKind' | 'subjectId'>,
): Promise<(Pick<Case, 'id' | 'kind' | 'facts' | 'status' | 'dueDay' | 'teamId'> & { number: number })[]> {
  const found = await tx.case.findMany({
    where: { subjectKind, subjectId },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, kind: true, facts: true, status: true, dueDay: true, teamId: true },
  })
  return found.map((one) => ({ ...one, number: Number(one.number) }))
}

const MOST_OTHERS = 20

/** The other cases of the same employer and worker, or of the one of the two that is known; the latest first. */
export async function listCasesAbout(
  tx: Tx,
  { id, employerId, employeeId }: Pick<Case, 'id' | 'employerId' | 'employeeId'>,
): Promise<(Pick<Case, 'id' | 'kind' | 'facts' | 'status' | 'dueDay' | 'teamId'> & { number: number })[]> {
  if (employerId === null) return []
  const found = await tx.case.findMany({
    where: { employerId, ...(employeeId !== null && { employeeId }), id: { not: id } },
    orderBy: { number: 'desc' },
    take: MOST_OTHERS,
    select: { id: true, number: true, kind: true, facts: true, status: true, dueDay: true, teamId: true },
  })
  return found.map((one) => ({ ...one, number: Number(one.number) }))
}

/** The teams, by name. */
export const listTeams = (tx: Tx): Promise<Pick<Team, 'id' | 'name'>[]> =>
  tx.team.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
