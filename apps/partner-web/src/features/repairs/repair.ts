import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** One thing said to be wrong. */
export type Repair = inferOutput<typeof api.repairs.list>['rows'][number]
