import { z } from 'zod'
import { listRequests, requestOutcomes } from '../../applications/list-requests.ts'
import { readUsage } from '../../applications/read-usage.ts'
import { listEvents } from '../../events/list-events.ts'
import { page, reads } from './program.ts'
import type { RestRoute } from './route.ts'

/** Which of its requests. */
const RequestsQuery = z.strictObject({
  outcome: z.enum(Object.keys(requestOutcomes) as (keyof typeof requestOutcomes)[]).optional(),
  ...page,
})

/** What a program follows: what has happened, what it has used, what it asked. */
export const followRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/events', operation: listEvents, query: z.strictObject(page), ...reads },
    problems: ['cursor.unusable'],
  },
  { method: 'GET', url: '/v1/usage', operation: readUsage, ...reads },
  {
    ...{ method: 'GET', url: '/v1/requests', operation: listRequests, query: RequestsQuery, ...reads },
    problems: ['cursor.unusable'],
  },
]
