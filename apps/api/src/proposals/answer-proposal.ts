import { answerProposal as answer, failureOf, listProposalsToMe } from '@cesu/db'
import { refuseProposal } from '@cesu/domain/proposals'
import { z } from 'zod'
import { openCase } from '../cases/open-case.ts'
import { documentedProposal } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem, refusedInput } from '../problem.ts'
import { record } from '../record.ts'
import { followEvent } from '../repairs/follow-event.ts'

/**
 * Accepts or refuses what a partner proposes: the contract is made or ended in the same transaction. `IDENTITY`: it is accepted, and an
 * agent looks at who the worker is before the contract is made. Refused (`input.refused`) when the worker works for the employer already.
 */
export const answerProposal = operation({
  name: 'proposals.answer',
  title: 'Accepter ou refuser ce qu’un partenaire propose',
  permission: 'proposals.answer',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), accept: z.boolean() }),
  expected: { id: 'l’identifiant de la proposition', accept: 'true pour accepter, false pour refuser' },
  output: z.object({ outcome: z.enum(['DONE', 'IDENTITY']) }),
  example: { id: documentedProposal.id, accept: false },
  async run(call, { id, accept }) {
    const { tx, actor, now } = call
    const { employerId } = actor
    const asked = employerId && (await listProposalsToMe(tx, employerId)).find((one) => one.id === id)
    if (!employerId || !asked) throw new Problem('proposal.answered')
    const done = await answer(tx, { id, accept, at: now }).catch((error: unknown) => {
      // Another partner's proposal of the same worker was accepted at the same instant.
      if (failureOf(error)?.code === '23505') throw new Problem('platform.busy', {}, { cause: error })
      if (failureOf(error)?.code === '23P01') throw refusedInput([refuseProposal('proposal.overlaps', 'id')])
      throw error
    })
    if (done.answer === 'OVER') throw new Problem('proposal.answered')
    const { partnerId, partnerKind, partnerName, workerName, kind } = asked
    const payload = { employerId, proposal: kind, accepted: accept, employmentId: done.employmentId }
    await record(call, { kind: 'PROPOSAL_ANSWERED', subjectId: id, payload, partnerId, employerId })
    if (done.answer === 'IDENTITY') {
      await openCase(call, {
        about: { kind: 'IDENTITY_MISMATCH', facts: { reason: 'WORKER', partnerName, workerName } },
        ...{ subjectKind: 'PROPOSAL', subjectId: id, partner: { id: partnerId, kind: partnerKind }, employerId },
      })
    }
    if (kind === 'END' && accept) await followEvent(call, id)
    return { outcome: done.answer }
  },
})
