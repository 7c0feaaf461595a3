import { createHmac, timingSafeEqual } from 'node:crypto'
import { type FoundPairs, MANY_BOUND } from '@cesu/db'
import { z } from 'zod'
import { actingOf, type KnownKind } from './actor.ts'
import type { Call } from './call.ts'
import { Problem } from './problem.ts'

/** How many rows a list counts before it says « plus de ». */
export const COUNT_BOUND = 10_000

/** The same after a search: fewer when it found many pairs, for they are counted one by one. */
export const countBoundOf = (found: FoundPairs | null): number =>
  found !== null && found.few === null ? MANY_BOUND : COUNT_BOUND

/** Which page of a list: the cursor of the previous page, and how many rows at most. */
export const pageInput = {
  cursor: z.string().max(500).nullish(),
  limit: z.int().min(1).max(200).default(25),
}

/** A bounded count that leaves. `atLeast` means that there are more than `value`. */
export const countOutput = z.object({ value: z.int(), atLeast: z.boolean() })

/** What was counted up to a bound plus one, as it leaves. */
export const counted = (rows: number, bound = COUNT_BOUND): z.output<typeof countOutput> => ({
  value: Math.min(rows, bound),
  atLeast: rows > bound,
})

/** The page of a list that leaves: its rows, the cursor of the next one (null on the last), and how many there are. */
export const pageOutput = <Row extends z.ZodType>(row: Row) =>
  z.object({
    rows: z.array(row),
    nextCursor: z.string().nullable(),
    count: countOutput,
  })

/** The key of the last row of a page: the sorted values, then the id. */
export type PageKey = readonly (string | number)[]

/** One list, as asked once. */
export interface PageQuestion<Row, Key extends PageKey> {
  /** The list with its filters and order: a cursor of another one is refused. */
  list: readonly unknown[]
  cursor: string | null | undefined
  limit: number
  /** The rows that follow a key, at most so many. */
  find: (after: Key | null, limit: number) => Promise<Row[]>
  /** How many rows the filters keep, counted up to the bound plus one. */
  count: (bound: number) => Promise<number>
  /** That bound. */
  countBound?: number
  keyOf: (row: Row) => Key
}

/** A page as an operation maps it. */
export interface Page<Row> {
  rows: Row[]
  nextCursor: string | null
  count: z.output<typeof countOutput>
}

/**
 * One page of a list: the same cost at any depth, a bounded count, and a cursor that only this reader can use, on this
 * list with these filters. A Problem `cursor.unusable` when it is damaged, or of another reader or list.
 */
export async function pageOf<Row, Key extends PageKey>(
  { actor, secret }: Pick<Call<KnownKind>, 'actor' | 'secret'>,
  { list, cursor, limit, find, count, countBound = COUNT_BOUND, keyOf }: PageQuestion<Row, Key>,
): Promise<Page<Row>> {
  const mark = markOf(secret, [actor.kind, actingOf(actor).holder(actor), list])
  const found = await find(cursor ? readCursor<Key>(mark, cursor) : null, limit + 1)
  const total = await count(countBound)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows,
    nextCursor: found.length > limit && last ? writeCursor(mark, keyOf(last)) : null,
    count: counted(total, countBound),
  }
}

/** One page of a list whose rows are all at hand, in the order of their `order`: the page is cut out of them. */
export const pageOfRows = <Row extends { order: string }>(
  call: Pick<Call<KnownKind>, 'actor' | 'secret'>,
  { rows, ...asked }: Pick<PageQuestion<Row, [string]>, 'list' | 'cursor' | 'limit'> & { rows: readonly Row[] },
): Promise<Page<Row>> =>
  pageOf<Row, [string]>(call, {
    ...asked,
    find: async (after, most) => rows.filter(({ order }) => order > (after?.[0] ?? '')).slice(0, most),
    count: async () => rows.length,
    keyOf: ({ order }) => [order],
  })

/** The marks of a list that is no page of rows: of a scope of its own, written and read back. */
export const cursorsOf = <Key extends PageKey>(secret: string, scope: readonly unknown[]) => {
  const mark = markOf(secret, scope)
  return { write: (key: Key) => writeCursor(mark, key), read: (cursor: string) => readCursor<Key>(mark, cursor) }
}

type Mark = (body: string) => Buffer

const markOf =
  (secret: string, scope: readonly unknown[]): Mark =>
  (body) =>
    createHmac('sha256', secret)
      .update(JSON.stringify([...scope, body]))
      .digest()
      .subarray(0, 16)

function writeCursor(mark: Mark, key: PageKey): string {
  const body = Buffer.from(JSON.stringify(key)).toString('base64url')
  return `${body}.${mark(body).toString('base64url')}`
}

/** What `writeCursor` wrote: the mark says that it is a key of this very list. */
function readCursor<Key extends PageKey>(mark: Mark, cursor: string): Key {
  const [body = '', signature = ''] = cursor.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = mark(body)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Problem('cursor.unusable')
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Key
}
