import { findProposal, type Tx, withdrawProposal as takeBack } from '@cesu/db'
import { proposalExpected, proposalStatusLabels } from '@cesu/domain/proposals'
import { z } from 'zod'
import { documentedProposal } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'

/** Why a proposal that waits no more is not taken back: its employer answered it, or it was taken back already. */
async function tooLate(tx: Tx, key: Parameters<typeof findProposal>[1]): Promise<Problem> {
  const status = (await findProposal(tx, key))?.status
  const opens = [key.employerId]
  if (status !== 'ACCEPTED' && status !== 'REFUSED') return new Problem('proposal.withdrawn', { opens })
  const label = proposalStatusLabels[status].toLowerCase()
  const detail = `L’employeur a répondu : cette proposition est « ${label} ». Elle ne se retire plus.`
  return new Problem('proposal.answered', { opens, detail })
}

/** Takes back one of the partner's proposals that waits, whatever became of the mandate: it asks for nothing any more. */
export const withdrawProposal = operation({
  name: 'proposals.withdraw',
  title: 'Retirer une de ses propositions',
  permission: 'employments.propose',
  effect: 'write',
  input: z.strictObject({ employerId: z.uuid(), id: z.uuid() }),
  expected: proposalExpected,
  output: z.object({ employerId: z.string(), id: z.string() }),
  example: documentedProposal,
  async run(call, { employerId, id }) {
    const { tx, actor, now } = call
    const key = { employerId, id, partnerId: actor.partnerId }
    const proposal = await findProposal(tx, key)
    if (proposal === null) throw new Problem('resource.not_found')
    if (!(await takeBack(tx, key, { withdrawnAt: now, withdrawnByName: actor.name }))) {
      throw await tooLate(tx, key)
    }
    const payload = { employerId, proposal: proposal.kind }
    await record(call, { kind: 'PROPOSAL_WITHDRAWN', subjectId: id, payload, employerId })
    return { employerId, id }
  },
  opens: ({ employerId }) => [employerId],
})
