import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import { type KeysetColumn, type KeysetKey, type KeysetPage, keyset } from '../keyset.ts'
import type { Declaration, DeclarationStatus } from '../model.ts'
import { type FoundPairs, fewPairs, hasWords, pairsOfWords } from '../search/pairs-by-words.ts'
import { startsWith } from '../search/starts-with.ts'

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
  /** The pairs that a search found; null for all. */
  pairs: FoundPairs | null
  /** Start of the reference: enough of it for a thousand references at most. */
  referenceStart: string | null
  withAnomalies: boolean
  /** Only under an active mandate of the employer's: what a program reads. */
  activeOnly?: boolean
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
      SELECT d.* FROM ${kept(filter, after)}
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
  if (!filter.pairs || filter.pairs.few) return countOf(tx, kept(filter, Prisma.sql`TRUE`), bound)
  // Of many pairs, either the rows that the rest of the filter keeps are walked, or the pairs: where there is less to walk.
  const { status, withAnomalies } = filter
  const isRare = withAnomalies || (status !== null && status !== 'REGISTERED')
  const rest = { ...filter, pairs: null }
  if (isRare || (await countOf(tx, kept(rest, Prisma.sql`TRUE`), NARROW)) <= NARROW) {
    return countOf(tx, kept(filter, Prisma.sql`TRUE`), bound)
  }
  const pairs = pairsOfWords(filter.pairs.words, filter.partnerId)
  return countOf(tx, ofEach(pairs, ofPair(filter), conditions(filter)), bound)
}

/** Up to so many rows are asked one by one whether they bear the words. */
const NARROW = 2_000

async function countOf(tx: Tx, rows: Prisma.Sql, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM ${rows} LIMIT ${bound + 1}) AS kept`
  return row.count
}

/** `d`, the declarations that a filter keeps. A few are fetched one by one and put in order; of many, the order is walked. */
function kept(filter: DeclarationFilter, after: Prisma.Sql): Prisma.Sql {
  const test = Prisma.sql`${conditions(filter)} AND ${after}`
  if (filter.referenceStart !== null) return ofEach(referencesFrom(filter.referenceStart), byKey, test)
  if (filter.pairs?.few) return ofEach(fewPairs(filter.pairs.few), ofPair(filter), test)
  const named = filter.pairs ? hasWords(filter.pairs.words, 'd') : Prisma.sql`TRUE`
  return Prisma.sql`declaration d WHERE ${test} AND ${named}`
}

/** `OFFSET 0` keeps the planner from any other way than each key: it cannot know how few there are, nor how many a test keeps. */
const ofEach = (keys: Prisma.Sql, joined: Prisma.Sql, test: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (${keys}) AS found CROSS JOIN LATERAL (SELECT * FROM declaration d WHERE ${joined} OFFSET 0) AS d WHERE ${test}`

/** The month with the pair, for its year's partition to be read alone. */
const ofPair = ({ period }: DeclarationFilter): Prisma.Sql => Prisma.sql`
  d.employer_id = found.employer_id AND d.employment_id = found.employment_id AND d.partner_id = found.partner_id
  AND ${period === null ? Prisma.sql`TRUE` : Prisma.sql`d.period = ${period}`}`
const byKey = Prisma.sql`d.employer_id = found.employer_id AND d.period = found.period AND d.id = found.declaration_id`

const referencesFrom = (start: string): Prisma.Sql => Prisma.sql`
  SELECT employer_id, period, declaration_id FROM declaration_reference
  WHERE ${startsWith(Prisma.sql`reference`, start)}`

function conditions({ partnerId, period, status, withAnomalies, activeOnly }: DeclarationFilter): Prisma.Sql {
  const all: Prisma.Sql[] = []
  if (partnerId !== null) all.push(Prisma.sql`d.partner_id = ${partnerId}::uuid`)
  if (period !== null) all.push(Prisma.sql`d.period = ${period}`)
  if (status !== null) all.push(hasStatus[status])
  if (withAnomalies) all.push(Prisma.sql`d.anomaly_count > 0`)
  if (activeOnly) all.push(isActive)
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ')
}

const isActive = Prisma.sql`EXISTS (
  SELECT FROM mandate m WHERE m.employer_id = d.employer_id AND m.partner_id = d.partner_id AND m.status = 'ACTIVE')`

/** In the very words of the partial indexes, for PostgreSQL to prove them: no parameter. */
const hasStatus: Record<DeclarationStatus, Prisma.Sql> = {
  REGISTERED: Prisma.sql`d.status = 'REGISTERED'`,
  CORRECTED: Prisma.sql`d.status = 'CORRECTED'`,
  CANCELLED: Prisma.sql`d.status = 'CANCELLED'`,
}
