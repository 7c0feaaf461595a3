import { AgentRole, CaseKind, CaseSkill, PartnerKind } from '@cesu/db/model'
import { z } from 'zod'
import { agentPermissions, type CaseScope } from '../permissions/index.ts'
import type { Refusal } from '../shared/index.ts'
import { refuseAgent } from './agent-refusals.ts'

/** Teams of one account's rights at most: more than Urssaf has. */
const MOST_TEAMS = 100

const MOST_EMAIL = 254
const Email = z.email().max(MOST_EMAIL)

const every = <T extends string>(values: Record<string, T>) => Object.values(values).length

/** What an account may, about which cases (null: every team, every kind), where its person works and what they know how to do. */
export const AgentRightsInput = z.strictObject({
  role: z.enum(AgentRole),
  teamId: z.uuid().toLowerCase(),
  email: z.string().max(MOST_EMAIL * 4),
  teamIds: z.array(z.uuid().toLowerCase()).max(MOST_TEAMS).nullable(),
  kinds: z.array(z.enum(CaseKind)).max(every(CaseKind)).nullable(),
  skills: z.array(z.enum(CaseSkill)).max(every(CaseSkill)),
})
export type AgentRights = z.output<typeof AgentRightsInput>

/** What a team is called, and the kinds of partners whose cases it receives. */
export const TeamInput = z.strictObject({
  name: z.string().max(400),
  partnerKinds: z.array(z.enum(PartnerKind)).max(every(PartnerKind)),
})

const expected = {
  role: 'AGENT, SUPERVISOR, AUDITOR, READER ou ADMINISTRATOR',
  teamId: 'l’équipe où la personne travaille',
  email: 'une adresse électronique, par exemple prenom.nom@exemple.fr',
  teamIds: 'les équipes dont les dossiers sont concernés, ou null pour toutes',
  kinds: 'les types de dossiers concernés, ou null pour tous',
  skills: 'ce que la personne sait traiter',
}

/** What each field of an account expects, in French, after « Indiquez ». */
export const agentRightsExpected = expected

/** Whether a role’s rights are about cases, and whether it handles them. */
export const readsCases = (role: AgentRole): boolean => agentPermissions[role].includes('cases.read')
export const handlesCases = (role: AgentRole): boolean => agentPermissions[role].includes('cases.handle')

const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort()

/** The same rights, written in one way: each value once, and no scope for a role that reads no case. */
export const settledRights = ({ teamIds, kinds, skills, email, ...rights }: AgentRights): AgentRights => ({
  ...rights,
  email: email.trim(),
  teamIds: readsCases(rights.role) && teamIds !== null ? sorted(teamIds) : null,
  kinds: readsCases(rights.role) && kinds !== null ? sorted(kinds) : null,
  skills: sorted(skills),
})

/** The scope that these rights are about. */
export const scopeOfRights = ({ teamIds, kinds }: AgentRights): CaseScope => ({ teamIds, kinds })

/** All the reasons to refuse rights, in the order of their form; none when they make sense. */
export function rightsRefusals({ role, teamId, email, teamIds, kinds, skills }: AgentRights): Refusal[] {
  const wrongEmail = Email.safeParse(email).success ? [] : [refuseAgent('agent.email_wrong', 'email')]
  if (!readsCases(role)) return wrongEmail
  return [
    ...wrongEmail,
    ...(teamIds?.length === 0 ? [refuseAgent('agent.teams_missing', 'teamIds')] : []),
    ...(kinds?.length === 0 ? [refuseAgent('agent.kinds_missing', 'kinds')] : []),
    ...(handlesCases(role) && teamIds !== null && teamIds.length > 0 && !teamIds.includes(teamId)
      ? [refuseAgent('agent.own_team_missing', 'teamIds')]
      : []),
    ...(handlesCases(role) && skills.length === 0 ? [refuseAgent('agent.skills_missing', 'skills')] : []),
  ]
}
