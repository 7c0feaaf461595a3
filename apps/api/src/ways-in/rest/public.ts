import { makeEstimate } from '../../contributions/make-estimate.ts'
import type { RestRoute } from './table.ts'

/** What any program can ask, without an account. */
export const publicRoutes: readonly RestRoute[] = [
  { method: 'POST', url: '/v1/estimates', operation: makeEstimate, status: 200, perMinute: 300 },
]
