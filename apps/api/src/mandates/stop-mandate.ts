import { revokeMandate } from '@cesu/db'
import { giveMandateExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ownMandate } from './own-mandate.ts'
import { tellStopped } from './tell-stopped.ts'

/** Stops a mandate for good: from the end of this transaction the partner declares nothing more, a line of a file under way no more. */
export const stopMandate = operation({
  name: 'mandates.stop',
  title: 'Arrêter un mandat donné',
  permission: 'mandates.own',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: giveMandateExpected,
  output: z.object({ id: z.string(), partnerName: z.string() }),
  example: { id: documented.mandate },
  async run(call, { id }) {
    const { tx, now } = call
    const { employerId, partnerId, partnerName } = await ownMandate(call, id)
    if (!(await revokeMandate(tx, { employerId, id, partnerId }, now))) throw new Problem('mandate.over')
    await tellStopped(call, { requestId: id, partnerId, by: 'EMPLOYER' })
    const payload = { by: 'EMPLOYER' as const, replacedById: null }
    await record(call, { kind: 'MANDATE_STOPPED', subjectId: id, payload, partnerId, employerId })
    return { id, partnerName }
  },
})
