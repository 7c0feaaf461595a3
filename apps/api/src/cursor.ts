import { createHmac, timingSafeEqual } from 'node:crypto'
import type { KeysetKey } from '@cesu/db'
import { z } from 'zod'
import { Problem } from './problem.ts'

const CursorPayload = z.array(z.union([z.string(), z.number()])).min(1)

/** The key of the last row of a page: the sorted values, then the id. */
export type CursorKey = KeysetKey

/** What a cursor is bound to: who reads, and the list with its filters and order. */
export interface CursorScope {
  secret: string
  reader: string
  list: unknown
}

const signature = (scope: CursorScope, body: string): Buffer =>
  createHmac('sha256', scope.secret)
    .update(JSON.stringify([scope.reader, scope.list, body]))
    .digest()
    .subarray(0, 16)

/** Writes a cursor that only this reader can use, on this list with these filters. */
function writeCursor(scope: CursorScope, key: CursorKey): string {
  const body = Buffer.from(JSON.stringify(key)).toString('base64url')
  return `${body}.${signature(scope, body).toString('base64url')}`
}

/** Reads a cursor back; a Problem `cursor.unusable` when it is damaged, or of another reader or list. */
export function readCursor(scope: CursorScope, cursor: string): CursorKey {
  const [body = '', mark = ''] = cursor.split('.')
  const given = Buffer.from(mark, 'base64url')
  const expected = signature(scope, body)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new Problem('cursor.unusable', 'Les filtres de la liste ont changé. Revenez à la première page.')
  }
  return CursorPayload.parse(JSON.parse(Buffer.from(body, 'base64url').toString()))
}

/** Which page of a list: the cursor of the previous page, and how many rows at most. */
export const pageInput = {
  cursor: z.string().max(500).nullish(),
  limit: z.int().min(1).max(200).default(25),
}

/** The rows of a page and the cursor of the next one, from `limit + 1` rows found; null on the last page. */
export function pageOf<Row>(
  scope: CursorScope,
  { found, limit }: { found: readonly Row[]; limit: number },
  keyOf: (row: Row) => CursorKey,
): { rows: Row[]; nextCursor: string | null } {
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return { rows, nextCursor: found.length > limit && last ? writeCursor(scope, keyOf(last)) : null }
}
