import type { Prisma, Tx } from '../connection/client.ts'
import { newId } from '../connection/new-id.ts'
import type { AuditEntry } from '../model.ts'

/** An act to trace; the payload never holds a NIR, an IBAN or a secret. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'payload'> & { payload: Prisma.InputJsonObject }

/**
 * Writes the trace of an act, in the transaction of the act. The database refuses an entry that is not of now, about one's
 * own, and in the name of the person who acts.
 */
export async function insertAuditEntry(tx: Tx, entry: NewAuditEntry): Promise<void> {
  // No RETURNING: who writes the trace may not read it. And no createMany, which Prisma works out again each time.
  await tx.$executeRaw`
    INSERT INTO audit_entry (id, at, kind, version, actor_kind, actor_id, actor_name, subject_kind, subject_id, partner_id,
      employer_id, payload)
    VALUES (${newId()}::uuid, ${entry.at}, ${entry.kind}::"EventKind", ${entry.version}, ${entry.actorKind}::"ActorKind",
      ${entry.actorId}::uuid, ${entry.actorName}, ${entry.subjectKind}::"SubjectKind", ${entry.subjectId},
      ${entry.partnerId}::uuid, ${entry.employerId}::uuid, ${entry.payload}::jsonb)`
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
