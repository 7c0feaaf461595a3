import { AgentRole, agentPermissions } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'

const permissions = [...new Set(Object.values(agentPermissions).flat())]

/** The person of Urssaf who is signed in, or null: nobody is no error. */
export const identifyAgent = operation({
  name: 'sessions.identify-agent',
  title: 'Dire qui est identifié dans le back-office',
  permission: 'agent.identify',
  effect: 'compute',
  input: z.undefined(),
  output: z
    .object({
      name: z.string(),
      role: z.enum(AgentRole),
      /** A front-end shows only what these allow. */
      permissions: z.array(z.enum(permissions)),
      team: z.object({ id: z.string(), name: z.string() }),
      demo: z.boolean(),
      /** The legal day in France, YYYY-MM-DD. */
      today: z.string(),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { name, role, team } = actor
    return { name, role, permissions: [...actor.permissions], team, demo, today }
  },
})
