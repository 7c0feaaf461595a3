import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** What a person reads before they answer a request. */
export type Prepared = inferOutput<typeof api.mandates.prepare>

/** Who asks. */
export type Partner = NonNullable<Prepared['request']>['partner']

/** One mandate that they gave, in their list. */
export type GivenMandate = inferOutput<typeof api.mandates.list>['mandates'][number]

/** The same, whole. */
export type ReadMandate = inferOutput<typeof api.mandates.get>

/** What a partner proposes to them. */
export type Proposal = inferOutput<typeof api.proposals.list>['proposals'][number]
