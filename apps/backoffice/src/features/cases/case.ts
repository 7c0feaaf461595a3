import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A case as its page reads it. */
export type Case = inferOutput<typeof api.cases.get>
