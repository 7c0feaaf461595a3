import { type AgentWithTeam, findAgent, findAgentByIdentity, listAgentsOfIssuer } from '@cesu/db'
import { type AgentRole, agentPermissions, agentRoleLabels, type PermissionOf } from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import type { SignInDoor } from './sign-in-door.ts'

/** A person of Urssaf: agent, supervisor or auditor. */
export interface Agent {
  readonly kind: 'AGENT'
  readonly id: string
  readonly name: string
  readonly team: Pick<AgentWithTeam['team'], 'id' | 'name'>
  readonly role: AgentRole
  readonly permissions: readonly PermissionOf<'AGENT'>[]
}

/** The actor that a row of the agents is. */
export const agentActor = (row: Omit<AgentWithTeam, 'skills'>): Agent => ({
  kind: 'AGENT',
  id: row.id,
  name: fullName(row),
  team: row.team,
  role: row.role,
  permissions: agentPermissions[row.role],
})

export const agent: SignInDoor<Agent> = {
  door: 'backoffice',
  home: '/backoffice/',
  entry: '/backoffice/',
  application: 'Back-office',
  pool: 'agent',
  ofIdentity: async (tx, identity) => {
    const found = await findAgentByIdentity(tx, identity)
    return found && agentActor(found)
  },
  ofId: async (tx, id) => {
    const found = await findAgent(tx, id)
    return found && { actor: agentActor(found), active: found.active }
  },
  ofIssuer: async (tx, issuer) =>
    (await listAgentsOfIssuer(tx, issuer)).map((person) => ({
      subject: person.subject,
      name: fullName(person),
      description: `${agentRoleLabels[person.role]}, ${person.team.name}`,
    })),
  context: ({ id }) => ({ kind: 'agent', agentId: id }),
  holder: ({ id }) => id,
  budgets: (_actor, { mode, settings }) =>
    mode === 'LISTED'
      ? [{ window: 'HOUR', allows: () => settings.agentListedPerHour }]
      : [
          { window: 'HOUR', allows: () => settings.agentOpenedPerHour },
          { window: 'DAY', allows: () => settings.agentOpenedPerDay },
        ],
}
