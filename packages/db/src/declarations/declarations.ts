import type { Tx } from '../connection/client.ts'
import { Prisma } from '../connection/client.ts'
import type {
  Declaration,
  DeclarationStatus,
  DeclarationVersion,
  Employee,
  Employer,
  Employment,
  Partner,
} from '../model.ts'

/** The key of a declaration: employer and month first, so that one partition answers. */
export type DeclarationKey = Pick<Declaration, 'employerId' | 'period' | 'id'>

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
> & { employerName: string; employeeName: string; partnerName: string }

/** The columns a list of declarations can be sorted by; each has an index that ends with the id. */
export const declarationSorts = ['submittedAt', 'period', 'netCents'] as const
export type DeclarationSort = (typeof declarationSorts)[number]

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

/** Which page: the order, the last row already seen ([value of the sorted column, id]) and the size. */
export interface DeclarationPage {
  sort: DeclarationSort
  direction: 'asc' | 'desc'
  after: readonly [value: string | number, id: string] | null
  limit: number
}

const sortColumns: Record<DeclarationSort, { column: Prisma.Sql; type: Prisma.Sql }> = {
  submittedAt: { column: Prisma.sql`d.submitted_at`, type: Prisma.sql`timestamptz` },
  period: { column: Prisma.sql`d.period`, type: Prisma.sql`text` },
  netCents: { column: Prisma.sql`d.net_cents`, type: Prisma.sql`int` },
}

/** One page of declarations, keyset-paged: the cost does not grow with the depth of the page. */
export function listDeclarations(
  tx: Tx,
  filter: DeclarationFilter,
  page: DeclarationPage,
): Promise<DeclarationListRow[]> {
  const { column, type } = sortColumns[page.sort]
  const order = page.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const beyond = page.direction === 'asc' ? Prisma.sql`>` : Prisma.sql`<`
  const after =
    page.after === null
      ? Prisma.empty
      : Prisma.sql`AND (${column}, d.id) ${beyond} (${String(page.after[0])}::text::${type}, ${page.after[1]}::uuid)`
  return tx.$queryRaw<DeclarationListRow[]>`
    WITH page AS MATERIALIZED (
      SELECT d.* FROM declaration d
      WHERE ${conditions(filter)} ${after}
      ORDER BY ${column} ${order}, d.id ${order}
      LIMIT ${page.limit}
    )
    SELECT d.employer_id AS "employerId", d.period, d.id, d.reference, d.status::text AS status,
           d.channel::text AS channel, d.hours_hundredths AS "hoursHundredths", d.net_cents AS "netCents",
           d.contributions_cents AS "contributionsCents", d.anomaly_count AS "anomalyCount",
           d.submitted_at AS "submittedAt", d.partner_id AS "partnerId", p.name AS "partnerName",
           er.given_names || ' ' || er.family_name AS "employerName",
           ee.given_names || ' ' || ee.family_name AS "employeeName"
    FROM page d
    JOIN partner p ON p.id = d.partner_id
    JOIN employer er ON er.id = d.employer_id
    JOIN employment em ON em.employer_id = d.employer_id AND em.id = d.employment_id
    JOIN employee ee ON ee.id = em.employee_id
    ORDER BY ${column} ${order}, d.id ${order}`
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
  if (filter.status !== null) all.push(Prisma.sql`d.status = ${filter.status}::"DeclarationStatus"`)
  if (filter.withAnomalies) all.push(Prisma.sql`d.anomaly_count > 0`)
  if (filter.nameStart !== null) {
    all.push(isAmong(ofPeople(Prisma.sql`search_name COLLATE "C" ^@ ${filter.nameStart}`)))
  }
  if (filter.number !== null) {
    const byReference = Prisma.sql`SELECT employer_id, period, id FROM declaration WHERE reference = ${filter.number}`
    const byPerson = ofPeople(Prisma.sql`cesu_number = ${filter.number}`)
    all.push(isAmong(Prisma.sql`${byReference} UNION ${byPerson}`))
  }
  return all.length === 0 ? Prisma.sql`TRUE` : Prisma.join(all, ' AND ')
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

/** A declaration with its versions (newest first) and the names a page needs. */
export type DeclarationDetail = Declaration & {
  versions: DeclarationVersion[]
  partner: Pick<Partner, 'id' | 'name' | 'kind'>
  employer: Pick<Employer, 'givenNames' | 'familyName' | 'cesuNumber' | 'city'>
  employment: Pick<Employment, 'activity' | 'level' | 'netHourlyCents'> & {
    employee: Pick<Employee, 'givenNames' | 'familyName' | 'cesuNumber' | 'nonResident'>
  }
}

/** One declaration; null when it does not exist or belongs to another partner (partnerId is null for the back office). */
export const findDeclaration = (
  tx: Tx,
  key: DeclarationKey,
  partnerId: string | null,
): Promise<DeclarationDetail | null> =>
  tx.declaration.findFirst({
    where: { ...key, ...(partnerId === null ? {} : { partnerId }) },
    include: {
      versions: { orderBy: { number: 'desc' } },
      partner: { select: { id: true, name: true, kind: true } },
      employer: { select: { givenNames: true, familyName: true, cesuNumber: true, city: true } },
      employment: {
        select: {
          activity: true,
          level: true,
          netHourlyCents: true,
          employee: { select: { givenNames: true, familyName: true, cesuNumber: true, nonResident: true } },
        },
      },
    },
  })

/** The version in force of the latest month of a pair before a month, or null; as far as the transaction may see. */
export async function findPreviousVersion(
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
): Promise<DeclarationVersion | null> {
  const previous = await tx.declaration.findFirst({
    where: { employerId, employmentId, period: { lt: period }, status: { not: 'CANCELLED' } },
    orderBy: { period: 'desc' },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  return previous?.versions[0] ?? null
}

/** The declaration of a pair for a month, as far as the transaction may see it. */
export const findDeclarationOfMonth = (
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
): Promise<Pick<Declaration, 'id' | 'reference'> | null> =>
  tx.declaration.findUnique({
    where: { employerId_period_employmentId: { employerId, period, employmentId } },
    select: { id: true, reference: true },
  })

/**
 * Gross pay that an employer's other employees have under the exemption at 70 for a month, in cents, as far as the
 * transaction may see: the month's versions in force, cancelled declarations left out.
 */
export async function sumExemptGross(
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
): Promise<number> {
  const rows = await tx.$queryRaw<[{ cents: number }]>`
    SELECT coalesce(sum(v.gross_cents), 0)::int AS cents
    FROM declaration d
    JOIN declaration_version v ON v.employer_id = d.employer_id AND v.period = d.period
      AND v.declaration_id = d.id AND v.number = d.current_version
    WHERE d.employer_id = ${employerId}::uuid AND d.period = ${period} AND d.employment_id <> ${employmentId}::uuid
      AND d.status <> 'CANCELLED' AND v.exemption = 'AGE_70'`
  return rows[0].cents
}

/** What earlier months of a pair looked like, newest first. */
export const listEarlierMonths = (
  tx: Tx,
  { employerId, employmentId, period }: Pick<Declaration, 'employerId' | 'employmentId' | 'period'>,
  limit: number,
): Promise<Pick<Declaration, 'period' | 'hoursHundredths' | 'netCents'>[]> =>
  tx.declaration.findMany({
    where: { employerId, employmentId, period: { lt: period }, status: { not: 'CANCELLED' } },
    orderBy: { period: 'desc' },
    take: limit,
    select: { period: true, hoursHundredths: true, netCents: true },
  })

/** The next serial number of a declaration reference. */
export async function nextReferenceSerial(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<[{ serial: bigint }]>`SELECT nextval('declaration_reference_seq') AS serial`
  return Number(rows[0].serial)
}

/** A declaration to write with its first version; `lines` is the computed payslip, kept as the proof. */
export interface NewDeclaration {
  head: Omit<Declaration, 'status' | 'currentVersion'>
  version: Omit<DeclarationVersion, 'employerId' | 'period' | 'declarationId' | 'number' | 'lines'> & {
    lines: Prisma.InputJsonArray
  }
}

/** Writes a declaration and its first version; false, and nothing written, when the pair already has one for the month. */
export async function insertDeclaration(tx: Tx, { head, version }: NewDeclaration): Promise<boolean> {
  const { count } = await tx.declaration.createMany({
    data: [{ ...head, status: 'REGISTERED', currentVersion: 1 }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const { employerId, period, id } = head
  await tx.declarationVersion.createMany({ data: [{ ...version, employerId, period, declarationId: id, number: 1 }] })
  return true
}
