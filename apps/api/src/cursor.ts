import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Problem } from './problem.ts'

const CursorPayload = z.tuple([
  z.union([z.string(), z.number()]),
  z.string(),
  z.union([z.string(), z.number()]).optional(),
])

/** The key of the last row of a page: the sorted values, then the id. */
export type CursorKey = z.infer<typeof CursorPayload>

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
export function writeCursor(scope: CursorScope, key: CursorKey): string {
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
