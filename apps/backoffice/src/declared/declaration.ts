import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../api.ts'

/** A declaration as the back office reads it. */
export type Declaration = inferOutput<typeof api.declarations.get>

export type Version = Declaration['versions'][number]
