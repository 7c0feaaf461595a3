import { Prisma, type Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { NewOutboxEvent } from '../messages/outbox.ts'
import type { AuditEntry } from '../model.ts'

/** An act to trace; the payload never holds a NIR, an IBAN or a secret. For whom it is done, the database writes itself. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'payload' | 'representationId' | 'representedName'> & {
  payload: Prisma.InputJsonObject
}

/** An act, and what is told of it: null when nothing is. */
export interface TracedAct {
  entry: NewAuditEntry
  told: NewOutboxEvent | null
}

/**
 * Writes the trace of acts, in the transaction of the acts, and in the same statement what is told of them, if anything is. The
 * database refuses an entry that is not of now, about one's own, and in the name of the person who acts. At most 2,000.
 */
export async function insertAuditEntries(tx: Tx, acts: readonly TracedAct[]): Promise<void> {
  const told = acts.flatMap((act) => act.told ?? [])
  const telling = told.length === 0 ? Prisma.empty : Prisma.sql`WITH told AS (${toldIn(told)})`
  const entries = acts.map(
    ({
      entry,
    }) => Prisma.sql`(${newId()}::uuid, ${entry.at}::timestamptz, ${entry.kind}::"EventKind", ${entry.version}::int,
      ${entry.actorKind}::"ActorKind", ${entry.actorId}::uuid, ${entry.actorName}, ${entry.subjectKind}::"SubjectKind",
      ${entry.subjectId}, ${entry.partnerId}::uuid, ${entry.employerId}::uuid, ${entry.payload}::jsonb)`,
  )
  // No RETURNING: who writes the trace may not read it. And no createMany, which Prisma works out again each time.
  await tx.$executeRaw`
    ${telling}
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, partner_id,
      employer_id, payload)
    VALUES ${Prisma.join(entries)}`
}

/** The writing of facts to announce: a part of the statement that traces them. */
const toldIn = (events: readonly NewOutboxEvent[]): Prisma.Sql => {
  const rows = events.map(
    (
      event,
    ) => Prisma.sql`(${newId()}::uuid, ${event.partnerId}::uuid, ${event.employerId}::uuid, ${event.kind}::"EventKind",
      ${event.version}::int, ${event.subjectKind}::"SubjectKind", ${event.subjectId}, ${event.sequence}::int,
      ${event.payload}::jsonb, ${event.createdAt}::timestamptz)`,
  )
  return Prisma.sql`
    INSERT INTO outbox_event (id, partner_id, employer_id, kind, version, subject_kind, subject_id, sequence, payload,
      created_at)
    VALUES ${Prisma.join(rows)}`
}

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
