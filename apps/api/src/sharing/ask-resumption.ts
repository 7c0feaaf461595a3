import { findAgreement, listApprovals } from '@cesu/db'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { askSecondAgent } from '../second-agent.ts'
import { ReasonInput, reasonExpected } from './reason-input.ts'

/** Asks that a suspended agreement be in force again: another agent answers. Asked twice while it waits, it is one. */
export const askResumption = operation({
  name: 'sharing.ask-resumption',
  title: 'Demander de remettre une convention en vigueur',
  permission: 'sharing.change',
  effect: 'write',
  input: ReasonInput,
  expected: reasonExpected,
  output: z.object({ id: z.string(), approvalId: z.string() }),
  example: { id: documented.suspendedAgreement, reason: 'L’organisme a corrigé l’incident.' },
  async run(call, { id, reason }) {
    const { tx, actor } = call
    const agreement = await findAgreement(tx, id)
    if (agreement?.status !== 'SUSPENDED') throw new Problem('agreement.not_suspended')
    const waiting = (await listApprovals(tx, { subjectKind: 'AGREEMENT', subjectId: id })).find(
      (one) => one.answer === null && one.requestedById === actor.id,
    )
    if (waiting !== undefined) return { id, approvalId: waiting.id }
    const approvalId = await askSecondAgent(call, { subjectKind: 'AGREEMENT', subjectId: id, act: 'RESUME', reason })
    await record(call, { kind: 'AGREEMENT_RESUMPTION_ASKED', subjectId: id, payload: { approvalId } })
    return { id, approvalId }
  },
})
