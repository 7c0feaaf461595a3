import { Prisma, type Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { Message } from '../model.ts'

/** A message to send. */
export type NewMessage = Pick<Message, 'kind' | 'partnerId' | 'requestId' | 'linkNumber' | 'email' | 'createdAt'> & {
  facts: Prisma.InputJsonObject
}

/** Writes a message to send, in the transaction that makes it true; nothing is read back. */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  const { kind, partnerId, requestId, linkNumber, email, facts, createdAt } = message
  await tx.$executeRaw`
    INSERT INTO message (id, kind, partner_id, request_id, link_number, email, facts, created_at, due_at)
    VALUES (${newId()}::uuid, ${kind}::"MessageKind", ${partnerId}::uuid, ${requestId}::uuid, ${linkNumber}, ${email}, ${facts}::jsonb,
      ${createdAt}, ${createdAt})`
}

/**
 * A message to send by e-mail, and whether it is still of use: neither a link that was replaced, nor a grant that is over, nor a
 * question that has its answer, is.
 */
export type DueMessage = Message & { email: string; isOfUse: boolean }

const columns = Prisma.sql`
  m.id, m.kind::text AS kind, m.partner_id AS "partnerId", m.request_id AS "requestId", m.link_number AS "linkNumber", m.email, m.facts,
  m.created_at AS "createdAt", m.attempts, m.due_at AS "dueAt", m.sent_at AS "sentAt", m.failed_at AS "failedAt"`

/** The next message that is due, held until the end of the transaction, so that of two processes one sends it; null when none is. */
export async function takeDueMessage(tx: Tx, now: Date): Promise<DueMessage | null> {
  const rows = await tx.$queryRaw<DueMessage[]>`
    SELECT ${columns}, CASE
      WHEN m.kind = 'SHARING_REMINDER' THEN EXISTS (
        SELECT FROM sharing_grant g
        WHERE g.partner_id = m.partner_id AND g.id = m.request_id AND g.status = 'ACTIVE' AND g.expires_at > ${now}
      )
      WHEN m.kind = 'CASE_ASKED' THEN NOT question_is_over(m.request_id)
        AND NOT EXISTS (SELECT FROM case_message a WHERE a.answers_id = m.request_id)
      WHEN m.kind = 'STAFF_INVITED' THEN staff_link_waits(m.request_id, m.link_number::int)
      ELSE m.link_number IS NULL OR EXISTS (
        SELECT FROM mandate_request r
        WHERE r.partner_id = m.partner_id AND r.id = m.request_id AND r.link_number = m.link_number
          AND r.status IN ('SENT', 'OPENED')
      )
    END AS "isOfUse"
    FROM message m WHERE m.sent_at IS NULL AND m.failed_at IS NULL AND m.email IS NOT NULL AND m.due_at <= ${now}
    ORDER BY m.due_at, m.id LIMIT 1 FOR NO KEY UPDATE OF m SKIP LOCKED`
  return rows[0] ?? null
}

/** Whole seconds since the oldest message that is due should have left; 0 when none is due. */
export async function oldestDueMessageSeconds(tx: Tx, now: Date): Promise<number> {
  const [oldest] = await tx.$queryRaw<[{ seconds: number }]>`
    SELECT coalesce(floor(extract(epoch FROM ${now} - min(due_at))), 0)::int AS seconds
    FROM message WHERE sent_at IS NULL AND failed_at IS NULL AND email IS NOT NULL AND due_at <= ${now}`
  return oldest.seconds
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
export const listLastMessages = (tx: Tx, atMost: number): Promise<Message[]> =>
  tx.$queryRaw<Message[]>`
    SELECT ${columns} FROM message m ORDER BY m.created_at DESC, m.id DESC LIMIT ${atMost}`
