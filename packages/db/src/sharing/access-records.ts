import { Prisma, type Tx } from '../connection/client.ts'
import type { AccessRecord, AccessRefusal, LegalBasis } from '../model.ts'

/** What a program asks to read: of which grants, under which scope. */
export interface AskedReading {
  grantIds: readonly string[]
  scope: string
  firstMonth: string
  /** The last of the months that are read with it; null when none are. */
  lastMonth: string | null
  /** The key under which it calls. */
  keyId: string
  /** The window in which readings of a grant are counted, and how many it holds. */
  use: { window: string; most: number }
  /** Now, and the legal day in France. */
  now: Date
  today: string
}

/** Whether a grant is read, and why not. */
export interface AdmittedReading {
  grantId: string
  refusal: AccessRefusal | null
  version: number
  subject: string
  purposeCode: string
  purposeVersion: number
  legalBasis: LegalBasis
  /** The months that were asked, of one that is read. */
  months: SharedMonth[] | null
}

/**
 * Lets the program that acts read grants of its own, one by one, and gives the months of each, or says why not: each is held until
 * the end of the transaction, so that what was withdrawn is not read, and what is read was let when it leaves. Grants that are not its
 * own are not in the answer.
 */
export const admitReadings = (tx: Tx, asked: AskedReading): Promise<AdmittedReading[]> => {
  const { grantIds, scope, firstMonth, lastMonth, keyId, use, now, today } = asked
  return tx.$queryRaw<AdmittedReading[]>`
    SELECT grant_id AS "grantId", refusal::text AS refusal, version, subject, purpose_code AS "purposeCode",
      purpose_version AS "purposeVersion", legal_basis::text AS "legalBasis", months
    FROM admit_sharing_reads(
      ${[...grantIds]}::uuid[], ${scope}, ${firstMonth}, ${keyId}, ${use.window}, ${use.most}, ${today}, ${now}, ${lastMonth})`
}

/** A month of a contract, as it is held; what is null is not declared. */
export interface HeldMonth {
  employerId: string
  employerName: string
  month: string
  isDeclared: boolean
  declarationId: string | null
  startDay: string | null
  endDay: string | null
  paymentDay: string | null
  hoursHundredths: number | null
  grossCents: number | null
  netPaidCents: number | null
  netTaxableCents: number | null
  netSocialCents: number | null
  workerContributionsCents: number | null
  declaredAt: Date | null
}

/** The same, as it leaves: its instant in ISO 8601. */
export type SharedMonth = Omit<HeldMonth, 'declaredAt'> & { declaredAt: string | null }

const heldColumns = Prisma.sql`
  employer_id AS "employerId", employer_name AS "employerName", month, is_declared AS "isDeclared",
  declaration_id AS "declarationId", start_day AS "startDay", end_day AS "endDay", payment_day AS "paymentDay",
  hours_hundredths AS "hoursHundredths", gross_cents AS "grossCents", net_paid_cents AS "netPaidCents",
  net_taxable_cents AS "netTaxableCents", net_social_cents AS "netSocialCents",
  worker_contributions_cents AS "workerContributionsCents", declared_at AS "declaredAt"`

/** The months of the worker who acts, contract by contract. */
export const listOwnMonths = (
  tx: Tx,
  { firstMonth, lastMonth }: { firstMonth: string; lastMonth: string },
): Promise<HeldMonth[]> =>
  tx.$queryRaw<HeldMonth[]>`
    SELECT ${heldColumns}
    FROM own_activity(${firstMonth}, ${lastMonth})`

/** Writes readings, or refusals, as they leave: one statement and one parameter, whatever their number. */
export async function insertAccessRecords(tx: Tx, records: readonly AccessRecord[]): Promise<void> {
  if (records.length === 0) return
  const rows = JSON.stringify(records.map(columnsOf))
  await tx.$executeRaw`INSERT INTO access_record SELECT * FROM json_populate_recordset(NULL::access_record, ${rows}::json)`
}

/**
 * Writes the refusal of a token that was to read a grant; nothing when its day holds so many refusals of that grant already: who insists
 * is known by then, and fills nothing.
 */
export async function insertTokenRefusal(
  tx: Tx,
  record: AccessRecord,
  { most, today }: { most: number; today: string },
): Promise<void> {
  const [few] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM access_record r
      WHERE r.partner_id = ${record.partnerId}::uuid AND r.grant_id = ${record.grantId}::uuid AND r.outcome = 'REFUSED'
        AND r.at >= ${today}::date::timestamp AT TIME ZONE 'Europe/Paris'
      LIMIT ${most}
    ) AS counted`
  if (few.count < most) await insertAccessRecords(tx, [record])
}

/** A record by the names of its columns. */
const columnsOf = (record: AccessRecord) =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`), value]),
  )

/** A page of the readings of the grants of the worker who acts, the last first. */
export const listOwnAccess = (
  tx: Tx,
  { after, take }: { after: { at: Date; id: string } | null; take: number },
): Promise<(AccessRecord & { grant: { purpose: { label: string; agreement: { consumer: { name: string } } } } })[]> =>
  tx.accessRecord.findMany({
    ...(after === null ? {} : { where: { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } }),
    include: {
      grant: {
        select: {
          purpose: { select: { label: true, agreement: { select: { consumer: { select: { name: true } } } } } },
        },
      },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })

/** The last reading of each grant that gave data, by grant. */
export async function lastReadings(tx: Tx, grantIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tx.accessRecord.groupBy({
    by: ['grantId'],
    where: { grantId: { in: [...grantIds] }, outcome: 'GIVEN' },
    _max: { at: true },
  })
  return new Map(rows.flatMap(({ grantId, _max }) => (_max.at === null ? [] : [[grantId, _max.at] as const])))
}

/** What an agent of Urssaf opened of the worker who acts. */
export interface AgentReading {
  id: string
  at: Date
  /** Null for a case. */
  month: string | null
  /** Null for a case that concerns no employer. */
  employerName: string | null
  /** True for a document, false for the declaration, or a case. */
  isDocument: boolean
}

/** The last of those, so many at most. */
export const listAgentReadings = (tx: Tx, most: number): Promise<AgentReading[]> =>
  tx.$queryRaw<AgentReading[]>`
    SELECT id, at, month, employer_name AS "employerName", is_document AS "isDocument" FROM own_agent_readings(${most})`

/** One reading of a grant of the worker who acts, or null. */
export const findOwnAccess = (tx: Tx, id: string): Promise<AccessRecord | null> =>
  tx.accessRecord.findUnique({ where: { id } })

/** How many readings the worker who acts has, counted up to a bound. */
export async function countOwnAccess(tx: Tx, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT FROM access_record LIMIT ${bound}) AS counted`
  return row.count
}

/** What a change of a month that was read told its reader. */
export interface OwnRectification {
  id: string
  at: Date
  readingId: string
  month: string
  consumerName: string
}

/** Who was told that a month of the worker who acts has changed since they read it, the last first. */
export const listOwnRectifications = (tx: Tx, most: number): Promise<OwnRectification[]> =>
  tx.$queryRaw<OwnRectification[]>`
    SELECT id, at, reading_id AS "readingId", month, consumer_name AS "consumerName" FROM own_rectifications(${most})`

/** Which of these readings the worker who acts has said that they do not recognise. */
export async function listOwnReports(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM own_reports(${[...ids]}::uuid[]) AS id`
  return new Set(rows.map(({ id }) => id))
}

/** How many readings held a month of the employer who acts: under a number, and by their name. */
export async function countOwnExposure(tx: Tx): Promise<{ byNumber: number; byName: number }> {
  const [row] = await tx.$queryRaw<[{ byNumber: number; byName: number }]>`
    SELECT by_number AS "byNumber", by_name AS "byName" FROM own_exposure()`
  return row
}
