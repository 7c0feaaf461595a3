import { awaitCases, closeCases, listApprovals } from '@cesu/db'
import { invalidationReasons } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond } from '../second-agent.ts'
import { AnswerInput, answerExpected } from './answer-input.ts'
import { invalidationAct } from './ask-invalidation.ts'
import { anyGrant, moveAsUrssaf } from './move-as-urssaf.ts'

/**
 * Answers a request to end a grant for good, which another agent made; granted, it ends in this very transaction, and
 * the case of an objection to it with it. Problems: one's own
 * request, answered already (`approval.not_yours`), or of a grant that is over meanwhile (`grant.changed`).
 */
export const answerInvalidation = operation({
  name: 'sharing.answer-invalidation',
  title: 'Accepter ou refuser d’annuler un partage',
  permission: 'sharing.change',
  effect: 'write',
  sensitive: { acts: ['APPROVAL_GIVEN'] },
  input: z.strictObject({ id: z.uuid(), approvalId: z.uuid(), ...AnswerInput.shape }),
  expected: { id: 'l’identifiant du partage', approvalId: 'l’identifiant de la demande', ...answerExpected },
  output: z.object({ id: z.string(), isInvalidated: z.boolean() }),
  example: {
    ...{ id: documented.grant, approvalId: documented.invalidation, answer: 'GRANTED' as const, comment: '' },
  },
  async run(call, { id, approvalId, answer, comment }) {
    const { tx, now } = call
    const grant = { kind: 'SHARING_GRANT', id } as const
    await awaitCases(tx, grant)
    const asked = await listApprovals(tx, { subjectKind: 'SHARING_GRANT', subjectId: id })
    const approval = asked.find((one) => one.id === approvalId)
    const reason = invalidationReasons.find((one) => invalidationAct(one) === approval?.act)
    if (reason === undefined || !(await answerAsSecond(call, { id: approvalId, answer, comment }))) {
      throw new Problem('approval.not_yours')
    }
    const { version: seen, partnerId, purposeCode: purpose } = await anyGrant(call, id)
    const payload = { answer, approvalId }
    await record(call, { kind: 'SHARING_INVALIDATION_ANSWERED', subjectId: id, payload, partnerId })
    if (answer === 'REFUSED') return { id, isInvalidated: false }
    const { version } = await moveAsUrssaf(call, { id, version: seen, move: 'INVALIDATE', reason, endedAt: now })
    const ended = { purpose, grantVersion: version, why: 'INVALIDATED' as const, reason }
    await record(call, { kind: 'SHARING_ENDED', subjectId: id, payload: ended, partnerId })
    await closeCases(tx, grant, now)
    return { id, isInvalidated: true }
  },
})
