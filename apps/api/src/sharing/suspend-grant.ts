import { consumerReasons } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ConsumerGrantOutput } from './grant-output.ts'
import { moveAsConsumer } from './move-as-consumer.ts'

/** Suspends a grant, for a reason that its worker reads: nothing is read under it until the consumer takes it up again. */
export const suspendGrant = operation({
  name: 'sharing.suspend-grant',
  title: 'Suspendre un partage',
  permission: 'activity.read',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), reason: z.enum(consumerReasons) }),
  expected: { id: 'l’identifiant du partage', reason: 'TECHNICAL, SECURITY ou DOUBT' },
  output: ConsumerGrantOutput,
  example: { id: documented.grant, reason: 'SECURITY' },
  async run(call, { id, reason }) {
    const grant = await moveAsConsumer(call, { id, move: 'SUSPEND', suspendedBy: 'CONSUMER', reason })
    if (grant === null) throw new Problem('sharing.not_so_now')
    const payload = { purpose: grant.purpose, grantVersion: grant.version, by: 'CONSUMER' as const, reason }
    await record(call, { kind: 'SHARING_SUSPENDED', subjectId: id, payload })
    return grant
  },
})
