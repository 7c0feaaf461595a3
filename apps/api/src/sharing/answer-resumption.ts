import { resumeAgreement } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond } from '../second-agent.ts'
import { AnswerInput, answerExpected } from './answer-input.ts'

/**
 * Answers a request to put an agreement in force again, which another agent made. Problems: one's own, answered already, or of an
 * agreement that was suspended again since (`approval.not_yours`).
 */
export const answerResumption = operation({
  name: 'sharing.answer-resumption',
  title: 'Accepter ou refuser de remettre une convention en vigueur',
  permission: 'sharing.change',
  effect: 'write',
  sensitive: { acts: ['APPROVAL_GIVEN'] },
  input: z.strictObject({ id: z.uuid(), approvalId: z.uuid(), ...AnswerInput.shape }),
  expected: { id: 'l’identifiant d’une convention', approvalId: 'l’identifiant de la demande', ...answerExpected },
  output: z.object({ id: z.string(), isActive: z.boolean() }),
  example: {
    ...{ id: documented.suspendedAgreement, approvalId: documented.resumption },
    ...{ answer: 'GRANTED' as const, comment: '' },
  },
  async run(call, { id, approvalId, answer, comment }) {
    if (!(await answerAsSecond(call, { id: approvalId, answer, comment }))) throw new Problem('approval.not_yours')
    if (answer === 'GRANTED' && !(await resumeAgreement(call.tx, { id, approvalId })))
      throw new Problem('approval.not_yours')
    await record(call, { kind: 'AGREEMENT_RESUMPTION_ANSWERED', subjectId: id, payload: { answer, approvalId } })
    return { id, isActive: answer === 'GRANTED' }
  },
})
