import { type AgentReadingFilter, countAuditedReadings, listAuditedReadings } from '@cesu/db'
import type { Call } from '../call.ts'
import { agentReadingRow } from './audit-agent-row.ts'
import type { Audited } from './audit-classed.ts'

/** What agents opened of workers that a filter keeps, the last first. */
export const auditedReadings = (
  call: Call<'AGENT'>,
  filter: AgentReadingFilter,
): Pick<Audited<ReturnType<ReturnType<typeof agentReadingRow>>>, 'find' | 'count'> => ({
  find: async (after, limit) =>
    (await listAuditedReadings(call.tx, filter, { after, limit })).map(agentReadingRow(call)),
  count: (bound) => countAuditedReadings(call.tx, filter, bound),
})
