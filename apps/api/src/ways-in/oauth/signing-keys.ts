import { listOauthKeys, withContext } from '@cesu/db'
import type { OauthKey } from '@cesu/db/model'
import type { Platform } from '../../platform/platform.ts'

/** How long a process goes on with the keys that it has read. */
const READ_AGAIN_MS = 5_000

/** How long the tokens of a key may still come once the next one signs: twice the life of a token. */
const HEARD_AFTER_MS = 600_000

/** The keys of access tokens at one moment. */
export interface SigningKeys {
  /** The one that signs. */
  signing: OauthKey
  /** All those whose signature is good, the signing one first. */
  good: readonly OauthKey[]
}

/** Reads the keys that sign and verify, again every few seconds: a rotation asks for no restart. */
export function signingKeys({ databases, now }: Pick<Platform, 'databases' | 'now'>): () => Promise<SigningKeys> {
  let read: { at: number; keys: Promise<OauthKey[]> } | undefined
  return async () => {
    const at = performance.now()
    if (read === undefined || at - read.at > READ_AGAIN_MS) {
      const keys = withContext(databases.door, { kind: 'door' }, listOauthKeys)
      read = { at, keys }
      // What failed is not kept.
      keys.catch(() => {
        read = undefined
      })
    }
    return keysAt(await read.keys, now())
  }
}

/** What each key does at an instant; `keys` are the newest first. */
export function keysAt(keys: readonly OauthKey[], now: Date): SigningKeys {
  const rank = keys.findIndex(({ signsFrom }) => signsFrom <= now)
  const signing = keys[rank]
  if (signing === undefined) throw new Error('no key signs access tokens: the database was not prepared')
  const isHeard = ({ signsFrom: next }: OauthKey) => now.getTime() - next.getTime() < HEARD_AFTER_MS
  // A key is heard as long as the one after it has not signed for long; those that do not sign yet are known.
  const good = keys.filter((_key, at) => at <= rank || isHeard(keys[at - 1] as OauthKey))
  return { signing, good: [signing, ...good.filter((key) => key !== signing)] }
}
