import { findMandate, revokeMandate } from '@cesu/db'
import { mandateRequestExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { tellStopped } from './tell-stopped.ts'

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
    const { tx, actor, now } = call
    const key = { employerId, id, partnerId: actor.partnerId }
    if ((await findMandate(tx, key)) === null) throw new Problem('resource.not_found')
    if (!(await revokeMandate(tx, key, now))) throw new Problem('mandate.over')
    await tellStopped(call, { requestId: id, partnerId: actor.partnerId, by: 'PARTNER' })
    const payload = { by: 'PARTNER' as const, replacedById: null }
    await record(call, { kind: 'MANDATE_STOPPED', subjectId: id, payload, employerId })
    return { employerId, id }
  },
  opens: ({ employerId }) => [employerId],
})
