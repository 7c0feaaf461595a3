import type { Prisma, Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { OutboxEvent } from '../model.ts'

/** A fact to announce; the payload holds identifiers only. */
export type NewOutboxEvent = Omit<OutboxEvent, 'id' | 'relayedAt' | 'payload'> & { payload: Prisma.InputJsonObject }

/** Writes a fact to announce, in the transaction that makes it true. */
export async function insertOutboxEvent(tx: Tx, event: NewOutboxEvent): Promise<void> {
  // As the trail: nothing is read back, and nothing is worked out again.
  await tx.$executeRaw`
    INSERT INTO outbox_event (id, partner_id, employer_id, kind, version, subject_kind, subject_id, sequence, payload,
      created_at)
    VALUES (${newId()}::uuid, ${event.partnerId}::uuid, ${event.employerId}::uuid, ${event.kind}::"EventKind",
      ${event.version}, ${event.subjectKind}::"SubjectKind", ${event.subjectId}, ${event.sequence},
      ${event.payload}::jsonb, ${event.createdAt})`
}
