import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { OutboxEvent } from '../model.ts'

/** A fact to announce, which is written with its trace (trail.ts); the payload holds identifiers only. */
export type NewOutboxEvent = Omit<OutboxEvent, 'id' | 'relayedAt' | 'payload'> & { payload: Prisma.InputJsonObject }

/** Days that an event is kept. */
export const EVENT_DAYS = 90

/** Where one has read up to: the transaction that wrote the last event read, its sequence and its id. */
export type EventPlace = readonly [xid: string, sequence: number, id: string]

/** Before every event. */
export const FIRST_EVENT: EventPlace = ['0', 0, '00000000-0000-0000-0000-000000000000']

/** An event as it is read in order. */
export type OrderedEvent = Omit<OutboxEvent, 'partnerId' | 'relayedAt'> & { xid: string }

/**
 * The events of a partner after a place, in an order that is total and without a hole: only those of transactions before the
 * oldest that still runs, whatever it does, so that one that commits late is read later and never missed.
 */
export const listEvents = (
  tx: Tx,
  { partnerId, after: [xid, sequence, id], limit }: { partnerId: string; after: EventPlace; limit: number },
): Promise<OrderedEvent[]> =>
  tx.$queryRaw<OrderedEvent[]>`
    SELECT id, employer_id AS "employerId", kind::text AS kind, version, subject_kind::text AS "subjectKind",
      subject_id AS "subjectId", sequence, payload, created_at AS "createdAt", xid::text AS xid
    FROM outbox_event
    WHERE partner_id = ${partnerId}::uuid AND (xid, sequence, id) > (${xid}::text::xid8, ${sequence}::int, ${id}::uuid)
      AND xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY outbox_event.xid, sequence, id
    LIMIT ${limit}`

/** Forgets some of the events that are too old; how many, none once all are. */
export const purgeEvents = (tx: Tx, { now, atMost }: Forgetting): Promise<number> => {
  const before = new Date(now.getTime() - EVENT_DAYS * 86_400_000)
  return forget(tx, { from: 'outbox_event', where: Prisma.sql`created_at < ${before}`, atMost })
}
