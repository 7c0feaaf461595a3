import { Prisma, type Tx } from '../connection/client.ts'
import type { MandateFacts } from '../employments/employments.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { Employer } from '../model.ts'

/** One employer who gave a partner an active mandate. */
export type MandatingEmployer = Pick<Employer, 'cesuNumber' | 'searchName' | 'city'> & {
  employerId: string
  name: string
}

/** What a list of employers keeps. */
export interface EmployerFilter {
  partnerId: string
  /** Day on which the mandate must be in force, YYYY-MM-DD. */
  today: string
  /** Starts of words of the employer's names or of their Cesu number, in capitals without accents; none keeps all. */
  words: readonly string[]
}

/** The employers under an active mandate of the partner, those who employ nobody yet among them, in the order of names. */
export function listMandatingEmployers(
  tx: Tx,
  filter: EmployerFilter,
  { after: last, limit }: { after: KeysetKey | null; limit: number },
): Promise<MandatingEmployer[]> {
  const { after, orderBy } = keyset({ columns: nameOrder, direction: 'asc', after: last })
  return tx.$queryRaw<MandatingEmployer[]>`
    SELECT er.id AS "employerId", er.given_names || ' ' || er.family_name AS name, er.search_name AS "searchName",
      er.cesu_number AS "cesuNumber", er.city
    FROM ${mandating(filter)} AND ${after}
    ORDER BY ${orderBy} LIMIT ${limit}`
}

/** How many employers a filter keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countMandatingEmployers(tx: Tx, filter: EmployerFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM ${mandating(filter)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

const nameOrder = [
  { sql: Prisma.sql`er.search_name`, type: 'text' },
  { sql: Prisma.sql`er.id`, type: 'uuid' },
] as const

/** At most one mandate of an employer is active for a partner: nobody comes twice. */
const mandating = ({ partnerId, today, words }: EmployerFilter): Prisma.Sql => Prisma.sql`
  mandate m JOIN employer er ON er.id = m.employer_id
  WHERE ${Prisma.join(
    [
      Prisma.sql`m.partner_id = ${partnerId}::uuid AND m.status = 'ACTIVE'`,
      Prisma.sql`m.start_day <= ${today} AND (m.end_day IS NULL OR m.end_day >= ${today})`,
      ...words.map((word) => Prisma.sql`strpos(' ' || er.search_name || ' ' || er.cesu_number, ${` ${word}`}) > 0`),
    ],
    ' AND ',
  )}`

/** An employer as a partner knows them, with the mandates that they gave it, newest first. */
export type KnownEmployer = Pick<
  Employer,
  'id' | 'givenNames' | 'familyName' | 'searchName' | 'cesuNumber' | 'territory'
> & { mandates: MandateFacts[] }

/** An employer whom the partner knows by a mandate; null when it knows none. */
export const findEmployer = (
  tx: Tx,
  { partnerId, employerId }: { partnerId: string; employerId: string },
): Promise<KnownEmployer | null> =>
  tx.employer.findFirst({
    where: { id: employerId, mandates: { some: { partnerId } } },
    select: {
      ...{ id: true, givenNames: true, familyName: true, searchName: true, cesuNumber: true, territory: true },
      mandates: {
        where: { partnerId },
        orderBy: { createdAt: 'desc' },
        select: { status: true, acts: true, startDay: true, endDay: true },
      },
    },
  })
