import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { startsWith } from './starts-with.ts'

/** Up to so many, the pairs drive: each is looked up and the rows are put in order. Beyond, the order is walked. */
const FEW = 1_000

/** How many rows a search counts before it says « plus de », when more pairs than a few bear its words. */
export const MANY_BOUND = 250

/** What a search found: its words, the rarest first, and the pairs that bear all of them, null when there are many. */
export interface FoundPairs {
  words: readonly string[]
  few: readonly Pair[] | null
}

interface Pair {
  employerId: string
  employmentId: string
}

/** Whose pairs, null for those of all partners, and the starts of words that each of them must bear, in capitals without accents. */
interface WordSearch {
  partnerId: string | null
  words: readonly string[]
}

/**
 * Looks for the pairs that bear words, by bounded readings: the rarest word is walked, the others are asked of each pair. Null
 * when no word is asked.
 */
export async function findPairs(tx: Tx, { partnerId, words: typed }: WordSearch): Promise<FoundPairs | null> {
  if (typed.length === 0) return null
  const words = await rarestFirst(tx, { partnerId, words: typed })
  const few = await tx.$queryRaw<Pair[]>`
    SELECT employer_id AS "employerId", employment_id AS "employmentId"
    FROM (${pairsOfWords(words, partnerId)} LIMIT ${FEW + 1}) AS found`
  return { words, few: few.length > FEW ? null : few }
}

async function rarestFirst(tx: Tx, { partnerId, words }: WordSearch): Promise<readonly string[]> {
  if (words.length === 1) return words
  // Of two words that are both more frequent than that, either drives.
  const counts = words.map(
    (word) => Prisma.sql`(SELECT count(*)::int FROM (
      SELECT 1 FROM pair_word w WHERE ${within(partnerId)} AND ${startsWith(Prisma.sql`w.word`, word)} LIMIT ${4 * FEW}
    ) AS seen)`,
  )
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`
  return words
    .map((word, rank) => ({ word, count: row?.counts[rank] ?? 0 }))
    .sort((one, other) => one.count - other.count)
    .map(({ word }) => word)
}

/** Rows (employer_id, employment_id) of the pairs that bear all the words, one each, as the first word comes: nothing is sorted. */
export function pairsOfWords([first = '', ...others]: readonly string[], partnerId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT w.employer_id, w.employment_id FROM pair_word w
    WHERE ${within(partnerId)} AND ${startsWith(Prisma.sql`w.word`, first)}
      AND ${hasWords(others, 'w')}
      AND NOT EXISTS (
        SELECT FROM pair_word s
        WHERE s.employer_id = w.employer_id AND s.employment_id = w.employment_id
          AND s.word >= ${first} AND ${within(partnerId, 's')}
          AND (s.word, s.partner_id) < (w.word, w.partner_id) OFFSET 0
      )`
}

/** Whether a row that has employer_id, employment_id and partner_id bears all the words. `OFFSET 0`: asked of each row, in the key. */
export function hasWords(words: readonly string[], row: 'd' | 'p' | 'w'): Prisma.Sql {
  const of = Prisma.raw(row)
  const each = words.map(
    (word) => Prisma.sql`EXISTS (
      SELECT FROM pair_word k
      WHERE k.employer_id = ${of}.employer_id AND k.employment_id = ${of}.employment_id
        AND k.partner_id = ${of}.partner_id AND ${startsWith(Prisma.sql`k.word`, word)} OFFSET 0
    )`,
  )
  return each.length === 0 ? Prisma.sql`TRUE` : Prisma.join(each, ' AND ')
}

/** A few pairs as rows (employer_id, employment_id). */
export const fewPairs = (pairs: readonly Pair[]): Prisma.Sql => Prisma.sql`
  SELECT * FROM unnest(
    ${pairs.map(({ employerId }) => employerId)}::uuid[], ${pairs.map(({ employmentId }) => employmentId)}::uuid[]
  ) AS few (employer_id, employment_id)`

const within = (partnerId: string | null, table: 'w' | 's' = 'w'): Prisma.Sql =>
  partnerId === null ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(table)}.partner_id = ${partnerId}::uuid`
