import { countAccounts, listAccounts as list } from '@cesu/db'
import { AgentRole } from '@cesu/domain/agents'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOf, pageOutput } from '../page.ts'
import { AccountOutput, accountOutput } from './account-output.ts'

/** One page of the accounts of agents, by family name. */
export const listAccounts = operation({
  name: 'agents.list',
  title: 'Lister les comptes des agents',
  permission: 'rights.read',
  effect: 'read',
  input: z.strictObject({
    roles: z.array(z.enum(AgentRole)).max(Object.keys(AgentRole).length).default([]),
    teamId: z.uuid().nullish(),
    active: z.boolean().nullish(),
    /** Part of the first or of the family name. */
    search: z.string().max(80).nullish(),
    ...pageInput,
  }),
  output: pageOutput(AccountOutput),
  example: {},
  async run(call, { cursor, limit, roles, teamId = null, active = null, search }) {
    const name = search?.trim() || null
    const filter = { roles, teamId, active, name }
    const page = await pageOf(call, {
      ...{ list: ['agents', roles, teamId, active, name], cursor, limit },
      find: (after, most) => list(call.tx, { ...filter, after, limit: most }),
      count: (bound) => countAccounts(call.tx, filter, bound),
      keyOf: ({ familyName, givenName, id }) => [familyName, givenName, id],
    })
    return { ...page, rows: page.rows.map(accountOutput) }
  },
})
