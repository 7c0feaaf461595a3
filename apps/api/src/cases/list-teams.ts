import { listTeams as findTeams } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The teams of the reader's scope, by name: what cases and their figures are filtered by. */
export const listTeams = operation({
  name: 'cases.list-teams',
  title: 'Lister les équipes',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
  example: undefined,
  run: async ({ tx, actor: { scope } }) =>
    (await findTeams(tx)).filter(({ id }) => scope.teamIds?.includes(id) ?? true),
})
