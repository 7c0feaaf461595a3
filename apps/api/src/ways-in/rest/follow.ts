import { z } from 'zod'
import { listEvents } from '../../events/list-events.ts'
import { page, reads } from './program.ts'
import type { RestRoute } from './table.ts'

/** What a program follows: what has happened. */
export const followRoutes: readonly RestRoute[] = [
  { method: 'GET', url: '/v1/events', operation: listEvents, query: z.strictObject(page), ...reads },
]
