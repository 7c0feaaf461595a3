import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ConsumerGrantOutput } from './grant-output.ts'
import { moveAsConsumer } from './move-as-consumer.ts'

/** Says that what a grant was for is done: nothing is read under it any more, and its worker sees it. */
export const closeGrant = operation({
  name: 'sharing.close-grant',
  title: 'Clore un partage dont la démarche est finie',
  permission: 'activity.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant du partage' },
  output: ConsumerGrantOutput,
  example: { id: documented.grant },
  async run(call, { id }) {
    const grant = await moveAsConsumer(call, { id, move: 'CLOSE', endedAt: call.now })
    if (grant === null) throw new Problem('sharing.over')
    const payload = { purpose: grant.purpose, grantVersion: grant.version, why: 'CLOSED' as const }
    await record(call, { kind: 'SHARING_ENDED', subjectId: id, payload })
    return grant
  },
})
