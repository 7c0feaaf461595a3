import { awaitCases, closeCases, findQuotaRaise, withdrawQuotaRaise } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { raisePayload } from './raise-output.ts'

/** Takes back a raise that waits, from the version that was read (`quota.changed`): it is answered no more, and its case is over. */
export const withdrawRaise = operation({
  name: 'quotas.withdraw',
  title: 'Retirer une demande de relèvement de quota',
  permission: 'applications.manage',
  effect: 'write',
  input: z.strictObject({ id: z.uuid().toLowerCase(), version: z.int().min(0) }),
  expected: { id: 'l’identifiant d’une demande', version: 'la version de la demande que vous avez lue' },
  output: z.object({ id: z.string() }),
  example: { id: documented.raise, version: 0 },
  async run(call, { id, version }) {
    const { tx, actor, now } = call
    const raise = { kind: 'QUOTA_RAISE', id } as const
    await awaitCases(tx, raise)
    const found = await findQuotaRaise(tx, { partnerId: actor.partnerId, id })
    if (found === null) throw new Problem('resource.not_found')
    if (!(await withdrawQuotaRaise(tx, { partnerId: actor.partnerId, id, version }))) throw new Problem('quota.changed')
    await record(call, { kind: 'QUOTA_WITHDRAWN', subjectId: id, payload: raisePayload(found, version + 1) })
    await closeCases(tx, raise, now)
    return { id }
  },
})
