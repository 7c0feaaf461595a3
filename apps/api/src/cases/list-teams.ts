import { listTeams as findTeams } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** The teams of agents, by name: what a list of cases is filtered by. */
export const listTeams = operation({
  name: 'cases.list-teams',
  title: 'Lister les équipes',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(z.object({ id: z.string(), name: z.string() })),
  example: undefined,
  run: ({ tx }) => findTeams(tx),
})
