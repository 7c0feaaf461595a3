import { findOwnAccess, moveGrant } from '@cesu/db'
import { mayMove } from '@cesu/domain/sharing'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ownGrant } from './own-grant.ts'

/** « Je ne reconnais pas cet accès » : an agent looks, and nothing more is read meanwhile where the law lets the worker suspend. */
export const reportAccess = operation({
  name: 'sharing.report-access',
  title: 'Signaler un accès qu’on ne reconnaît pas',
  permission: 'sharing.own',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), words: z.string().trim().max(1_000) }),
  expected: { id: 'l’identifiant de l’accès', words: 'ce que vous voulez dire, en 1 000 caractères au plus' },
  output: z.object({ suspended: z.boolean() }),
  example: { id: documented.access, words: '' },
  async run(call, { id, words }) {
    const { tx, actor } = call
    const access = await findOwnAccess(tx, id)
    if (access === null || actor.employeeId === null) throw new Problem('resource.not_found')
    const grant = await ownGrant(call, access.grantId)
    const { version, partnerId, purpose } = grant
    const suspended =
      mayMove(grant, 'SUSPEND', 'WORKER') &&
      (await moveGrant(tx, grant, { status: 'SUSPENDED', suspendedBy: 'WORKER', version: version + 1 }))
    if (suspended) {
      const payload = { purpose: grant.purposeCode, grantVersion: version + 1, by: 'WORKER' as const }
      await record(call, { kind: 'SHARING_SUSPENDED', subjectId: grant.id, payload, partnerId })
    }
    const { name } = purpose.agreement.consumer
    await openCase(call, {
      about: {
        kind: 'ACCESS_NOT_RECOGNISED',
        facts: { consumerName: name, purposeLabel: purpose.label, readDay: legalDay(access.at), suspended, words },
      },
      ...{ subjectId: id, partner: { id: partnerId, kind: 'PUBLIC_SERVICE' }, employeeId: actor.employeeId },
    })
    return { suspended }
  },
})
