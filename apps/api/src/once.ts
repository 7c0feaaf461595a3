import {
  claimIdempotencyKey,
  failureOf,
  type IdempotencyKey,
  type Prisma,
  storeIdempotentResponse,
  type Tx,
} from '@cesu/db'
import { canonicalJson, keyedHash } from './fingerprint.ts'
import { Problem } from './problem.ts'

const KEPT_DAYS = 90

/** A call that must have one effect however often it is sent. */
export interface IdempotentCall {
  /** Whose key: the kind of actor, and who holds its space of keys. */
  holder: Pick<IdempotencyKey, 'actorKind' | 'holderId'>
  /** Chosen by the caller, at most 255 printable characters; null when none was sent. */
  key: string | null
  /** Name of the operation. */
  operation: string
  /** The parsed input. */
  input: unknown
  now: Date
  /** Keys the fingerprint of what was sent: a NIR among it cannot be guessed from the row. */
  secret: string
}

/**
 * Does the work once per key, in the given transaction: the same key and input get the first answer again.
 * Problems: no key (`input.malformed`), a twin still running (`idempotency.in_flight`), the key already used for another
 * input (`idempotency.other_input`).
 */
export async function once<R>(
  tx: Tx,
  { holder, key, operation, input, now, secret }: IdempotentCall,
  work: () => Promise<R>,
): Promise<R> {
  if (key === null || !/^[\x21-\x7e]{8,255}$/.test(key)) {
    const detail =
      key === null
        ? 'L’envoi n’a pas de clé d’unicité. Ajoutez l’en-tête Idempotency-Key : 8 à 255 caractères sans espace.'
        : 'La clé d’unicité n’a pas la forme attendue. Donnez à l’en-tête Idempotency-Key 8 à 255 caractères sans espace ni accent.'
    throw new Problem('input.malformed', { detail })
  }
  const fingerprint = keyedHash(secret, `${operation}\n${canonicalJson(input)}`).toString('hex')
  const expiresAt = new Date(now.getTime() + KEPT_DAYS * 86_400_000)
  const first = await claimIdempotencyKey(tx, { ...holder, key, fingerprint, now, expiresAt }).catch((error) => {
    // Here, and nowhere else, a wait for a lock is a wait for the same call.
    throw failureOf(error).kind === 'LOCK_TIMEOUT' ? new Problem('idempotency.in_flight') : error
  })
  if (first === null) {
    const response = await work()
    await storeIdempotentResponse(tx, { ...holder, key, response: response as Prisma.InputJsonValue })
    return response
  }
  if (first.fingerprint !== fingerprint) throw new Problem('idempotency.other_input')
  return first.response as R
}
