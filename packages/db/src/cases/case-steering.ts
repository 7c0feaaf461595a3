import { Prisma, type Tx } from '../connection/client.ts'
import type { Case } from '../model.ts'
import { type CasesInScope, type DaySpan, inScope, within } from './cases.ts'

/** Which cases are steered: one team or all of them, within the scope of who asks. */
interface SteeredCases {
  scope: CasesInScope
  teamId: string | null
}

/** What is steered: days of Paris, both kept. */
export interface Steered extends SteeredCases {
  span: DaySpan
}

/** What happened in a week, that starts on a Monday, or in a team; delays in days, null when nothing was decided. */
export interface CaseFlow {
  opened: number
  /** Decided then, and decided still. */
  decided: number
  /** Of those, after their due day. */
  decidedLate: number
  reopened: number
  medianDays: number | null
  ninetiethDays: number | null
}

/** The open cases of a kind opened on days of one age. */
export interface CaseStock extends Pick<Case, 'kind'> {
  /** Rank of the age asked. */
  age: number
  count: number
  late: number
}

const ofTeam = ({ scope, teamId }: SteeredCases) =>
  teamId === null ? inScope(scope) : Prisma.sql`${inScope(scope)} AND c.team_id = ${teamId}::uuid`

/** One row for each instant that a flow counts: its column is null where it counts another. */
const happenings = ({ span, ...steered }: Steered) => Prisma.sql`
  SELECT c.team_id, c.opened_at AS at, 'opened' AS what, NULL::float8 AS days, false AS late
  FROM "case" c WHERE ${within(Prisma.sql`c.opened_at`, span)} AND ${ofTeam(steered)}
  UNION ALL
  SELECT c.team_id, c.decided_at, 'decided', extract(epoch FROM c.decided_at - c.opened_at)::float8 / 86400,
    c.due_day < to_char(c.decided_at AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')
  FROM "case" c WHERE c.status = 'RESOLVED' AND ${within(Prisma.sql`c.decided_at`, span)} AND ${ofTeam(steered)}
  UNION ALL
  SELECT c.team_id, c.reopened_at, 'reopened', NULL, false
  FROM "case" c WHERE c.reopened_at IS NOT NULL AND ${within(Prisma.sql`c.reopened_at`, span)} AND ${ofTeam(steered)}`

const flow = Prisma.sql`
  count(*) FILTER (WHERE h.what = 'opened')::int AS opened, count(*) FILTER (WHERE h.what = 'decided')::int AS decided,
  count(*) FILTER (WHERE h.late)::int AS "decidedLate", count(*) FILTER (WHERE h.what = 'reopened')::int AS reopened,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY h.days) AS "medianDays",
  percentile_cont(0.9) WITHIN GROUP (ORDER BY h.days) AS "ninetiethDays"`

/**
 * What happened in each week that saw something (`monday`), in each team that did (`teamId`), and in all (neither), read once; weeks in
 * order.
 */
export const steerFlow = (
  tx: Tx,
  steered: Steered,
): Promise<(CaseFlow & { monday: string | null; teamId: string | null })[]> => tx.$queryRaw`
  SELECT h.monday, h.team_id AS "teamId", ${flow} FROM (
    SELECT t.*, to_char(date_trunc('week', t.at AT TIME ZONE 'Europe/Paris'), 'YYYY-MM-DD') AS monday
    FROM (${happenings(steered)}) AS t
  ) AS h GROUP BY GROUPING SETS ((h.monday), (h.team_id), ()) ORDER BY h.monday`

/** The open cases of each kind by age, an age being days of opening; late: past their due day, today (YYYY-MM-DD). */
export function steerStock(
  tx: Tx,
  { ages, today, ...steered }: SteeredCases & { ages: readonly DaySpan[]; today: string },
): Promise<CaseStock[]> {
  const rank = ages.map((span, age) => Prisma.sql`WHEN ${within(Prisma.sql`c.opened_at`, span)} THEN ${age}::int`)
  return tx.$queryRaw<CaseStock[]>`
    SELECT s.kind::text AS kind, s.age, count(*)::int AS count, count(*) FILTER (WHERE s.due_day < ${today})::int AS late FROM (
      SELECT c.kind, c.due_day, CASE ${Prisma.join(rank, ' ')} END AS age FROM "case" c WHERE c.status <> 'RESOLVED' AND ${ofTeam(steered)}
    ) AS s WHERE s.age IS NOT NULL GROUP BY s.kind, s.age`
}

/** The open cases of each team, and those past their due day, today (YYYY-MM-DD). */
export const steerTeamStocks = (
  tx: Tx,
  { today, ...steered }: SteeredCases & { today: string },
): Promise<{ teamId: string; open: number; late: number; escalated: number }[]> => tx.$queryRaw`
  SELECT c.team_id AS "teamId", count(*)::int AS open, count(*) FILTER (WHERE c.due_day < ${today})::int AS late,
    count(*) FILTER (WHERE c.status = 'ESCALATED')::int AS escalated
  FROM "case" c WHERE c.status <> 'RESOLVED' AND ${ofTeam(steered)} GROUP BY c.team_id`
