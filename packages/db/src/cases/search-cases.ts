import { Prisma } from '../connection/client.ts'
import { bearsAll, type FoundPairs, fewPairs } from '../search/pairs-by-words.ts'
import { startsWith } from '../search/starts-with.ts'

/** What a search of cases found; a case is kept for any of the three. */
export interface FoundCases {
  /** The pairs that bear the words; null when no word is asked. */
  pairs: FoundPairs | null
  /** The number of a case. */
  number: number | null
  /** Start of the reference of the declaration that a case is about: enough of it for a thousand references at most. */
  referenceStart: string | null
}

/** Rows (id) of the cases found, one each; null when there are many, and the order of the list is walked. */
export function foundCases({ pairs, number, referenceStart }: FoundCases): Prisma.Sql | null {
  if (pairs && pairs.few === null) return null
  const ways = [
    ...(pairs?.few ? [aboutPairs(fewPairs(pairs.few))] : []),
    ...(number === null ? [] : [Prisma.sql`SELECT id FROM "case" WHERE number = ${number}`]),
    ...(referenceStart === null ? [] : [aboutReferences(referenceStart)]),
  ]
  // Two partners of one pair, or two employments of the same people, come to the same case.
  return Prisma.sql`SELECT DISTINCT id FROM (${Prisma.join(ways, ' UNION ALL ')}) AS each_way`
}

/**
 * Whether a search that found many pairs keeps the case `c`. `OFFSET 0`: the words are asked first, in the key, for most cases
 * have none of them.
 */
export const keepsCase = ({ pairs, number }: FoundCases): Prisma.Sql => Prisma.sql`(
  c.number = ${number} OR EXISTS (
    SELECT FROM (
      SELECT k.employment_id FROM pair_word k
      WHERE k.employer_id = c.employer_id AND ${bearsAll(pairs?.words ?? [])} OFFSET 0
    ) AS named
    JOIN employment em ON em.employer_id = c.employer_id AND em.id = named.employment_id
    WHERE em.employee_id = c.employee_id OFFSET 0
  )
)`

/** `OFFSET 0` keeps the planner from any other way than each key: it cannot know how few pairs there are. */
const aboutPairs = (pairs: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT about.id FROM (${pairs}) AS few
  CROSS JOIN LATERAL (
    SELECT em.employee_id FROM employment em
    WHERE em.employer_id = few.employer_id AND em.id = few.employment_id OFFSET 0
  ) AS em
  CROSS JOIN LATERAL (
    SELECT c.id FROM "case" c WHERE c.employer_id = few.employer_id AND c.employee_id = em.employee_id OFFSET 0
  ) AS about`

const aboutReferences = (start: string): Prisma.Sql => Prisma.sql`
  SELECT about.id FROM declaration_reference r
  CROSS JOIN LATERAL (
    SELECT c.id FROM "case" c WHERE c.subject_kind = 'DECLARATION' AND c.subject_id = r.declaration_id::text OFFSET 0
  ) AS about
  WHERE ${startsWith(Prisma.sql`r.reference`, start)}`
