import { type Db, isSession, withContext } from '@cesu/db'

/** How long the database's word on a token is kept, and on how many tokens. */
const KEPT_MS = 60_000
const MOST_KEPT = 20_000

/** Which of the tokens that browsers present are ours, as the database said less than a minute ago. Tokens are hashed. */
export interface KnownSessions {
  /** The first of these that is known; one that was known is asked about again each minute, one never seen is not. */
  recognise: (hashes: readonly string[]) => Promise<string | null>
  /** Asks the database about those never seen. */
  learn: (hashes: readonly string[]) => Promise<void>
}

/** A memory of known sessions, read under the role that opens them; reading marks nothing as used. */
export function knownSessions(door: Db): KnownSessions {
  /** When each was last confirmed, the oldest first. */
  const confirmedAt = new Map<string, number>()
  const confirm = async (hash: string): Promise<boolean> => {
    // No answer of the database: a token that nobody vouches for.
    const known = await withContext(door, { kind: 'door' }, (tx) => isSession(tx, hash)).catch(() => false)
    confirmedAt.delete(hash)
    if (known) confirmedAt.set(hash, performance.now())
    const [oldest] = confirmedAt.keys()
    if (confirmedAt.size > MOST_KEPT && oldest !== undefined) confirmedAt.delete(oldest)
    return known
  }
  return {
    recognise: async (hashes) => {
      for (const hash of hashes) {
        const confirmed = confirmedAt.get(hash)
        if (confirmed === undefined) continue
        if (performance.now() - confirmed < KEPT_MS || (await confirm(hash))) return hash
      }
      return null
    },
    learn: async (hashes) => {
      for (const hash of hashes) if (!confirmedAt.has(hash)) await confirm(hash)
    },
  }
}
