import { Prisma, type Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { NewOutboxEvent } from '../messages/outbox.ts'
import type { AuditEntry } from '../model.ts'

/** An act to trace; the payload never holds a NIR, an IBAN or a secret. For whom it is done, the database writes itself. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'payload' | 'representationId' | 'representedName'> & {
  payload: Prisma.InputJsonObject
}

/**
 * Writes the trace of an act, in the transaction of the act, and in the same statement what is told of it, if anything is. The
 * database refuses an entry that is not of now, about one's own, and in the name of the person who acts.
 */
export async function insertAuditEntry(
  tx: Tx,
  entry: NewAuditEntry,
  told: NewOutboxEvent | null = null,
): Promise<void> {
  const telling = told === null ? Prisma.empty : Prisma.sql`WITH told AS (${toldIn(told)})`
  // No RETURNING: who writes the trace may not read it. And no createMany, which Prisma works out again each time.
  await tx.$executeRaw`
    ${telling}
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, partner_id,
      employer_id, payload)
    VALUES (${newId()}::uuid, ${entry.at}, ${entry.kind}::"EventKind", ${entry.version}, ${entry.actorKind}::"ActorKind",
      ${entry.actorId}::uuid, ${entry.actorName}, ${entry.subjectKind}::"SubjectKind", ${entry.subjectId},
      ${entry.partnerId}::uuid, ${entry.employerId}::uuid, ${entry.payload}::jsonb)`
}

/** The writing of a fact to announce: a part of the statement that traces it. */
const toldIn = (event: NewOutboxEvent): Prisma.Sql =>
  Prisma.sql`
    INSERT INTO outbox_event (id, partner_id, employer_id, kind, version, subject_kind, subject_id, sequence, payload,
      created_at)
    VALUES (${newId()}::uuid, ${event.partnerId}::uuid, ${event.employerId}::uuid, ${event.kind}::"EventKind",
      ${event.version}, ${event.subjectKind}::"SubjectKind", ${event.subjectId}, ${event.sequence},
      ${event.payload}::jsonb, ${event.createdAt})`

/** The acts done on one thing, the 500 latest, oldest first. */
export async function listTrail(
  tx: Tx,
  { subjectKind, subjectId }: Pick<AuditEntry, 'subjectKind' | 'subjectId'>,
): Promise<AuditEntry[]> {
  const latest = await tx.auditEntry.findMany({
    where: { subjectKind, subjectId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 500,
  })
  return latest.reverse()
}
