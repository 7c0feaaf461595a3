import { createHash } from 'node:crypto'
import { countFileParts, type Tx } from '@cesu/db'
import { PART_BYTES } from './file-kind.ts'

const HOURS = 12

/** Since when the bytes of a file that was cut on its way may be sent on: long before they are forgotten, a day after they came. */
export const uploadsSince = (now: Date): Date => new Date(now.getTime() - HOURS * 3_600_000)

/** Under which its parts are kept: the name that a partner gives to a sending, a UUID, is no other partner's. */
export function uploadId(partnerId: string, name: string): string {
  const hex = createHash('sha256').update(`${partnerId} ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** How many whole parts of a sending are kept, from its first byte on. */
export const keptParts = (tx: Tx, key: { partnerId: string; id: string }, now: Date): Promise<number> =>
  countFileParts(tx, key, { bytes: PART_BYTES, since: uploadsSince(now) })
