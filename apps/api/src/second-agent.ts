import { answerApproval, insertApproval } from '@cesu/db'
import type { Approval, ApprovalAnswer } from '@cesu/db/model'
import type { Call } from './call.ts'

type AgentCall = Call<'AGENT', 'write'>

/** Asks another agent to agree to an act, in the name of who calls; the identifier of what is asked. */
export async function askSecondAgent(
  { tx, actor, now, newId }: AgentCall,
  asked: Pick<Approval, 'subjectKind' | 'subjectId' | 'act' | 'reason'>,
): Promise<string> {
  const id = newId()
  const by = { requestedById: actor.id, requestedByName: actor.name, requestedAt: now }
  await insertApproval(tx, { id, ...asked, ...by })
  return id
}

/** Answers what another agent asked, in the name of who calls; false when it is one's own, or answered already. */
export const answerAsSecond = (
  { tx, actor, now }: AgentCall,
  { id, answer, comment }: { id: string; answer: ApprovalAnswer; comment: string },
): Promise<boolean> => {
  const by = { answeredById: actor.id, answeredByName: actor.name, answeredAt: now }
  return answerApproval(tx, { id, ...by, answer, comment: comment || null })
}
