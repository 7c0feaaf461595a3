import type { Prisma, Tx } from '../connection/client.ts'

/** A key that a partner chose for a call, with the fingerprint of the call (SHA-256, hexadecimal). */
export interface IdempotencyClaim {
  partnerId: string
  key: string
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
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_record (partner_id, key, fingerprint, response, created_at, expires_at)
    VALUES (${claim.partnerId}::uuid, ${claim.key}, ${claim.fingerprint}, 'null'::jsonb, ${claim.now}, ${claim.expiresAt})
    ON CONFLICT (partner_id, key) DO NOTHING`
  if (inserted === 1) return null
  const { partnerId, key } = claim
  return tx.idempotencyRecord.findUniqueOrThrow({
    where: { partnerId_key: { partnerId, key } },
    select: { fingerprint: true, response: true },
  })
}

/** Keeps the answer of the call that owns the key, in the same transaction. */
export async function storeIdempotentResponse(
  tx: Tx,
  { partnerId, key, response }: { partnerId: string; key: string; response: Prisma.InputJsonValue },
): Promise<void> {
  await tx.idempotencyRecord.update({ where: { partnerId_key: { partnerId, key } }, data: { response } })
}
