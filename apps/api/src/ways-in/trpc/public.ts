import { makeEstimate } from '../../contributions/make-estimate.ts'
import { router, tableOf } from './table.ts'

const { query } = tableOf('ANYONE')

/** What anyone can do, without an account. */
export const publicRouter = router({ contributions: { estimate: query(makeEstimate) } })
