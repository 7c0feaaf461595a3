import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** The page of a person that is open. */
export type Person = inferOutput<typeof api.persons.get>
