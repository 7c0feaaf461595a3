import type { AuditReason } from '@cesu/domain/sharing'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One access, judged. */
export type Access = inferOutput<typeof api.access.list>['rows'][number]

/** What an agent opened of a worker, judged. */
export type AgentReading = inferOutput<typeof api.access.agents>['rows'][number]

/** A file for a third party. */
export type AuditFile = inferOutput<typeof api.access.export>

/** All that an access stands on. */
export type Proof = inferOutput<typeof api.access.proof>

/** One change of what lets data be shared. */
export type Change = inferOutput<typeof api.access.changes>['rows'][number]

/** Whom, and why; both numbers are typed in one field. */
export interface AskedPerson {
  who: string
  reasonCode: AuditReason
  reason: string
}
