import { listApprovals } from '@cesu/db'
import { invalidationReasons, mayMove } from '@cesu/domain/sharing'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { askSecondAgent } from '../second-agent.ts'
import { anyGrant, UrssafMove, urssafMoveExpected } from './move-as-urssaf.ts'

/** What the approval of ending a grant for good says is to be done, by its reason: the table of grants looks at it. */
export const invalidationAct = (reason: string): string => `INVALIDATE ${reason}`

/** Asks that a grant end for good, for an error, a fraud, a death or a decision: another agent answers. One request waits at a time. */
export const askInvalidation = operation({
  name: 'sharing.ask-invalidation',
  title: 'Demander d’annuler un partage',
  permission: 'sharing.change',
  effect: 'write',
  input: UrssafMove.omit({ version: true }).extend({ reason: z.enum(invalidationReasons) }),
  expected: { ...urssafMoveExpected, reason: invalidationReasons.join(', ') },
  output: z.object({ id: z.string(), approvalId: z.string() }),
  example: { id: documented.heldGrant, reason: 'ERROR', words: 'Donné par une autre personne.' },
  async run(call, { id, reason, words }) {
    const grant = await anyGrant(call, id)
    if (!mayMove(grant, 'INVALIDATE', 'URSSAF')) throw new Problem('grant.changed')
    const asked = await listApprovals(call.tx, { subjectKind: 'SHARING_GRANT', subjectId: id })
    const waiting = asked.find(({ answer }) => answer === null)
    if (waiting !== undefined) return { id, approvalId: waiting.id }
    const about = { subjectKind: 'SHARING_GRANT' as const, subjectId: id, act: invalidationAct(reason), reason: words }
    const approvalId = await askSecondAgent(call, about)
    const { partnerId } = grant
    await record(call, { kind: 'SHARING_INVALIDATION_ASKED', subjectId: id, payload: { approvalId }, partnerId })
    return { id, approvalId }
  },
})
