import { withdrawMandateRequest } from '@cesu/db'
import { mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documentedRequest } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { waitingRequest } from './waiting-request.ts'

/** Takes back a request that nobody answered: its link is worth nothing any more. */
export const withdrawRequest = operation({
  name: 'mandates.withdraw-request',
  title: 'Retirer une demande de mandat',
  permission: 'mandates.request',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: mandateRequestExpected,
  output: z.object({ id: z.string() }),
  example: { id: documentedRequest },
  async run(call, { id }) {
    const { tx, actor, now } = call
    const { over } = await waitingRequest(call, id)
    if (!(await withdrawMandateRequest(tx, { partnerId: actor.partnerId, id }, now))) throw await over()
    await record(call, { kind: 'MANDATE_REQUEST_WITHDRAWN', subjectId: id, payload: {} })
    return { id }
  },
})
