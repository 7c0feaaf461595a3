import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A declaration as its partner reads it. */
export type Declaration = inferOutput<typeof api.declarations.get>
