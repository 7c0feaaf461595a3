import { findLiveGrant, findOwnAccess, type GrantWithPurpose, moveGrant } from '@cesu/db'
import { mayMove } from '@cesu/domain/sharing'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { openCase } from '../cases/open-case.ts'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { legalDay } from '../platform/clock.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { typedWords } from '../typed-words.ts'
import { ownGrant, scopesOfGrant } from './own-grant.ts'
import { writeReceipt } from './write-receipt.ts'

type ReportCall = Call<'CITIZEN', 'write'>

/** Suspends a grant where the law lets its worker, as if they had asked it; false when nothing is to suspend. */
async function suspend(call: ReportCall, grant: GrantWithPurpose): Promise<boolean> {
  const { id: subjectId, version, partnerId, purposeCode, notice } = grant
  const next = { status: 'SUSPENDED' as const, suspendedBy: 'WORKER' as const, version: version + 1 }
  if (notice === null || !mayMove(grant, 'SUSPEND', 'WORKER') || !(await moveGrant(call.tx, grant, next))) return false
  await writeReceipt(call, { ...grant, notice }, { act: 'SUSPENDED', scopes: scopesOfGrant(grant) })
  const payload = { purpose: purposeCode, grantVersion: next.version, by: 'WORKER' as const }
  await record(call, { kind: 'SHARING_SUSPENDED', subjectId, payload, partnerId })
  return true
}

/** « Je ne reconnais pas cet accès » : an agent looks, and nothing more is read meanwhile where the law lets the worker suspend. */
export const reportAccess = operation({
  name: 'sharing.report-access',
  title: 'Signaler un accès qu’on ne reconnaît pas',
  permission: 'sharing.decide',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), words: z.string().max(4_000) }),
  expected: { id: 'l’identifiant de l’accès', words: 'ce que vous voulez dire, en 1 000 caractères au plus' },
  output: z.object({ suspended: z.boolean() }),
  example: { id: documented.access, words: '' },
  async run(call, { id, words: typed }) {
    const { tx, actor } = call
    const words = typedWords(typed, 'words')
    const access = await findOwnAccess(tx, id)
    if (access === null || actor.employeeId === null) throw new Problem('resource.not_found')
    const read = await ownGrant(call, access.grantId)
    // Another may have taken its place since: it is that one which still lets read.
    const live = await findLiveGrant(tx, read)
    const grant = live === null || live.id === read.id ? read : await ownGrant(call, live.id)
    const { partnerId, purpose } = grant
    const suspended = await suspend(call, grant)
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
