import { listApprovals, settlePurpose } from '@cesu/db'
import { z } from 'zod'
import { documentedProposedPurpose } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond } from '../second-agent.ts'
import { AnswerInput, answerExpected } from './answer-input.ts'

/**
 * Answers a version of a purpose that another agent proposed: in force from this transaction on, the one before closed; or put aside.
 * Problems: no such version (`resource.not_found`); one's own, or answered already (`approval.not_yours`). Of twenty at once, one answers.
 */
export const answerPurpose = operation({
  name: 'sharing.answer-purpose',
  title: 'Accepter ou écarter une version d’une finalité',
  permission: 'sharing.change',
  effect: 'write',
  sensitive: { acts: ['APPROVAL_GIVEN'] },
  input: z.strictObject({ code: z.string().max(40), version: z.int().min(1), ...AnswerInput.shape }),
  expected: { code: 'le code d’une finalité', version: 'sa version', ...answerExpected },
  output: z.object({ code: z.string(), version: z.int(), isActive: z.boolean() }),
  example: documentedProposedPurpose,
  async run(call, { code, version, answer, comment }) {
    const { tx, now } = call
    const subjectId = `${code}@${version}`
    const [asked] = await listApprovals(tx, { subjectKind: 'PURPOSE', subjectId })
    if (asked === undefined) throw new Problem('resource.not_found')
    const answered = await answerAsSecond(call, { id: asked.id, answer, comment })
    if (!answered || !(await settlePurpose(tx, { code, version, at: now }))) throw new Problem('approval.not_yours')
    await record(call, { kind: 'PURPOSE_ANSWERED', subjectId, payload: { answer, approvalId: asked.id } })
    return { code, version, isActive: answer === 'GRANTED' }
  },
})
