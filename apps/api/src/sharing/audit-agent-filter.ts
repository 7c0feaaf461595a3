import type { AgentReadingFilter } from '@cesu/db'
import { z } from 'zod'
import { auditExpected, auditFilters } from './audit-filter.ts'

const { classification, from, to } = auditFilters

/** What an auditor asks of what agents opened: nothing that names a worker. */
export const agentFilters = { agentId: z.uuid().nullish(), classification, from, to }

export const agentExpected = {
  ...{ agentId: 'l’identifiant d’un agent', classification: auditExpected.classification },
  ...{ from: auditExpected.from, to: auditExpected.to },
}

/** The same, as the database is asked. */
export const agentFilterOf = ({
  agentId,
  from: first,
  to: last,
}: z.output<z.ZodObject<typeof agentFilters>>): AgentReadingFilter => ({
  ...{ agentId: agentId ?? null, employeeId: null, fromDay: first ?? null, toDay: last ?? null },
})
