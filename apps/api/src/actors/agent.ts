import { type AgentWithTeam, findAgentByIdentity, findSessionAgent } from '@cesu/db'
import { type AgentRole, agentPermissions, type PermissionOf } from '@cesu/domain/permissions'
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
export const agentActor = (row: AgentWithTeam): Agent => ({
  kind: 'AGENT',
  id: row.id,
  name: fullName(row),
  team: row.team,
  role: row.role,
  permissions: agentPermissions[row.role],
})

const orNull = (row: AgentWithTeam | null) => row && agentActor(row)

export const agent: SignInDoor<Agent> = {
  door: 'backoffice',
  home: '/backoffice/',
  application: 'Back-office',
  pool: 'agent',
  ofIdentity: async (tx, identity) => orNull(await findAgentByIdentity(tx, identity)),
  ofSession: async (tx, tokenHash) => orNull(await findSessionAgent(tx, tokenHash)),
  context: ({ id }) => ({ kind: 'agent', agentId: id }),
  holder: ({ id }) => id,
}
