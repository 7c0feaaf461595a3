import { type AgentAccount, findAccount, findTeam, listTeams, scopeOfRow, type Tx } from '@cesu/db'
import { type AgentRights, AgentRole, CaseKind, CaseSkill, refuseAgent, settledRights } from '@cesu/domain/agents'
import { fullName, normaliseText, type Refusal } from '@cesu/domain/shared'
import { z } from 'zod'
import { Problem, refusedInput } from '../problem.ts'

/** An account of an agent, as those who read the rights see it; `teamIds` and `kinds`: null is every one. */
export const AccountOutput = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(AgentRole),
  teamId: z.string(),
  teamName: z.string(),
  teamIds: z.array(z.string()).nullable(),
  kinds: z.array(z.enum(CaseKind)).nullable(),
  skills: z.array(z.enum(CaseSkill)),
  active: z.boolean(),
  /** One more at each change. */
  version: z.int(),
})

/** A row of the database, as it leaves. */
export const accountOutput = (row: AgentAccount) => ({ ...row, ...scopeOfRow(row), name: fullName(row) })

/** The rights of a row, as they are changed. */
export const rightsOf = (row: AgentAccount): AgentRights =>
  settledRights({
    ...{ role: row.role, teamId: row.teamId, email: row.email, skills: row.skills },
    ...{ teamIds: row.everyTeam ? null : row.scopeTeams, kinds: row.everyKind ? null : row.scopeKinds },
  })

/** An account, or a Problem `resource.not_found`. */
export async function knownAccount(tx: Tx, id: string): Promise<AgentAccount> {
  const found = await findAccount(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  return found
}

/** A team, or a Problem `resource.not_found`. */
export async function knownTeam(tx: Tx, id: string) {
  const found = await findTeam(tx, id)
  if (found === null) throw new Problem('resource.not_found')
  return found
}

/** What teams are called, by their ids; refuses rights that name a team that is not. */
export async function teamNames(tx: Tx, rights: AgentRights): Promise<(id: string) => string> {
  const names = new Map((await listTeams(tx)).map(({ id, name }) => [id, name]))
  if (!names.has(rights.teamId)) throw refusedInput([refuseAgent('agent.team_unknown', 'teamId')])
  if (rights.teamIds?.some((id) => !names.has(id))) throw refusedInput([refuseAgent('agent.team_unknown', 'teamIds')])
  return (id) => names.get(id) ?? id
}

/** Characters of a reason: as many as the history of a case keeps. */
export const MOST_REASON = 500

/** A text that must say something: as it was typed, why it is refused when nothing is, and how many characters are kept. */
interface Asked {
  typed: string
  missing: Parameters<typeof refuseAgent>[0]
  most: number
}

/** Texts that must each say something, as they are kept, by field; and all that is refused of them, in their order. */
export function readSaid<Field extends string>(asked: Record<Field, Asked>) {
  const said = {} as Record<Field, string>
  const refusals: Refusal[] = []
  for (const [field, { typed, missing, most }] of Object.entries<Asked>(asked)) {
    const read = normaliseText(typed, most)
    if ('text' in read) said[field as Field] = read.text
    else refusals.push(typed.trim() === '' ? refuseAgent(missing, field) : { ...read.refusal, field })
  }
  return { said, refusals }
}

/** Why an account or a team is changed, as `readSaid` reads it. */
export const reasonAsked = (typed: string): Record<'reason', Asked> => ({
  reason: { typed, missing: 'agent.reason_missing', most: MOST_REASON },
})
