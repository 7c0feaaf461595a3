import { listHandlers as findHandlers } from '@cesu/db'
import { CaseKind } from '@cesu/domain/cases'
import { agentRolesWith } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** Those to whom cases may be handed, by team and by name, and which cases each may hold. */
export const listHandlers = operation({
  name: 'cases.list-handlers',
  title: 'Lister les personnes à qui confier un dossier',
  permission: 'cases.read',
  effect: 'read',
  input: z.undefined(),
  output: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      teamName: z.string(),
      scope: z.object({ teamIds: z.array(z.string()).nullable(), kinds: z.array(z.enum(CaseKind)).nullable() }),
    }),
  ),
  example: undefined,
  run: ({ tx }) => findHandlers(tx, agentRolesWith('cases.handle')),
})
