import { listApprovals } from '@cesu/db'
import { mayMove } from '@cesu/domain/sharing'
import type { Call } from '../call.ts'
import { record } from '../record.ts'
import { answerAsSecond, askSecondAgent } from '../second-agent.ts'
import { invalidationAct } from './ask-invalidation.ts'
import { anyGrant, moveAsUrssaf } from './move-as-urssaf.ts'

type AgentCall = Call<'AGENT', 'write'>

/** What an agent thinks of an objection to a grant, and why. */
interface Answered {
  readonly id: string
  readonly reason: string
}

const act = invalidationAct('OBJECTION')

/** The request of another agent, or one's own, that waits for a second one; undefined when none does. */
const waitingOf = async ({ tx }: AgentCall, id: string) =>
  (await listApprovals(tx, { subjectKind: 'SHARING_GRANT', subjectId: id })).find(
    (one) => one.answer === null && one.act === act,
  )

/**
 * Ends a grant that its worker objects to, by the statements that end one for good: the first agent asks, another agrees and it ends. A
 * bridge, for the decision of the case. AWAITS_SECOND when a second agent must agree still, IMPOSSIBLE when the grant is over.
 */
export async function endForObjection(
  call: AgentCall,
  { id, reason }: Answered,
): Promise<'DONE' | 'AWAITS_SECOND' | 'IMPOSSIBLE'> {
  const grant = await anyGrant(call, id)
  if (!mayMove(grant, 'INVALIDATE', 'URSSAF')) return 'IMPOSSIBLE'
  const { partnerId, purposeCode: purpose } = grant
  const waiting = await waitingOf(call, id)
  if (waiting?.requestedById === call.actor.id) return 'AWAITS_SECOND'
  if (waiting === undefined) {
    const approvalId = await askSecondAgent(call, { subjectKind: 'SHARING_GRANT', subjectId: id, act, reason })
    await record(call, { kind: 'SHARING_INVALIDATION_ASKED', subjectId: id, payload: { approvalId }, partnerId })
    return 'AWAITS_SECOND'
  }
  if (!(await answerWaiting(call, { id, partnerId, approvalId: waiting.id, answer: 'GRANTED', comment: reason })))
    return 'IMPOSSIBLE'
  const { version } = await moveAsUrssaf(call, {
    ...{ id, version: grant.version, move: 'INVALIDATE', reason: 'OBJECTION', endedAt: call.now },
  })
  const ended = { purpose, grantVersion: version, why: 'INVALIDATED' as const, reason: 'OBJECTION' as const }
  await record(call, { kind: 'SHARING_ENDED', subjectId: id, payload: ended, partnerId })
  return 'DONE'
}

/** Refuses an objection: what another agent had asked for is refused with it; IMPOSSIBLE when one asked for it oneself. */
export async function refuseObjection(call: AgentCall, { id, reason }: Answered): Promise<'DONE' | 'IMPOSSIBLE'> {
  const waiting = await waitingOf(call, id)
  if (waiting === undefined) return 'DONE'
  const { partnerId } = await anyGrant(call, id)
  const answer = { id, partnerId, approvalId: waiting.id, answer: 'REFUSED' as const, comment: reason }
  return (await answerWaiting(call, answer)) ? 'DONE' : 'IMPOSSIBLE'
}

interface WaitingAnswer {
  readonly id: string
  readonly partnerId: string
  readonly approvalId: string
  readonly answer: 'GRANTED' | 'REFUSED'
  readonly comment: string
}

async function answerWaiting(
  call: AgentCall,
  { id, partnerId, approvalId, answer, comment }: WaitingAnswer,
): Promise<boolean> {
  if (!(await answerAsSecond(call, { id: approvalId, answer, comment }))) return false
  await record(call, {
    kind: 'SHARING_INVALIDATION_ANSWERED',
    subjectId: id,
    payload: { answer, approvalId },
    partnerId,
  })
  return true
}
