import { Prisma, type Tx } from '../connection/client.ts'
import { startsWith } from './starts-with.ts'

/** How many names that start so are walked at most for each word: beyond, more has to be typed. */
const WALKED = 2_000

/** Somebody whom a search found. */
export interface FoundPerson {
  id: string
  name: string
  cesuNumber: string
  /** Département of an employer; null for a worker. */
  place: string | null
}

/**
 * Employers or workers whose family name starts as one of the words, and whose names bear them all; or whose Cesu number is the only
 * word, whole. In the order of names, `most` at most; none when no word is asked.
 */
export function findPersonsNamed(
  tx: Tx,
  { party, words, most }: { party: 'EMPLOYER' | 'EMPLOYEE'; words: readonly string[]; most: number },
): Promise<FoundPerson[]> {
  if (words.length === 0) return Promise.resolve([])
  const table = Prisma.raw(party === 'EMPLOYER' ? 'employer' : 'employee')
  const place = party === 'EMPLOYER' ? Prisma.sql`left(p.postal_code, 2)` : Prisma.sql`NULL`
  const [only = '', ...others] = words
  const ways = [
    ...words.map(
      (word) =>
        Prisma.sql`(SELECT p.id, p.search_name FROM ${table} p WHERE ${startsWith(Prisma.sql`p.search_name`, word)} LIMIT ${WALKED})`,
    ),
    ...(others.length === 0 && only.length === 14
      ? [Prisma.sql`(SELECT p.id, ${` ${only}`} FROM ${table} p WHERE p.cesu_number = ${only})`]
      : []),
  ]
  const bears = words.map((word) => Prisma.sql`strpos(' ' || found.search_name, ${` ${word}`}) > 0`)
  return tx.$queryRaw<FoundPerson[]>`
    SELECT p.id, p.given_names || ' ' || p.family_name AS name, p.cesu_number::text AS "cesuNumber", ${place} AS place
    FROM (SELECT DISTINCT id FROM (${Prisma.join(ways, ' UNION ALL ')}) AS found (id, search_name)
      WHERE ${Prisma.join(bears, ' AND ')}) AS kept
    JOIN ${table} p ON p.id = kept.id
    ORDER BY p.search_name, p.id LIMIT ${most}`
}

/** The applications of every partner, the newest first: some hundreds, 2,000 at most. */
export const listEveryApplication = (
  tx: Tx,
): Promise<{ id: string; name: string; partnerId: string; partnerName: string }[]> =>
  tx.$queryRaw`
    SELECT c.id, c.name, c.partner_id AS "partnerId", p.name AS "partnerName"
    FROM api_client c JOIN partner p ON p.id = c.partner_id ORDER BY c.created_at DESC, c.id LIMIT ${WALKED}`
