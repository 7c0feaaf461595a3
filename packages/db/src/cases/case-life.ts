import { Prisma, type Tx } from '../connection/client.ts'
import type { Agent, AgentRole, Case, CaseKind, CaseNote, CaseSkill, CaseStatus } from '../model.ts'
import { type CasesInScope, hasStatus, inScope } from './cases.ts'

/** What an act leaves of a case. */
export type CaseMoved = Pick<Case, 'status' | 'assigneeId'> &
  Partial<Pick<Case, 'outcome' | 'reason' | 'decidedAt' | 'decidedBy' | 'reopenedAt'>>

/** Moves a case from the version that was read; false when another act came first: nothing is written then. */
export async function moveCase(
  tx: Tx,
  { id, version }: Pick<Case, 'id' | 'version'>,
  moved: CaseMoved,
): Promise<boolean> {
  const undecided = { outcome: null, reason: null, decidedAt: null, decidedBy: null }
  const { count } = await tx.case.updateMany({
    where: { id, version },
    data: { ...undecided, ...moved, version: version + 1 },
  })
  return count === 1
}

/** Which cases an agent is given: those of their team, of the kinds they know how to handle. */
export interface Taker {
  agentId: string
  teamId: string
  kinds: readonly CaseKind[]
}

/** A case that was just given. */
export type TakenCase = Pick<Case, 'id'> & { number: number }

/**
 * Gives an agent the case of their team that is due first and that nobody holds; null when none waits. Of fifty at once,
 * each is given another one: a row that a colleague is being given is skipped, not waited for.
 */
export async function takeNextCase(tx: Tx, { agentId, teamId, kinds }: Taker): Promise<TakenCase | null> {
  const rows = await tx.$queryRaw<TakenCase[]>`
    UPDATE "case" c SET status = 'IN_PROGRESS', assignee_id = ${agentId}::uuid, version = c.version + 1
    WHERE c.id = (
      SELECT n.id FROM "case" n
      WHERE n.status = 'NEW' AND n.team_id = ${teamId}::uuid AND n.kind::text = ANY (${[...kinds]}::text[])
        -- What waits for a second agent is not given again to the first one.
        AND NOT EXISTS (
          SELECT FROM approval p WHERE p.subject_kind = n.subject_kind AND p.subject_id = n.subject_id AND p.answer IS NULL
            AND p.requested_by_id = ${agentId}::uuid
        )
      ORDER BY n.due_day, n.id LIMIT 1 FOR UPDATE SKIP LOCKED
    ) AND c.status = 'NEW'
    RETURNING c.id, c.number::float8 AS number`
  return rows[0] ?? null
}

/** How many cases wait, each counted up to a bound: `bound + 1` means more than the bound. */
export interface CaseCounters {
  /** Held by the agent. */
  mine: number
  /** Held by the agent, and past their day. */
  mineLate: number
  /** Held by the agent, and due that day. */
  mineToday: number
  /** Held by the agent, and waiting for an answer. */
  awaiting: number
  /** Of the team, that nobody holds. */
  team: number
  /** Of the team, not decided and past their day. */
  teamLate: number
  /** Of the team, handed to its leader. */
  escalated: number
}

/** What waits for an agent and for their team within their scope, today (YYYY-MM-DD). */
export async function countWaitingCases(
  tx: Tx,
  {
    agentId,
    teamId,
    scope,
    today,
    bound,
  }: Omit<Taker, 'kinds'> & { scope: CasesInScope; today: string; bound: number },
): Promise<CaseCounters> {
  const open = (status: CaseStatus, more: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM "case" c WHERE ${hasStatus[status]} AND ${more} LIMIT ${bound + 1}) AS kept)`
  const mine = Prisma.sql`c.assignee_id = ${agentId}::uuid`
  const ofTeam = Prisma.sql`c.team_id = ${teamId}::uuid AND ${inScope(scope)}`
  const late = Prisma.sql`c.due_day < ${today}`
  const rows = await tx.$queryRaw<[CaseCounters]>`
    SELECT ${open('IN_PROGRESS', mine)} AS mine,
      ${open('IN_PROGRESS', Prisma.sql`${mine} AND ${late}`)} AS "mineLate",
      ${open('IN_PROGRESS', Prisma.sql`${mine} AND c.due_day = ${today}`)} AS "mineToday",
      ${open('AWAITING_REPLY', mine)} AS awaiting,
      ${open('NEW', ofTeam)} AS team,
      least(${bound + 1}, ${open('NEW', Prisma.sql`${ofTeam} AND ${late}`)} + ${open('IN_PROGRESS', Prisma.sql`${ofTeam} AND ${late}`)}
        + ${open('AWAITING_REPLY', Prisma.sql`${ofTeam} AND ${late}`)} + ${open('ESCALATED', Prisma.sql`${ofTeam} AND ${late}`)}) AS "teamLate",
      ${open('ESCALATED', ofTeam)} AS escalated`
  return rows[0]
}

/** The cases that an agent holds and of which something came that they have not read, up to a bound. */
export const listCaseNews = async (tx: Tx, most: number): Promise<string[]> =>
  (await tx.$queryRaw<{ id: string }[]>`SELECT n AS id FROM case_news(${most}::int) n`).map(({ id }) => id)

const MOST_NOTES = 200

/** A note, and the colleagues whom it names. */
export type CaseNoteRow = CaseNote & {
  mentions: { agentId: string; agent: Pick<Agent, 'givenName' | 'familyName'> }[]
}

/** What agents wrote to each other of a case, the oldest first. */
export const listCaseNotes = (tx: Tx, caseId: string): Promise<CaseNoteRow[]> =>
  tx.caseNote.findMany({
    where: { caseId },
    include: {
      mentions: { select: { agentId: true, agent: { select: { givenName: true, familyName: true } } } },
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
    take: MOST_NOTES,
  })

/** Keeps what an agent writes for colleagues. */
export async function insertCaseNote(tx: Tx, note: CaseNote): Promise<void> {
  await tx.caseNote.createMany({ data: [note] })
}

/** What an agent knows how to do. */
export const findSkills = async (tx: Tx, agentId: string): Promise<CaseSkill[]> =>
  (await tx.agent.findUnique({ where: { id: agentId }, select: { skills: true } }))?.skills ?? []

/** A colleague to whom a case may be handed. */
export interface Handler {
  id: string
  name: string
  teamName: string
  /** The cases that they may hold. */
  scope: { teamIds: string[] | null; kinds: CaseKind[] | null }
}

const MOST_HANDLERS = 500

/** Those of these roles, by team and by name. */
export async function listHandlers(tx: Tx, roles: readonly AgentRole[]): Promise<Handler[]> {
  const found = await tx.agent.findMany({
    where: { active: true, role: { in: [...roles] } },
    select: { ...scoped, id: true, givenName: true, familyName: true, team: { select: { name: true } } },
    orderBy: [{ team: { name: 'asc' } }, { familyName: 'asc' }, { givenName: 'asc' }],
    take: MOST_HANDLERS,
  })
  return found.map(({ id, givenName, familyName, team, ...scope }) => ({
    ...{ id, name: `${givenName} ${familyName}`, teamName: team.name, scope: scopeOfRow(scope) },
  }))
}

const scoped = { everyTeam: true, scopeTeams: true, everyKind: true, scopeKinds: true } as const

/** The cases that the rights of a row of the agents are about. */
export const scopeOfRow = (row: Pick<Agent, keyof typeof scoped>): Handler['scope'] => ({
  teamIds: row.everyTeam ? null : row.scopeTeams,
  kinds: row.everyKind ? null : row.scopeKinds,
})

/** One of them; null for anyone else. */
export async function findHandler(
  tx: Tx,
  { id, roles }: { id: string | null; roles: readonly AgentRole[] },
): Promise<Omit<Handler, 'teamName'> | null> {
  if (id === null) return null
  const found = await tx.agent.findFirst({
    where: { id, active: true, role: { in: [...roles] } },
    select: { ...scoped, givenName: true, familyName: true },
  })
  return found && { id, name: `${found.givenName} ${found.familyName}`, scope: scopeOfRow(found) }
}

/** A thing that cases are about, and that may be ended elsewhere than in them. */
export type EndedThing = { kind: 'QUOTA_RAISE' | 'AUTHORIZATION_REQUEST' | 'SHARING_GRANT' | 'INCIDENT'; id: string }

/** Waits for the cases of a thing before it is ended, as an agent who decides one of them holds it already. */
export async function awaitCases(tx: Tx, { kind, id }: EndedThing): Promise<void> {
  await tx.$queryRaw`SELECT await_cases(${kind}::"SubjectKind", ${id}::uuid)::text`
}

/** Ends the cases of a thing that was just ended, with the reason in their trail; nothing while it is not. */
export async function closeCases(tx: Tx, { kind, id }: EndedThing, at: Date): Promise<void> {
  await tx.$queryRaw`SELECT close_cases(${kind}::"SubjectKind", ${id}::uuid, ${at})::text`
}
