import { listHandlers as findHandlers } from '@cesu/db'
import { agentRolesWith } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Those to whom a case may be handed, by team and by name. */
export const listHandlers = operation({
  name: 'cases.list-handlers',
  title: 'Lister les personnes à qui confier un dossier',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(z.object({ id: z.string(), name: z.string(), teamName: z.string() })),
  example: undefined,
  run: ({ tx }) => findHandlers(tx, agentRolesWith('cases.handle')),
})
