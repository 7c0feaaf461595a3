import { findAuthorizationRequest, listApprovals, type Tx } from '@cesu/db'
import { grantAct } from '@cesu/domain/habilitations'
import { z } from 'zod'
import { PartnerChecks, partnerChecks } from './partner-checks.ts'
import { RequestOutput, requestOutput } from './request-output.ts'

/** A request as an agent decides on it: what is asked, what changed, and what Urssaf holds of who asks. */
export const RequestSubject = z.object({
  request: RequestOutput,
  /** What a first agent wants to grant, waiting for a second; null when nothing is. */
  wish: z.object({ byId: z.string(), byName: z.string(), at: z.string(), reason: z.string() }).nullable(),
  checks: PartnerChecks,
})

/** Reads it as it stands now: a bridge, for the page of its case; null when it is no longer there. */
export async function requestSubject(
  tx: Tx,
  { partnerId, id, today }: { partnerId: string; id: string; today: string },
): Promise<z.input<typeof RequestSubject> | null> {
  const request = await findAuthorizationRequest(tx, { partnerId, id })
  const checks = await partnerChecks(tx, { partnerId, today })
  if (request === null || checks === null) return null
  const asked = await listApprovals(tx, { subjectKind: 'AUTHORIZATION_REQUEST', subjectId: id })
  const wish = asked.find(({ act, answer }) => act === grantAct(request.version) && answer === null)
  return {
    request: requestOutput(request),
    wish: wish
      ? {
          byId: wish.requestedById,
          byName: wish.requestedByName,
          at: wish.requestedAt.toISOString(),
          reason: wish.reason,
        }
      : null,
    checks,
  }
}
