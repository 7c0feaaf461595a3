import { findKnownPartner, type KnownPartner, type PresentedRequest, presentRequest } from '@cesu/db'
import { isWaiting, requestStatusLabels } from '@cesu/domain/mandates'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { presentedHash } from './link.ts'

/** What a link asks of the person who acts, and who asks it. */
export interface AskedOfMe {
  request: PresentedRequest
  partner: KnownPartner
  tokenHash: string
}

/** Finds what a link asks; a Problem when it is no link of ours. */
export async function askedOfMe({ tx, today }: Call<'CITIZEN', 'read' | 'write'>, token: string): Promise<AskedOfMe> {
  const tokenHash = presentedHash(token)
  const request = await presentRequest(tx, tokenHash)
  const partner = request && (await findKnownPartner(tx, { id: request.partnerId, today }))
  if (request === null || partner === null) throw new Problem('resource.not_found')
  return { request, partner, tokenHash }
}

/** The problem of a request that no longer waits, in the words of what it has become. */
export const requestOver = ({ status }: PresentedRequest): Problem => {
  const label = isWaiting({ status }) ? requestStatusLabels.EXPIRED : requestStatusLabels[status]
  return new Problem('request.over', {
    detail: `Cette demande est « ${label.toLowerCase()} » : elle n’attend plus de réponse. Rien n’est enregistré.`,
  })
}
