import { giveMandateExpected } from '@cesu/domain/mandates'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { endForGood } from './end-for-good.ts'
import { ownMandate } from './own-mandate.ts'

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
    const { employerId, partnerId, partnerName } = await ownMandate(call, id)
    if (!(await endForGood(call, { employerId, id, partnerId, by: 'EMPLOYER' }))) throw new Problem('mandate.over')
    return { id, partnerName }
  },
})
