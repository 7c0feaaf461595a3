import type { Tx } from '../connection/client.ts'

/** A sign-in that an address wants to start, and how many it may within how long. */
export interface SignInStart {
  /** Keyed hash of the address, 64 hexadecimal digits. */
  addressHash: string
  now: Date
  most: number
  withinMs: number
}

/**
 * Counts one more sign-in to an address: null when it may start it, else the instant from which it may again. One guarded
 * statement, so that all processes together let exactly so many through. Waits for no disk: a count lost with the server
 * starts again.
 */
export async function countSignInStart(
  tx: Tx,
  { addressHash, now, most, withinMs }: SignInStart,
): Promise<Date | null> {
  await tx.$executeRaw`SET LOCAL synchronous_commit = off`
  const counted = await tx.$executeRaw`
    INSERT INTO sign_in_start AS kept (address_hash, starts, expires_at)
    VALUES (${addressHash}, 1, ${new Date(now.getTime() + withinMs)})
    ON CONFLICT (address_hash) DO UPDATE SET
      starts = CASE WHEN kept.expires_at > ${now} THEN kept.starts + 1 ELSE 1 END,
      expires_at = CASE WHEN kept.expires_at > ${now} THEN kept.expires_at ELSE excluded.expires_at END
    WHERE kept.expires_at <= ${now} OR kept.starts < ${most}`
  if (counted === 1) return null
  const { expiresAt } = await tx.signInStart.findUniqueOrThrow({ where: { addressHash }, select: { expiresAt: true } })
  return expiresAt
}
