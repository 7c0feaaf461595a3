import type { Tx } from '../connection/client.ts'
import type { Approval } from '../model.ts'

/** An act that a second person must agree to, as the first person asks for it. */
export type NewApproval = Pick<
  Approval,
  'id' | 'subjectKind' | 'subjectId' | 'act' | 'reason' | 'requestedById' | 'requestedByName' | 'requestedAt'
>

/** Asks for an approval, in one's own name. */
export async function insertApproval(tx: Tx, approval: NewApproval): Promise<void> {
  await tx.approval.createMany({ data: [approval] })
}

/** The answer of the second person; `id` is the approval's. */
export interface NewAnswer {
  id: string
  answeredById: string
  answeredByName: string
  answeredAt: Date
  answer: NonNullable<Approval['answer']>
  comment: string | null
}

/**
 * Answers an approval, once, by one guarded statement: of many answers at once, one gets true. False when it does not exist,
 * is answered already, or was asked by the same person.
 */
export async function answerApproval(tx: Tx, { id, ...answer }: NewAnswer): Promise<boolean> {
  const { count } = await tx.approval.updateMany({
    where: { id, answer: null, requestedById: { not: answer.answeredById } },
    data: answer,
  })
  return count === 1
}

/** The approvals asked about things of some kinds, newest first, at most 500. */
export const listApprovalsOf = (tx: Tx, kinds: readonly Approval['subjectKind'][]): Promise<Approval[]> =>
  tx.approval.findMany({
    where: { subjectKind: { in: [...kinds] } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })

/** The approvals asked for one thing, newest first, at most 500. */
export const listApprovals = (
  tx: Tx,
  { subjectKind, subjectId }: Pick<Approval, 'subjectKind' | 'subjectId'>,
): Promise<Approval[]> =>
  tx.approval.findMany({
    where: { subjectKind, subjectId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: 500,
  })
