import { findMandateRequest, type MandateRequestRow } from '@cesu/db'
import { isUnanswered, requestStatusAt, requestStatusLabels } from '@cesu/domain/mandates'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'

/**
 * A request of the partner, and how to refuse a change of it that comes too late, in the words of what it has become: `request.over`
 * once nobody can answer it, `request.moved` while it still waits, as somebody else has left it.
 * A Problem, the same for one that does not exist and for another partner's.
 */
export async function waitingRequest(
  { tx, actor, now }: Call<PartnerActorKind, 'write'>,
  id: string,
): Promise<{ found: MandateRequestRow; over: () => Promise<Problem> }> {
  const read = () => findMandateRequest(tx, { partnerId: actor.partnerId, id })
  const found = await read()
  if (found === null) throw new Problem('resource.not_found')
  const over = async () => {
    // Read again: somebody may have answered it since.
    const status = requestStatusAt((await read()) ?? found, now)
    if (isUnanswered({ status })) return new Problem('request.moved')
    const label = requestStatusLabels[status].toLowerCase()
    return new Problem('request.over', { detail: `Cette demande est « ${label} » : elle ne change plus.` })
  }
  return { found, over }
}
