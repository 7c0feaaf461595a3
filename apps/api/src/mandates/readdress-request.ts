import { failureOf, findKnownPartner, insertMessage, readdressMandateRequest } from '@cesu/db'
import {
  AskedPerson,
  isUnanswered,
  mandateRequestExpected,
  refuseRequest,
  requestStatusAt,
} from '@cesu/domain/mandates'
import { z } from 'zod'
import { documentedRequest } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { linkHash } from './link.ts'
import { waitingRequest } from './waiting-request.ts'

/** Links that one request may have: each is a message to somebody. */
const MOST_LINKS = 5

/**
 * Sends a request that waits to another address, with a new link: the one before is worth nothing. `linkNumber`: as it was read; a
 * Problem `request.moved` when a colleague has corrected it meanwhile, or a request already waits there; `request.over` once it is over.
 */
export const readdressRequest = operation({
  name: 'mandates.readdress-request',
  title: 'Corriger l’adresse d’une demande de mandat',
  permission: 'mandates.request',
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    email: AskedPerson.shape.email,
    linkNumber: z
      .int()
      .min(1)
      .max(MOST_LINKS - 1),
  }),
  expected: {
    ...mandateRequestExpected,
    linkNumber: 'le nombre linkNumber de la demande que vous avez lue ; après quatre corrections, retirez la demande',
  },
  output: z.object({ id: z.string(), linkNumber: z.int() }),
  example: { id: documentedRequest, email: 'autre@exemple.invalid', linkNumber: 1 },
  async run(call, { id, email, linkNumber }) {
    const { tx, actor, now, today, secret } = call
    const { partnerId } = actor
    const { found, over } = await waitingRequest(call, id)
    const partner = await findKnownPartner(tx, { id: partnerId, today })
    if (partner === null) throw new Problem('resource.not_found')
    if (!isUnanswered({ status: requestStatusAt(found, now) })) throw await over()
    if (found.email === email) throw refusedInput([refuseRequest('request.same_address', 'email')])
    const next = linkNumber + 1
    const link = { email, linkNumber: next, tokenHash: linkHash({ requestId: id, linkNumber: next }, secret) }
    const moved = await readdressMandateRequest(tx, { partnerId, id }, link).catch((error: unknown) => {
      // A request already waits there; this transaction reads nothing more.
      throw failureOf(error)?.code === '23505' ? new Problem('request.moved', {}, { cause: error }) : error
    })
    if (!moved) throw await over()
    await insertMessage(tx, {
      ...{ kind: 'MANDATE_ASKED', partnerId, requestId: id, linkNumber: next, email, createdAt: now },
      facts: { partnerName: partner.name, acts: found.acts, lastDay: legalDay(found.expiresAt) },
    })
    await record(call, { kind: 'MANDATE_REQUEST_READDRESSED', subjectId: id, payload: { linkNumber: next } })
    return { id, linkNumber: next }
  },
})
