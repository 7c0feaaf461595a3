import { Prisma } from './connection/client.ts'

/** One column of the order of a list: SQL that gives its value, and the type of the value. */
export interface KeysetColumn {
  sql: Prisma.Sql
  type: 'text' | 'int' | 'timestamptz' | 'uuid'
}

/** The key of a row: its values in the columns of the order. */
export type KeysetKey = readonly (string | number)[]

/** Which page: the columns of the order (the last one makes a row unique), the direction, and the last row already seen. */
export interface KeysetPage {
  columns: readonly KeysetColumn[]
  direction: 'asc' | 'desc'
  after: KeysetKey | null
}

/**
 * The two parts of a keyset-paged query, the only way that a list is paged: an index in the same order finds the next rows
 * at once, whatever the depth. `after` is TRUE on the first page; a RangeError when the key has not the columns of the order.
 */
export function keyset({ columns, direction, after }: KeysetPage): { after: Prisma.Sql; orderBy: Prisma.Sql } {
  const order = direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const orderBy = Prisma.join(
    columns.map(({ sql }) => Prisma.sql`${sql} ${order}`),
    ', ',
  )
  if (after === null) return { after: Prisma.sql`TRUE`, orderBy }
  if (after.length !== columns.length) throw new RangeError(`a key of ${after.length} values for ${columns.length}`)
  const names = Prisma.join(columns.map(({ sql }) => sql))
  const values = Prisma.join(
    columns.map(({ type }, index) => Prisma.sql`${String(after[index])}::text::${Prisma.raw(type)}`),
  )
  const beyond = direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  return { after: Prisma.sql`(${names}) ${beyond} (${values})`, orderBy }
}
