import { listTeams } from '@cesu/db'
import { CaseKind, CaseSkill } from '@cesu/domain/agents'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { knownAccount, rightsOf } from './account-output.ts'

/** The rights of who asks: about which cases, and what they know how to do; `teams` and `kinds`: null is every one. */
export const readOwnRights = operation({
  name: 'agents.read-own-rights',
  title: 'Lire ses propres droits',
  permission: 'rights.own',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    teams: z.array(z.string()).nullable(),
    kinds: z.array(z.enum(CaseKind)).nullable(),
    skills: z.array(z.enum(CaseSkill)),
  }),
  example: undefined,
  async run({ tx, actor }) {
    const rights = rightsOf(await knownAccount(tx, actor.id))
    const teams = await listTeams(tx)
    const own = (ids: readonly string[]) => teams.filter(({ id }) => ids.includes(id)).map(({ name }) => name)
    return { ...rights, teams: rights.teamIds && own(rights.teamIds) }
  },
})
