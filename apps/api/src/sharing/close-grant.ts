import { closeGrant as close, findConsumerGrant } from '@cesu/db'
import { grantStatusAt } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ConsumerGrantOutput, consumerGrant } from './grant-output.ts'

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
    const { tx, actor, now } = call
    const { partnerId } = actor
    const found = await findConsumerGrant(tx, { partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    const { grant, purpose } = actor.sharing
    if (grant !== id && purpose !== found.purposeCode) throw new Problem('sharing.token_of_another')
    const isLive = ['ACTIVE', 'SUSPENDED'].includes(grantStatusAt(found, now))
    if (!isLive || !(await close(tx, { ...found, partnerId, now }))) throw new Problem('sharing.over')
    const version = found.version + 1
    const payload = { purpose: found.purposeCode, grantVersion: version, why: 'CLOSED' as const }
    await record(call, { kind: 'SHARING_ENDED', subjectId: id, payload, partnerId })
    return consumerGrant({ ...found, status: 'CLOSED', suspendedBy: null, endedAt: now, version }, now)
  },
})
