import { createHmac } from 'node:crypto'
import { OperatorError } from '@cesu/db'

/** What the database keeps of the keys under which it was filled: nothing can be told of a key from its check. */
export type KeyChecks = Readonly<Record<string, string>>

/** Keys as the settings give them. */
interface Keys {
  /** "v1:<32 bytes in base64>,v2:…" */
  dataKeys: string
  /** 32 bytes in base64. */
  indexKey: string
}

/**
 * The check of each key: an HMAC of a constant under it, by the name of its setting and, for data keys, its version.
 * CESU_SECRET has none: changing it closes sessions and changes passwords, but makes nothing unreadable.
 */
export function keyChecksOf({ dataKeys, indexKey }: Keys): KeyChecks {
  const versions = dataKeys.split(',').map((entry) => {
    const [version = '', key = ''] = entry.trim().split(':')
    return [`CESU_DATA_KEYS ${version}`, checkOf(key)] as const
  })
  return Object.fromEntries([['CESU_INDEX_KEY', checkOf(indexKey)], ...versions])
}

/**
 * What to keep from now on: the checks that were kept, and those of new data keys. Throws an OperatorError when a key is
 * another than the one under which this database was filled, or is missing: what it wrote would be unreadable, and the
 * same person would be given another fingerprint.
 */
export function keyChecksToKeep(kept: KeyChecks | null, present: KeyChecks): KeyChecks {
  const wrong = Object.entries(kept ?? {}).filter(([name, check]) => present[name] !== check)
  if (wrong.length > 0) {
    const names = wrong.map(([name]) => name).join(', ')
    throw new OperatorError(
      `Cette base a été remplie avec d’autres clés (${names}) : rendez-les à l’environnement, ou donnez une autre base.`,
    )
  }
  return { ...kept, ...present }
}

const checkOf = (key: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64')).update('cesu key check').digest('base64url')
