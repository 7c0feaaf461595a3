import type { Prisma, Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { Message } from '../model.ts'

/** A message to send. */
export type NewMessage = Pick<Message, 'kind' | 'partnerId' | 'requestId' | 'email' | 'createdAt'> & {
  facts: Prisma.InputJsonObject
}

/** Writes a message to send, in the transaction that makes it true; nothing is read back. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { kind, partnerId, requestId, email, facts, createdAt } = message
  await tx.$executeRaw`
    INSERT INTO message (id, kind, partner_id, request_id, email, facts, created_at, due_at)
    VALUES (${newId()}::uuid, ${kind}::"MessageKind", ${partnerId}::uuid, ${requestId}::uuid, ${email}, ${facts}::jsonb,
      ${createdAt}, ${createdAt})`
}

/** A message with the number of the link that is in force. */
export type MessageWithLink = Message & { linkNumber: number }

const withLink = ({ request, ...message }: Message & { request: { linkNumber: number } }): MessageWithLink => ({
  ...message,
  linkNumber: request.linkNumber,
})

/** The next message that is due, held until the end of the transaction, so that of two processes one sends it; null when none is. */
export async function takeDueMessage(tx: Tx, now: Date): Promise<MessageWithLink | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM message WHERE sent_at IS NULL AND failed_at IS NULL AND due_at <= ${now}
    ORDER BY due_at, id LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`
  const id = rows[0]?.id
  if (id === undefined) return null
  const found = await tx.message.findUniqueOrThrow({
    where: { id },
    include: { request: { select: { linkNumber: true } } },
  })
  return withLink(found)
}

/** Keeps what came of sending a message. */
export async function settleMessage(
  tx: Tx,
  id: string,
  outcome: Pick<Message, 'attempts'> & Partial<Pick<Message, 'sentAt' | 'failedAt' | 'dueAt'>>,
): Promise<void> {
  await tx.message.updateMany({ where: { id }, data: outcome })
}

/** The last messages, the newest first: of a demonstration, at the door. */
export async function listLastMessages(tx: Tx, atMost: number): Promise<MessageWithLink[]> {
  const rows = await tx.message.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: atMost,
    include: { request: { select: { linkNumber: true } } },
  })
  return rows.map(withLink)
}
