import { Prisma, type Tx } from '../connection/client.ts'
import { type Forgetting, forget } from '../forget.ts'
import type { IdempotencyRecord } from '../model.ts'

/** A key and who holds it: the partner for its staff, the agent for an agent. */
export type IdempotencyKey = Pick<IdempotencyRecord, 'actorKind' | 'holderId' | 'key'>

/** A key that a caller chose for a call, with the fingerprint of the call (SHA-256, hexadecimal). */
export interface IdempotencyClaim extends IdempotencyKey {
  fingerprint: string
  now: Date
  expiresAt: Date
}

/** What the first call with a key left behind. */
export interface FirstCall {
  fingerprint: string
  response: Prisma.JsonValue
}

/**
 * Claims a key: null when the key was free and now belongs to this transaction, else what the first call left.
 * A twin that is still running makes this statement wait until it ends (or until lock_timeout).
 */
export async function claimIdempotencyKey(tx: Tx, claim: IdempotencyClaim): Promise<FirstCall | null> {
  const { actorKind, holderId, key, fingerprint, now, expiresAt } = claim
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_record (actor_kind, holder_id, key, fingerprint, response, created_at, expires_at)
    VALUES (${actorKind}::"ActorKind", ${holderId}::uuid, ${key}, ${fingerprint}, 'null'::jsonb, ${now}, ${expiresAt})
    ON CONFLICT (actor_kind, holder_id, key) DO NOTHING`
  if (inserted === 1) return null
  return tx.idempotencyRecord.findUniqueOrThrow({
    where: { actorKind_holderId_key: { actorKind, holderId, key } },
    select: { fingerprint: true, response: true },
  })
}

/** Keeps the answer of the call that owns the key, in the same transaction. */
export async function storeIdempotentResponse(
  tx: Tx,
  { response, actorKind, holderId, key }: IdempotencyKey & { response: Prisma.InputJsonValue },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE idempotency_record SET response = ${response}::jsonb
    WHERE actor_kind = ${actorKind}::"ActorKind" AND holder_id = ${holderId}::uuid AND key = ${key}`
}

/** Forgets some of the keys whose time is over; how many, none once all are. */
export const purgeExpiredIdempotencyKeys = (tx: Tx, { now, atMost }: Forgetting): Promise<number> =>
  forget(tx, { from: 'idempotency_record', where: Prisma.sql`expires_at < ${now}`, atMost })
