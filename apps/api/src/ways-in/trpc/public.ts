import { makeEstimate } from '../../contributions/make-estimate.ts'
import { denyRequest } from '../../mandates/deny-request.ts'
import { presentRequest } from '../../mandates/present-request.ts'
import { presentInvitation } from '../../staff/present-invitation.ts'
import { router, tableOf } from './table.ts'

const { query, posted, mutation } = tableOf('ANYONE')

/** What anyone can do, without an account. */
export const publicRouter = router({
  contributions: { estimate: query(makeEstimate) },
  mandates: { present: posted(presentRequest), deny: mutation(denyRequest) },
  staff: { present: posted(presentInvitation) },
})

export type PublicRouter = typeof publicRouter
