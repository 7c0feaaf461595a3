import { findMandateRequest } from '@cesu/db'
import { mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documentedRequest } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { RequestOutput, requestRow } from './request-output.ts'

/** One mandate that the partner asked, and where it stands. */
export const readMandateRequest = operation({
  name: 'mandates.read-request',
  title: 'Lire une demande de mandat',
  permission: 'mandates.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  expected: mandateRequestExpected,
  output: RequestOutput,
  example: { id: documentedRequest },
  async run({ tx, actor }, { id }) {
    const found = await findMandateRequest(tx, { partnerId: actor.partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    return requestRow(found)
  },
  opens: ({ employerId }) => (employerId === null ? [] : [employerId]),
})
