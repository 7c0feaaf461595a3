import { reconsiderGrant as reconsider } from '@cesu/db'
import { refuseReading } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { ownGrant } from './own-grant.ts'

/**
 * Lets the consumer ask again what the worker who acts refused, or left unanswered: they changed their mind. Their answer is kept as it
 * is, and nothing is shared by this: the consumer asks, when they come back to its site.
 */
export const reconsiderGrant = operation({
  name: 'sharing.reconsider',
  title: 'Changer d’avis : laisser un organisme reposer sa question',
  permission: 'sharing.decide',
  effect: 'write',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant du partage refusé' },
  output: z.object({ id: z.string() }),
  example: { id: documented.refusedGrant },
  async run(call, { id }) {
    const { purposeCode: purpose, partnerId } = await ownGrant(call, id)
    if (!(await reconsider(call.tx, { id, now: call.now }))) throw refusedInput([refuseReading('sharing.not_so', '')])
    await record(call, { kind: 'SHARING_RECONSIDERED', subjectId: id, payload: { purpose }, partnerId })
    return { id }
  },
})
