import { Prisma, type Tx } from './connection/client.ts'

/** How much is forgotten at once, and of when. */
export interface Forgetting {
  now: Date
  /** Most rows of a table removed by one statement. */
  atMost: number
}

/**
 * Removes at most so many rows that answer a condition; how many. A short statement holds few locks, and leaves little to do
 * again when it is cut. The table is a word of ours, never of a caller's input.
 */
export const forget = (
  tx: Tx,
  { from, where, atMost }: { from: string; where: Prisma.Sql; atMost: number },
): Promise<number> => {
  const table = Prisma.raw(from)
  return tx.$executeRaw`
    DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${where} LIMIT ${atMost}))`
}
