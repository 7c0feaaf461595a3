import { AgentRole, agentPermissions } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { IDLE_MINUTES } from './idle-minutes.ts'
import { signedInOutput } from './signed-in-output.ts'

/** The person of Urssaf who is signed in, or null: nobody is no error. */
export const identifyAgent = operation({
  name: 'sessions.identify-agent',
  title: 'Dire qui est identifié dans le back-office',
  permission: 'agent.identify',
  effect: 'compute',
  input: z.undefined(),
  output: z
    .object({
      ...signedInOutput(agentPermissions),
      role: z.enum(AgentRole),
      team: z.object({ id: z.string(), name: z.string() }),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { id, name, role, team } = actor
    return { id, name, role, permissions: [...actor.permissions], team, demo, today, idleMinutes: IDLE_MINUTES }
  },
})
