import { findMandateRequest } from '@cesu/db'
import { requestStatusLabels } from '@cesu/domain/mandates'
import type { PartnerActorKind } from '../actor.ts'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'

/**
 * Sees that a request of the partner exists; how to refuse a change of it that comes too late, in the words of what it has become.
 * A Problem, the same for one that does not exist and for another partner's.
 */
export async function waitingRequest(
  { tx, actor }: Call<PartnerActorKind, 'write'>,
  id: string,
): Promise<() => Problem> {
  const found = await findMandateRequest(tx, { partnerId: actor.partnerId, id })
  if (found === null) throw new Problem('resource.not_found')
  return () =>
    new Problem('request.over', {
      detail: `Cette demande est « ${requestStatusLabels[found.status].toLowerCase()} » : elle ne change plus.`,
    })
}
