import {
  answerAuthorizationRequest,
  findAuthorizationRequest,
  listApprovals,
  type RequestWithAuthorization,
  tellAdministrators,
} from '@cesu/db'
import type { Approval } from '@cesu/db/model'
import {
  AUTHORIZATION_DAYS,
  grantAct,
  mayMoveRequest,
  needsTwo,
  type RequestField,
  requestMoves,
  requestWant,
} from '@cesu/domain/habilitations'
import { addDays } from '@cesu/domain/shared'
import type { Call } from '../call.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { answerAsSecond, askSecondAgent } from '../second-agent.ts'

type AgentCall = Call<'AGENT', 'write'>

/** What an agent answers to a request, and why; the fields that are to change, when changes are asked. */
interface RequestAnswer {
  readonly partnerId: string
  readonly id: string
  readonly move: 'GRANT' | 'ASK_CHANGES' | 'REFUSE'
  readonly reason: string
  readonly fields: readonly RequestField[]
}

/**
 * Answers a request in the name of the agent who holds its case: a bridge, for the decision of the case. What two agents must grant is kept
 * as the first one's wish, and waits for the second: AWAITS_SECOND then, and nothing else is done. IMPOSSIBLE when the request waits for no
 * answer, or what it updates is stopped. A Problem `approval.not_yours` to who would be both.
 */
export async function answerRequest(
  call: AgentCall,
  asked: RequestAnswer,
): Promise<'DONE' | 'AWAITS_SECOND' | 'IMPOSSIBLE'> {
  const found = await findAuthorizationRequest(call.tx, asked)
  if (found === null || !mayMoveRequest(found.status, asked.move)) return 'IMPOSSIBLE'
  const wish = await waitingWish(call, found)
  if (asked.move === 'GRANT' && isForTwo(found)) {
    if (wish === null) {
      await proposeGrant(call, found, asked.reason)
      return 'AWAITS_SECOND'
    }
    if (!(await answerAsSecond(call, { id: wish.id, answer: 'GRANTED', comment: asked.reason })))
      throw new Problem('approval.not_yours')
  }
  const isOthers = wish !== null && wish.requestedById !== call.actor.id
  if (asked.move !== 'GRANT' && isOthers)
    await answerAsSecond(call, { id: wish.id, answer: 'REFUSED', comment: asked.reason })
  return (await settle(call, found, { ...asked, approvalId: isOthers ? wish.id : null })) ? 'DONE' : 'IMPOSSIBLE'
}

const isForTwo = ({ stage, expectedEmployers, authorization }: RequestWithAuthorization): boolean =>
  needsTwo({ stage, expectedEmployers, grantedEmployers: authorization?.employers ?? null })

/** What a first agent asked to grant of what was sent, and nobody answered; null when nobody did. */
async function waitingWish({ tx }: AgentCall, { id, version }: RequestWithAuthorization): Promise<Approval | null> {
  const asked = await listApprovals(tx, { subjectKind: 'AUTHORIZATION_REQUEST', subjectId: id })
  return asked.find(({ act, answer }) => act === grantAct(version) && answer === null) ?? null
}

async function proposeGrant(
  call: AgentCall,
  { partnerId, id, stage, version }: RequestWithAuthorization,
  reason: string,
) {
  const approvalId = await askSecondAgent(call, {
    ...{ subjectKind: 'AUTHORIZATION_REQUEST', subjectId: id, act: grantAct(version), reason },
  })
  await record(call, {
    ...{ kind: 'AUTHORIZATION_APPROVAL_ASKED', subjectId: id, partnerId },
    payload: { stage, requestVersion: version, approvalId },
  })
}

/** Writes the answer, what it grants, its trace, and tells the partner; false when the request no longer waits for it. */
async function settle(
  call: AgentCall,
  { partnerId, id, stage, version, authorization }: RequestWithAuthorization,
  { move, reason, fields, approvalId }: RequestAnswer & { approvalId: string | null },
): Promise<boolean> {
  const { tx, now, today, newId } = call
  const answer = requestMoves[move].to
  const madeId = newId()
  const days = [today, addDays(today, AUTHORIZATION_DAYS)] as const
  const done = await answerAuthorizationRequest(tx, { partnerId, id, answer, reason, fields, madeId, days, at: now })
  if (!done) return false
  const isUpdate = requestWant(stage, authorization?.stage ?? null) === 'UPDATE'
  const granted = isUpdate && authorization ? authorization.id : madeId
  const authorizationId = answer === 'GRANTED' ? granted : null
  const payload = { stage, requestVersion: version + 1, answer, authorizationId, approvalId }
  await record(call, { kind: 'AUTHORIZATION_ANSWERED', subjectId: id, payload, partnerId })
  const facts = { stage, answer, reason }
  await tellAdministrators(tx, { partnerId, kind: 'AUTHORIZATION_ANSWERED', about: id, facts, at: now })
  return true
}
