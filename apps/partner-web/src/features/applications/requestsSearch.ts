import { listSearch } from '@cesu/ui/list'
import { z } from 'zod'

/** How requests end, by what each is called. */
export const outcomeLabels = { OK: 'Réussies', REFUSED: 'Refusées (4xx)', FAILED: 'En panne (5xx)' } as const

const outcomes = z.enum(Object.keys(outcomeLabels) as (keyof typeof outcomeLabels)[])

export const requestsSearch = listSearch({ name: 'demandes', filters: { issue: outcomes } })

export type RequestsUrl = ReturnType<typeof requestsSearch.read>
