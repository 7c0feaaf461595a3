import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { DeclarableEmployment } from './employments.ts'
import { inForce, type PairsShown, shownOfPage } from './shown-pairs.ts'

/** A pair that has a month to declare. */
export type PairToDeclare = DeclarableEmployment & { nextPeriod: string }

/** The pairs of a partner whose next month to declare is between two, both included. */
export interface ToDeclareQuery extends PairsShown {
  /** YYYY-MM. */
  from: string
  to: string
}

/** One page of them: the oldest months first, then in the order of names. */
export function listPairsToDeclare(
  tx: Tx,
  query: ToDeclareQuery & { after: KeysetKey | null; limit: number },
): Promise<PairToDeclare[]> {
  const { after, orderBy } = keyset({ columns: monthOrder, direction: 'asc', after: query.after })
  return tx.$queryRaw<PairToDeclare[]>`
    WITH page AS MATERIALIZED (
      SELECT p.* FROM declarable_pair p WHERE ${isToDeclare(query)} AND ${after} ORDER BY ${orderBy} LIMIT ${query.limit}
    )
    ${shownOfPage(query)}
    ORDER BY ${orderBy}`
}

/** How many they are, counted up to a bound: `bound + 1` means more than the bound. */
export async function countPairsToDeclare(tx: Tx, query: ToDeclareQuery, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT 1 FROM declarable_pair p WHERE ${isToDeclare(query)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

/** The key of a row, for the next page to start after it. */
export const toDeclareKey = (row: PairToDeclare): KeysetKey => [
  row.nextPeriod,
  row.employerSearchName,
  row.employeeSearchName,
  row.employmentId,
]

const isToDeclare = (query: ToDeclareQuery): Prisma.Sql =>
  Prisma.sql`${inForce(query)} AND p.next_period BETWEEN ${query.from} AND ${query.to}`

const monthOrder = [
  { sql: Prisma.sql`p.next_period`, type: 'text' },
  { sql: Prisma.sql`p.employer_search_name`, type: 'text' },
  { sql: Prisma.sql`p.employee_search_name`, type: 'text' },
  { sql: Prisma.sql`p.employment_id`, type: 'uuid' },
] as const
