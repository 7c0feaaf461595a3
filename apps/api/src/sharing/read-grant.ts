import { findConsumerGrant } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { ConsumerGrantOutput, consumerGrant } from './grant-output.ts'

/** Where one of the consumer's grants is, and what it lets read. */
export const readGrant = operation({
  name: 'sharing.read-grant',
  title: 'Lire un partage',
  permission: 'activity.read',
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  expected: { id: 'l’identifiant du partage' },
  output: ConsumerGrantOutput,
  example: { id: documented.grant },
  async run({ tx, actor, now }, { id }) {
    const found = await findConsumerGrant(tx, { partnerId: actor.partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    return consumerGrant(found, now)
  },
})
