import { Prisma } from '../connection/client.ts'

/**
 * Whether a column starts so, its collation being "C". Two bounds, and not `^@`: an index serves them in a prepared statement
 * too. Bytes are compared: U+10FFFF is the last.
 */
export const startsWith = (column: Prisma.Sql, start: string): Prisma.Sql =>
  Prisma.sql`${column} >= ${start} AND ${column} < ${`${start}\u{10FFFF}`}`
