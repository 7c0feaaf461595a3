import type { Prisma, Tx } from '../connection/client.ts'
import type { ActorKind, AuditAction, AuditEntry, OutboxEventKind } from '../model.ts'

/** An act to trace; details never hold a NIR, an IBAN or a secret. */
export interface NewAuditEntry {
  at: Date
  actorKind: ActorKind
  actorId: string | null
  actorName: string
  action: AuditAction
  partnerId?: string | null
  employerId?: string | null
  declarationId?: string | null
  details?: Prisma.InputJsonObject
}

/** Writes the trace of an act, in the transaction of the act. */
export async function insertAuditEntry(tx: Tx, entry: NewAuditEntry): Promise<void> {
  // createMany: no RETURNING, because who writes the trace may not read it.
  await tx.auditEntry.createMany({ data: [{ ...entry, details: entry.details ?? {} }] })
}

/** The acts done on one declaration, oldest first, at most 500. */
export const listDeclarationTrail = (tx: Tx, declarationId: string): Promise<AuditEntry[]> =>
  tx.auditEntry.findMany({ where: { declarationId }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: 500 })

/** A fact to announce; the payload holds identifiers only. */
export interface NewOutboxEvent {
  partnerId: string
  kind: OutboxEventKind
  aggregateId: string
  sequence: number
  payload: Prisma.InputJsonObject
  createdAt: Date
}

/** Writes a fact to announce, in the transaction that makes it true. */
export async function insertOutboxEvent(tx: Tx, event: NewOutboxEvent): Promise<void> {
  await tx.outboxEvent.createMany({ data: [event] })
}
