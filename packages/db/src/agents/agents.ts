import type { CasesInScope } from '../cases/cases.ts'
import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { Agent, AgentRole, CaseKind, Team } from '../model.ts'

/** One account of an agent, with the name of the team where its person works. */
export type AgentAccount = Omit<Agent, 'issuer'> & { teamName: string }

/** Which accounts are kept; nothing named keeps all. */
export interface AgentFilter {
  roles: readonly AgentRole[]
  teamId: string | null
  active: boolean | null
  /** Part of the first or of the family name. */
  name: string | null
}

const columns = [
  { sql: Prisma.sql`a.family_name COLLATE "C"`, type: 'text' },
  { sql: Prisma.sql`a.given_name COLLATE "C"`, type: 'text' },
  { sql: Prisma.sql`a.id`, type: 'uuid' },
] as const

const shown = Prisma.sql`
  a.id, a.team_id AS "teamId", a.subject, a.given_name AS "givenName", a.family_name AS "familyName", a.email, a.role::text AS role,
  a.active, a.created_at AS "createdAt", a.skills::text[] AS skills, a.every_team AS "everyTeam", a.scope_team_ids AS "scopeTeams",
  a.every_kind AS "everyKind", a.scope_kinds::text[] AS "scopeKinds", a.version, t.name AS "teamName"`

const kept = ({ roles, teamId, active, name }: AgentFilter): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`TRUE`,
      ...(roles.length === 0 ? [] : [Prisma.sql`a.role::text = ANY (${[...roles]}::text[])`]),
      ...(teamId === null ? [] : [Prisma.sql`a.team_id = ${teamId}::uuid`]),
      ...(active === null ? [] : [Prisma.sql`a.active = ${active}`]),
      ...(name === null
        ? []
        : [Prisma.sql`position(lower(${name}) IN lower(a.given_name || ' ' || a.family_name)) > 0`]),
    ],
    ' AND ',
  )

/** One page of the accounts, by family name. */
export function listAccounts(
  tx: Tx,
  { after, limit, ...filter }: AgentFilter & { after: KeysetKey | null; limit: number },
): Promise<AgentAccount[]> {
  const page = keyset({ columns, direction: 'asc', after })
  return tx.$queryRaw<AgentAccount[]>`
    SELECT ${shown} FROM agent a JOIN team t ON t.id = a.team_id
    WHERE ${kept(filter)} AND ${page.after} ORDER BY ${page.orderBy} LIMIT ${limit}`
}

/** How many a filter keeps, counted up to a bound plus one. */
export async function countAccounts(tx: Tx, filter: AgentFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM agent a WHERE ${kept(filter)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

/** One account, or null. */
export async function findAccount(tx: Tx, id: string): Promise<AgentAccount | null> {
  const rows = await tx.$queryRaw<AgentAccount[]>`
    SELECT ${shown} FROM agent a JOIN team t ON t.id = a.team_id WHERE a.id = ${id}::uuid`
  return rows[0] ?? null
}

/** What an administrator writes of an account. */
export type WrittenRights = Pick<Agent, 'role' | 'teamId' | 'email' | 'skills'> & {
  active: boolean
  scope: CasesInScope
}

const rowOf = ({ scope: { teamIds, kinds }, ...rights }: WrittenRights) => ({
  ...rights,
  ...{ everyTeam: teamIds === null, scopeTeams: [...(teamIds ?? [])] },
  ...{ everyKind: kinds === null, scopeKinds: [...(kinds ?? [])] },
})

/** Opens an account at the identity provider of who opens it. Refused (23505) when the identity has one. */
export async function insertAccount(
  tx: Tx,
  {
    by,
    ...account
  }: WrittenRights & Pick<Agent, 'id' | 'subject' | 'givenName' | 'familyName' | 'createdAt'> & { by: string },
): Promise<void> {
  const { id, subject, givenName, familyName, createdAt, ...rights } = account
  const { issuer } = await tx.agent.findUniqueOrThrow({ where: { id: by }, select: { issuer: true } })
  await tx.agent.createMany({ data: [{ id, subject, givenName, familyName, createdAt, issuer, ...rowOf(rights) }] })
}

/**
 * Changes an account from the version that was read; false when another change came first: nothing is written then. Refused (23514) when
 * it would leave no administrator.
 */
export async function changeAccount(
  tx: Tx,
  { id, version }: Pick<Agent, 'id' | 'version'>,
  rights: WrittenRights,
): Promise<boolean> {
  const { count } = await tx.agent.updateMany({
    where: { id, version },
    data: { ...rowOf(rights), version: version + 1 },
  })
  return count === 1
}

/** How many cases an account holds, of each team and kind; for those who read the accounts. */
export const listHeldCases = (tx: Tx, holder: string): Promise<{ teamId: string; kind: CaseKind; held: number }[]> =>
  tx.$queryRaw`SELECT h.team_id AS "teamId", h.kind::text AS kind, h.held FROM held_cases(${holder}::uuid) h`

/** Gives back to their teams the cases that an account may hold no more; how many. */
export async function releaseCases(
  tx: Tx,
  { holder, at, words }: { holder: string; at: Date; words: string },
): Promise<number> {
  const rows = await tx.$queryRaw<[{ released: number }]>`
    SELECT release_cases(${holder}::uuid, ${at}, ${words}) AS released`
  return rows[0].released
}

/** A team, with how many open accounts work in it. */
export type TeamAccount = Team & { agents: number }

/** Every team, by name. */
export async function listTeamAccounts(tx: Tx): Promise<TeamAccount[]> {
  const teams = await tx.team.findMany({
    include: { _count: { select: { agents: { where: { active: true } } } } },
    orderBy: { name: 'asc' },
  })
  return teams.map(({ _count, ...team }) => ({ ...team, agents: _count.agents }))
}

/** One team, or null. */
export const findTeam = (tx: Tx, id: string): Promise<Team | null> => tx.team.findUnique({ where: { id } })

/** Makes a team. Refused when its name is taken (23505), or when another receives one of its kinds (23P01). */
export async function insertTeam(tx: Tx, team: Pick<Team, 'id' | 'name' | 'partnerKinds'>): Promise<void> {
  await tx.team.createMany({ data: [team] })
}

/** Changes a team from the version that was read; false when another change came first. Refused as `insertTeam`. */
export async function changeTeam(
  tx: Tx,
  { id, version, ...written }: Pick<Team, 'id' | 'version' | 'name' | 'partnerKinds'>,
): Promise<boolean> {
  const { count } = await tx.team.updateMany({ where: { id, version }, data: { ...written, version: version + 1 } })
  return count === 1
}
