import {
  type AgentRights,
  describedRights,
  handlesCases,
  type PeopleChange,
  peopleChanges,
  readsCases,
  settledRights,
} from '@cesu/domain/agents'
import { isInScope, type ScopedCase } from '@cesu/domain/permissions'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A team, as the forms choose one. */
export type Team = inferOutput<typeof api.agents.teams>[number]

/** An account and what is known of it. */
export type Account = inferOutput<typeof api.agents.get>

/** The rights of an account, as its form changes them. */
export const rightsOf = ({ role, teamId, email, teamIds, kinds, skills }: AgentRights): AgentRights => ({
  ...{ role, teamId, email, teamIds, kinds, skills },
})

/** What a change would do, before it is sent: each difference, and how many cases would go back to the queue. */
export function wouldChange(
  account: Account,
  { teams, active, ...asked }: AgentRights & { teams: readonly Team[]; active: boolean },
): { changes: PeopleChange[]; released: number } {
  const nameOf = (id: string) => teams.find((team) => team.id === id)?.name ?? id
  const rights = settledRights(asked)
  const before = describedRights({ ...settledRights(rightsOf(account)), active: account.active }, nameOf)
  const keeps = (one: ScopedCase) => active && handlesCases(rights.role) && isInScope(rights, one)
  return {
    changes: peopleChanges(before, describedRights({ ...rights, active }, nameOf)),
    released: account.held.filter((one) => !keeps(one)).reduce((sum, { held }) => sum + held, 0),
  }
}

/** How many cases go back to the queue, in a sentence. */
export const releasedSentence = (released: number): string =>
  released === 1
    ? 'Un dossier que cette personne tient retournera à la file de son équipe.'
    : `${released} dossiers que cette personne tient retourneront à la file de leur équipe.`

export { handlesCases, readsCases }
