import type { Prisma, Tx } from '../connection/client.ts'
import type { AuditEntry } from '../model.ts'

/** An act to trace; the payload never holds a NIR, an IBAN or a secret. */
export type NewAuditEntry = Omit<AuditEntry, 'id' | 'payload'> & { payload: Prisma.InputJsonObject }

/**
 * Writes the trace of an act, in the transaction of the act. The database refuses an entry that is not of now, about one's
 * own, and in the name of the person who acts.
 */
export async function insertAuditEntry(tx: Tx, entry: NewAuditEntry): Promise<void> {
  // createMany: no RETURNING, because who writes the trace may not read it.
  await tx.auditEntry.createMany({ data: [entry] })
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
