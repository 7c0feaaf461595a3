import { createHash } from 'node:crypto'
import { claimIdempotencyKey, type Prisma, storeIdempotentResponse, type Tx } from '@cesu/db'
import { Problem } from './problem.ts'

const KEPT_DAYS = 90

/** A call that must have one effect however often it is sent. */
export interface IdempotentCall {
  partnerId: string
  /** Chosen by the caller, at most 255 printable characters; null when none was sent. */
  key: string | null
  /** Name of the operation. */
  operation: string
  /** The parsed input. */
  input: unknown
  now: Date
}

/**
 * Does the work once per key, in the given transaction: the same key and input get the first answer again.
 * Problems: no key (`input.malformed`), the key already used for another input (`idempotency.other_input`).
 */
export async function once<R extends Prisma.InputJsonObject>(
  tx: Tx,
  { partnerId, key, operation, input, now }: IdempotentCall,
  work: () => Promise<R>,
): Promise<R> {
  if (key === null || !/^[\x21-\x7e]{8,255}$/.test(key)) {
    throw new Problem(
      'input.malformed',
      'L’envoi n’a pas de clé d’unicité. Ajoutez l’en-tête Idempotency-Key : 8 à 255 caractères sans espace.',
    )
  }
  const holder = { actorKind: 'PARTNER_STAFF', holderId: partnerId } as const
  const fingerprint = fingerprintOf(operation, input)
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * 86_400_000)
  const first = await claimIdempotencyKey(tx, { ...holder, key, fingerprint, now, expiresAt })
  if (first === null) {
    const response = await work()
    await storeIdempotentResponse(tx, { ...holder, key, response })
    return response
  }
  if (first.fingerprint !== fingerprint) {
    throw new Problem(
      'idempotency.other_input',
      'La même clé a déjà servi pour un envoi différent. Reprenez l’envoi avec une nouvelle clé.',
    )
  }
  return first.response as unknown as R
}

/** SHA-256 of the operation and its input, whatever the order of the keys. */
const fingerprintOf = (operation: string, input: unknown): string =>
  createHash('sha256')
    .update(`${operation}\n${canonicalJson(input)}`)
    .digest('hex')

const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
