import { findMandate } from '@cesu/db'
import { mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { endForGood } from './end-for-good.ts'

/** Ends a mandate that the partner holds: it declares nothing more for this employer, who is told. */
export const endMandate = operation({
  name: 'mandates.end',
  title: 'Mettre fin à un mandat reçu',
  permission: 'mandates.request',
  effect: 'write',
  input: z.strictObject({ employerId: z.uuid(), id: z.uuid() }),
  expected: mandateRequestExpected,
  output: z.object({ employerId: z.string(), id: z.string() }),
  example: { employerId: documented.employer, id: documented.mandate },
  async run(call, { employerId, id }) {
    const key = { employerId, id, partnerId: call.actor.partnerId }
    if ((await findMandate(call.tx, key)) === null) throw new Problem('resource.not_found')
    if (!(await endForGood(call, { ...key, by: 'PARTNER' }))) throw new Problem('mandate.over')
    return { employerId, id }
  },
  opens: ({ employerId }) => [employerId],
})
