import { answerQuotaRaise, findQuotaRaise, listApprovals, type Tx } from '@cesu/db'
import type { Approval, QuotaRaise } from '@cesu/db/model'
import { grantRaiseAct } from '@cesu/domain/quotas'
import { z } from 'zod'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond, askSecondAgent } from '../second-agent.ts'
import { RaiseOutput, raiseOutput, raisePayload } from './raise-output.ts'

type AgentCall = Call<'AGENT', 'write'>

/** What an agent answers to a raise, and why. */
interface RaiseAnswer {
  readonly partnerId: string
  readonly id: string
  readonly answer: 'GRANTED' | 'REFUSED'
  readonly reason: string
}

/**
 * Answers a raise in the name of the agent who holds its case: a bridge, for the decision of the case. To grant it is kept as the first
 * agent's wish, and waits for the second: AWAITS_SECOND then, and nothing else is done. IMPOSSIBLE when it waits for no answer, or its last
 * day is past. A Problem `approval.not_yours` to who would be both.
 */
export async function answerRaise(
  call: AgentCall,
  { partnerId, id, answer, reason }: RaiseAnswer,
): Promise<'DONE' | 'AWAITS_SECOND' | 'IMPOSSIBLE'> {
  const { tx, actor, now, today } = call
  const found = await findQuotaRaise(tx, { partnerId, id })
  if (found === null || found.status !== 'SUBMITTED' || (answer === 'GRANTED' && found.untilDay < today))
    return 'IMPOSSIBLE'
  const wish = await waitingWish(tx, found)
  if (answer === 'GRANTED' && wish === null) {
    await proposeGrant(call, found, reason)
    return 'AWAITS_SECOND'
  }
  const isOthers = wish !== null && wish.requestedById !== actor.id
  if (answer === 'GRANTED' && !isOthers) throw new Problem('approval.not_yours')
  if (isOthers) {
    const said = answer === 'GRANTED' ? 'GRANTED' : 'REFUSED'
    if (!(await answerAsSecond(call, { id: wish.id, answer: said, comment: reason }))) return 'IMPOSSIBLE'
  }
  if (!(await answerQuotaRaise(tx, { partnerId, id, answer, reason, today, at: now }))) return 'IMPOSSIBLE'
  const payload = { ...raisePayload(found, found.version + 1), answer, reason, approvalId: isOthers ? wish.id : null }
  await record(call, { kind: 'QUOTA_ANSWERED', subjectId: id, payload, partnerId })
  return 'DONE'
}

/** What a first agent asked to grant of what was asked, and nobody answered; null when nobody did. */
async function waitingWish(tx: Tx, { id, version }: QuotaRaise): Promise<Approval | null> {
  const asked = await listApprovals(tx, { subjectKind: 'QUOTA_RAISE', subjectId: id })
  return asked.find(({ act, answer }) => act === grantRaiseAct(version) && answer === null) ?? null
}

async function proposeGrant(call: AgentCall, found: QuotaRaise, reason: string): Promise<void> {
  const { partnerId, id, version } = found
  const act = grantRaiseAct(version)
  const approvalId = await askSecondAgent(call, { subjectKind: 'QUOTA_RAISE', subjectId: id, act, reason })
  const payload = { ...raisePayload(found, version), approvalId }
  await record(call, { kind: 'QUOTA_APPROVAL_ASKED', subjectId: id, payload, partnerId })
}

/** A raise as an agent decides on it: what is asked, and what a first agent wants to grant; null when nobody does. */
export const RaiseSubject = z.object({
  raise: RaiseOutput,
  wish: z.object({ byId: z.string(), byName: z.string(), at: z.string(), reason: z.string() }).nullable(),
})

/** Reads it as it stands now: a bridge, for the page of its case; null when it is no longer there. */
export async function raiseSubject(
  tx: Tx,
  key: { partnerId: string; id: string },
): Promise<z.input<typeof RaiseSubject> | null> {
  const found = await findQuotaRaise(tx, key)
  if (found === null) return null
  const wish = await waitingWish(tx, found)
  return {
    raise: raiseOutput(found),
    wish: wish && {
      ...{ byId: wish.requestedById, byName: wish.requestedByName },
      ...{ at: wish.requestedAt.toISOString(), reason: wish.reason },
    },
  }
}
