import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { startsWith } from './starts-with.ts'

/** Up to so many, the pairs drive: each is looked up and the rows are put in order. Beyond, the order is walked. */
const FEW = 1_000

/** How many rows a search counts before it says « plus de », when more pairs than a few bear its words. */
export const MANY_BOUND = 100

/** How many words are read in all to tell which one is the rarest. */
const WEIGHED = 20_000

/** What a search found: its words, the rarest first, and the pairs that bear all of them, null when there are many. */
export interface FoundPairs {
  words: readonly string[]
  few: readonly Pair[] | null
}

/** An employment, as a partner that had a mandate for it. */
interface Pair {
  employerId: string
  employmentId: string
  partnerId: string
}

/** Whose pairs, null for those of all partners, and the starts of words that each of them must bear, in capitals without accents. */
interface WordSearch {
  partnerId: string | null
  words: readonly string[]
}

/**
 * Looks for the pairs that bear words: the rarest one is walked, the others are read beside it. Null when no word is asked.
 */
export async function findPairs(tx: Tx, { partnerId, words: typed }: WordSearch): Promise<FoundPairs | null> {
  if (typed.length === 0) return null
  const words = await rarestFirst(tx, { partnerId, words: typed })
  const few = await tx.$queryRaw<Pair[]>`
    SELECT employer_id AS "employerId", employment_id AS "employmentId", partner_id AS "partnerId"
    FROM (${pairsOfWords(words, partnerId)} LIMIT ${FEW + 1}) AS found`
  return { words, few: few.length > FEW ? null : few }
}

async function rarestFirst(tx: Tx, { partnerId, words }: WordSearch): Promise<readonly string[]> {
  if (words.length === 1) return words
  const most = Math.floor(WEIGHED / words.length)
  const counts = words.map(
    (word) => Prisma.sql`(SELECT count(*)::int FROM (
      SELECT FROM pair_word w WHERE ${within(partnerId)} AND ${startsWith(Prisma.sql`w.word`, word)} LIMIT ${most}
    ) AS seen)`,
  )
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${Prisma.join(counts)}] AS counts`
  return words
    .map((word, rank) => ({ word, count: row?.counts[rank] ?? 0 }))
    .sort((one, other) => one.count - other.count)
    .map(({ word }) => word)
}

/**
 * Rows (employer_id, employment_id, partner_id) of the pairs that bear all the words, as the first word comes: nothing is
 * sorted, nothing is read but one index. A pair two words of which start so comes with the first of them.
 */
export function pairsOfWords([first = '', ...others]: readonly string[], partnerId: string | null): Prisma.Sql {
  return Prisma.sql`
    SELECT w.employer_id, w.employment_id, w.partner_id FROM pair_word w
    WHERE ${within(partnerId)} AND ${startsWith(Prisma.sql`w.word`, first)} AND ${bears(others, 'w')}
      AND strpos(w.words, ${` ${first}`}) = strpos(w.words, ' ' || w.word || ' ')`
}

/**
 * Whether a row that has employer_id, employment_id and partner_id bears all the words. `OFFSET 0`: asked of each row, in the
 * key, once.
 */
export const hasWords = (words: readonly string[], row: 'd' | 'p'): Prisma.Sql =>
  words.length === 0
    ? Prisma.sql`TRUE`
    : Prisma.sql`EXISTS (
        SELECT FROM pair_word k
        WHERE (k.employer_id, k.employment_id, k.partner_id)
            = (${column(row, 'employer_id')}, ${column(row, 'employment_id')}, ${column(row, 'partner_id')})
          AND ${bearsAll(words)} OFFSET 0
      )`

/** Whether a row `k` of the words is of a pair that bears all of them. */
export const bearsAll = ([first = '', ...others]: readonly string[]): Prisma.Sql =>
  Prisma.sql`${startsWith(Prisma.sql`k.word`, first)} AND ${bears(others, 'k')}`

/** A few pairs as rows (employer_id, employment_id, partner_id). */
export const fewPairs = (pairs: readonly Pair[]): Prisma.Sql => Prisma.sql`
  SELECT * FROM unnest(
    ${pairs.map(({ employerId }) => employerId)}::uuid[], ${pairs.map(({ employmentId }) => employmentId)}::uuid[],
    ${pairs.map(({ partnerId }) => partnerId)}::uuid[]
  ) AS few (employer_id, employment_id, partner_id)`

const bears = (words: readonly string[], row: 'w' | 'k'): Prisma.Sql =>
  words.length === 0
    ? Prisma.sql`TRUE`
    : Prisma.join(
        words.map((word) => Prisma.sql`strpos(${column(row, 'words')}, ${` ${word}`}) > 0`),
        ' AND ',
      )

const within = (partnerId: string | null): Prisma.Sql =>
  partnerId === null ? Prisma.sql`TRUE` : Prisma.sql`w.partner_id = ${partnerId}::uuid`

const column = (row: string, name: string): Prisma.Sql => Prisma.raw(`${row}.${name}`)
