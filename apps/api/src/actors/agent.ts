import { type AgentWithTeam, findAgent, findAgentByIdentity, listAgentsOfIssuer, scopeOfRow } from '@cesu/db'
import {
  type AgentRole,
  agentPermissions,
  agentRoleLabels,
  type CaseScope,
  type IdentityProof,
  type PermissionOf,
} from '@cesu/domain/permissions'
import { fullName } from '@cesu/domain/shared'
import { type OpenSession, proofOf, type SignInDoor } from './sign-in-door.ts'

/** A person of Urssaf, whatever their role. */
export interface Agent {
  readonly kind: 'AGENT'
  readonly id: string
  readonly name: string
  readonly team: Pick<AgentWithTeam['team'], 'id' | 'name'>
  readonly role: AgentRole
  readonly proof: IdentityProof | null
  readonly permissions: readonly PermissionOf<'AGENT'>[]
  /** The cases that the permissions are about. */
  readonly scope: CaseScope
}

type AgentRow = Pick<AgentWithTeam, 'id' | 'givenName' | 'familyName' | 'role'> & {
  team: Agent['team']
} & Parameters<typeof scopeOfRow>[0]

/** The actor that a row of the agents is, under a session or none. */
export const agentActor = (row: AgentRow, session: OpenSession | null = null): Agent => ({
  kind: 'AGENT',
  id: row.id,
  name: fullName(row),
  team: row.team,
  role: row.role,
  proof: proofOf(session),
  permissions: agentPermissions[row.role],
  scope: scopeOfRow(row),
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
  ofId: async (tx, id, session) => {
    const found = await findAgent(tx, id)
    return found && { actor: agentActor(found, session), active: found.active }
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
