import { listAgents } from '@cesu/db'
import { fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'

/** How many agents a choice holds; the readings of another are asked from a line of theirs. */
const MOST_AGENTS = 500

/** The agents, so that those of one are asked for. */
export const auditAgentNames = operation({
  name: 'access.agent-names',
  title: 'Lister les agents dont les lectures sont auditées',
  permission: 'access.audit',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ agents: z.array(z.object({ id: z.string(), name: z.string() })) }),
  example: undefined,
  run: async ({ tx }) => ({
    agents: (await listAgents(tx, MOST_AGENTS)).map((agent) => ({ id: agent.id, name: fullName(agent) })),
  }),
})
