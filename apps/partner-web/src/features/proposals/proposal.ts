import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A proposal, as its list shows it. */
export type Proposal = inferOutput<typeof api.proposals.list>['rows'][number]

/** An employer to whom one proposes. */
export type Employer = inferOutput<typeof api.employers.get>
