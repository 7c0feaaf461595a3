import { makeEstimate } from '../../contributions/make-estimate.ts'
import { presentRequest } from '../../mandates/present-request.ts'
import { router, tableOf } from './table.ts'

const { query } = tableOf('ANYONE')

/** What anyone can do, without an account. */
export const publicRouter = router({
  contributions: { estimate: query(makeEstimate) },
  mandates: { present: query(presentRequest) },
})

export type PublicRouter = typeof publicRouter
