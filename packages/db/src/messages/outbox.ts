import type { Prisma, Tx } from '../connection/client.ts'
import type { OutboxEvent } from '../model.ts'

/** A fact to announce; the payload holds identifiers only. */
export type NewOutboxEvent = Omit<OutboxEvent, 'id' | 'relayedAt' | 'payload'> & { payload: Prisma.InputJsonObject }

/** Writes a fact to announce, in the transaction that makes it true. */
export async function insertOutboxEvent(tx: Tx, event: NewOutboxEvent): Promise<void> {
  await tx.outboxEvent.createMany({ data: [event] })
}
