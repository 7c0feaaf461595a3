import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ConsumerGrantOutput } from './grant-output.ts'
import { moveAsConsumer } from './move-as-consumer.ts'

/** Takes a grant up again that the consumer itself suspended; what its worker or Urssaf suspended is theirs to take up. */
export const resumeGrant = operation({
  name: 'sharing.resume-grant',
  title: 'Reprendre un partage que l’on a suspendu',
  permission: 'activity.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase() }),
  expected: { id: 'l’identifiant du partage' },
  output: ConsumerGrantOutput,
  example: { id: documented.pausedGrant },
  async run(call, { id }) {
    const grant = await moveAsConsumer(call, { id, move: 'RESUME' })
    if (grant === null) throw new Problem('sharing.not_so_now')
    await record(call, {
      ...{ kind: 'SHARING_RESUMED', subjectId: id },
      payload: { purpose: grant.purpose, grantVersion: grant.version },
    })
    return grant
  },
})
