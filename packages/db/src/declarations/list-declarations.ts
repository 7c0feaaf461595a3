import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetColumn, type KeysetKey, type KeysetPage, keyset } from '../keyset.ts'
import type { Declaration, DeclarationStatus } from '../model.ts'

/** One row of a list of declarations. */
export type DeclarationListRow = Pick<
  Declaration,
  | 'employerId'
  | 'period'
  | 'id'
  | 'reference'
  | 'status'
  | 'channel'
  | 'hoursHundredths'
  | 'netCents'
  | 'contributionsCents'
  | 'anomalyCount'
  | 'submittedAt'
  | 'partnerId'
> & { employerName: string; employeeId: string; employeeName: string; partnerName: string }

/** The orders of a list of declarations; each has its indexes (prisma/migrations, declarations). */
export const declarationSorts = ['submittedAt', 'period', 'netCents'] as const
export type DeclarationSort = (typeof declarationSorts)[number]

const keyColumns = {
  period: { sql: Prisma.sql`d.period`, type: 'text' },
  submittedAt: { sql: Prisma.sql`d.submitted_at`, type: 'timestamptz' },
  netCents: { sql: Prisma.sql`d.net_cents`, type: 'int' },
  id: { sql: Prisma.sql`d.id`, type: 'uuid' },
} as const satisfies Partial<Record<keyof Declaration, KeysetColumn>>

/** The columns of each order. Within a month, the last received. */
const sortKeys: Record<DeclarationSort, readonly (keyof typeof keyColumns)[]> = {
  submittedAt: ['submittedAt', 'id'],
  period: ['period', 'submittedAt', 'id'],
  netCents: ['netCents', 'id'],
}

/** The key of a row in an order, for the next page to start after it. */
export const declarationKey = (row: DeclarationListRow, sort: DeclarationSort): KeysetKey =>
  sortKeys[sort].map((name) => {
    const value = row[name]
    return value instanceof Date ? value.toISOString() : value
  })

/** What a list of declarations keeps; null or absent keeps all. The partner is null only for the back office. */
export interface DeclarationFilter {
  partnerId: string | null
  period: string | null
  status: DeclarationStatus | null
  /** Start of the employer's or the employee's name, in capitals without accents. */
  nameStart: string | null
  /** Exact Cesu number of the employer or the employee, or exact reference. */
  number: string | null
  withAnomalies: boolean
}

/** Which page: the order, the key of the last row already seen ({@link declarationKey}) and the size. */
export interface DeclarationPage extends Pick<KeysetPage, 'direction' | 'after'> {
  sort: DeclarationSort
  limit: number
}

/** One page of declarations, keyset-paged: the cost does not grow with the depth of the page. */
export function listDeclarations(
  tx: Tx,
  filter: DeclarationFilter,
  { sort, direction, limit, after: last }: DeclarationPage,
): Promise<DeclarationListRow[]> {
  // Within one month, the month orders nothing; compared all the same, it would make the walk start at the month's other end.
  const orders = sortKeys[sort].map((name) => name !== 'period' || filter.period === null)
  const { after, orderBy } = keyset({
    columns: sortKeys[sort].filter((_name, rank) => orders[rank]).map((name) => keyColumns[name]),
    direction,
    after: last?.filter((_value, rank) => orders[rank]) ?? null,
  })
  return tx.$queryRaw<DeclarationListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT d.* FROM declaration d
      WHERE ${conditions(filter)} AND ${after}
      ORDER BY ${orderBy}
      LIMIT ${limit}
    )
    SELECT d.employer_id AS "employerId", d.period, d.id, d.reference, d.status::text AS status,
           d.channel::text AS channel, d.hours_hundredths AS "hoursHundredths", d.net_cents AS "netCents",
           d.contributions_cents AS "contributionsCents", d.anomaly_count AS "anomalyCount",
           d.submitted_at AS "submittedAt", d.partner_id AS "partnerId", p.name AS "partnerName",
           er.given_names || ' ' || er.family_name AS "employerName",
           ee.id AS "employeeId", ee.given_names || ' ' || ee.family_name AS "employeeName"
    FROM page d
    JOIN partner p ON p.id = d.partner_id
    JOIN employer er ON er.id = d.employer_id
    JOIN employment em ON em.employer_id = d.employer_id AND em.id = d.employment_id
    JOIN employee ee ON ee.id = em.employee_id
    ORDER BY ${orderBy}`
}

/** How many declarations a filter keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countDeclarations(tx: Tx, filter: DeclarationFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT 1 FROM declaration d WHERE ${conditions(filter)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

function conditions(filter: DeclarationFilter): Prisma.Sql {
  const all: Prisma.Sql[] = []
  if (filter.partnerId !== null) all.push(Prisma.sql`d.partner_id = ${filter.partnerId}::uuid`)
  if (filter.period !== null) all.push(Prisma.sql`d.period = ${filter.period}`)
  if (filter.status !== null) {
    all.push(hasStatus[filter.status])
  }
  if (filter.withAnomalies) all.push(Prisma.sql`d.anomaly_count > 0`)
  if (filter.nameStart !== null) {
    all.push(isAmong(ofPeople(Prisma.sql`search_name COLLATE "C" ^@ ${filter.nameStart}`)))
  }
  if (filter.number !== null) {
    const byReference = Prisma.sql`SELECT employer_id, period, declaration_id FROM declaration_reference
      WHERE reference = ${filter.number}`
    const byPerson = ofPeople(Prisma.sql`cesu_number = ${filter.number}`)
    all.push(isAmong(Prisma.sql`${byReference} UNION ${byPerson}`))
  }
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ')
}

/** In the very words of the partial indexes, for PostgreSQL to prove them: no parameter. */
const hasStatus: Record<DeclarationStatus, Prisma.Sql> = {
  REGISTERED: Prisma.sql`d.status = 'REGISTERED'`,
  CORRECTED: Prisma.sql`d.status = 'CORRECTED'`,
  CANCELLED: Prisma.sql`d.status = 'CANCELLED'`,
}

/** A union, and not an OR: each way in has its index, so a rare person is found without reading the rest. */
const isAmong = (keys: Prisma.Sql): Prisma.Sql => Prisma.sql`(d.employer_id, d.period, d.id) IN (${keys})`

/** Keys of the declarations of the employers, then of the employees, that pass a test. */
const ofPeople = (test: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT employer_id, period, id FROM declaration
      WHERE employer_id IN (SELECT id FROM employer WHERE ${test})
    UNION
    SELECT dd.employer_id, dd.period, dd.id FROM employee ee
      JOIN employment em ON em.employee_id = ee.id
      JOIN declaration dd ON dd.employer_id = em.employer_id AND dd.employment_id = em.id
      WHERE ee.id IN (SELECT id FROM employee WHERE ${test})`
