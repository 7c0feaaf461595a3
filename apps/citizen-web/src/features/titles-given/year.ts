import type { inferOutput } from '@trpc/tanstack-react-query'
import type { api } from '../../api.ts'

/** A year of titles of a household, as the API tells it. */
export type Year = inferOutput<typeof api.ownTitles.list>
