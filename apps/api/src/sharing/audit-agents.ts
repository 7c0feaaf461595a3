import { z } from 'zod'
import { operation } from '../operation.ts'
import { pageInput, pageOutput } from '../page.ts'
import { agentExpected, agentFilterOf, agentFilters } from './audit-agent-filter.ts'
import { AgentReadingRow } from './audit-agent-row.ts'
import { auditedReadings } from './audit-agents-page.ts'
import { classedPage } from './audit-classed.ts'

/** One page of what agents opened of workers, each judged by a rule that is named: agents are named, workers are not. */
export const auditAgents = operation({
  name: 'access.agents',
  title: 'Lister ce que les agents ont ouvert des salariés, chaque lecture jugée par une règle',
  permission: 'access.audit',
  effect: 'read',
  input: z.strictObject({ ...agentFilters, ...pageInput }),
  expected: agentExpected,
  output: pageOutput(AgentReadingRow),
  example: {},
  run: (call, { cursor, limit, ...asked }) =>
    classedPage(call, {
      ...auditedReadings(call, agentFilterOf(asked)),
      ...{ list: ['access.agents', agentFilterOf(asked)], classification: asked.classification ?? null, cursor, limit },
    }),
  lists: ({ rows }) => rows.map(({ employeeId }) => employeeId),
})
