import { Prisma, type Tx } from '../connection/client.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { AccessOutcome, AccessRecord, Approval, AuditEntry, Employee } from '../model.ts'
import type { GrantWithPurpose } from './sharing-grants.ts'

/** Which accesses an auditor asks for; null keeps all. Days are legal days in France, both included. */
export interface AccessFilter {
  consumerCode: string | null
  purposeCode: string | null
  outcome: AccessOutcome | null
  fromDay: string | null
  toDay: string | null
  grantId: string | null
  employeeId: string | null
}

/** How often a scope lets one person be read: of a month, of a day, or of the life of a grant. */
export interface AccessRhythm {
  scope: string
  per: 'MONTH' | 'DAY' | 'GRANT'
  most: number
}

/** One access with what it was for, and what is known to judge it. */
export type AuditedAccess = Omit<AccessRecord, 'partnerId'> & {
  employeeId: string
  consumerCode: string
  consumerName: string
  purposeLabel: string
  programName: string
  isInForce: boolean
  isWithinGrant: boolean
  refusedThatDay: number
  readsInWindow: number
  mostInWindow: number
  changesInWindow: number
  workersInHour: number
  usualWorkersInHour: number
  hour: number
  isInBatch: boolean
  quietDays: number
}

const columns = [
  { sql: Prisma.sql`r.at`, type: 'timestamptz' },
  { sql: Prisma.sql`r.id`, type: 'uuid' },
] as const

/** Midnight of a legal day, so many days later. */
export const midnight = (day: string, later: number) =>
  Prisma.sql`((${day}::date + ${later}::int)::timestamp AT TIME ZONE 'Europe/Paris')`

function kept(filter: AccessFilter): Prisma.Sql {
  const { consumerCode, purposeCode, outcome, fromDay, toDay, grantId, employeeId } = filter
  const of = (grants: Prisma.Sql) =>
    Prisma.sql`(r.partner_id, r.grant_id) IN (SELECT g.partner_id, g.id FROM sharing_grant g WHERE ${grants})`
  const parts = [
    consumerCode !== null &&
      Prisma.sql`r.partner_id = (SELECT c.partner_id FROM data_consumer c WHERE c.code = ${consumerCode})`,
    purposeCode !== null && Prisma.sql`r.purpose_code = ${purposeCode}`,
    outcome !== null && Prisma.sql`r.outcome = ${outcome}::"AccessOutcome"`,
    fromDay !== null && Prisma.sql`r.at >= ${midnight(fromDay, 0)}`,
    toDay !== null && Prisma.sql`r.at < ${midnight(toDay, 1)}`,
    grantId !== null && of(Prisma.sql`g.id = ${grantId}::uuid`),
    employeeId !== null && of(Prisma.sql`g.employee_id = ${employeeId}::uuid`),
  ].filter((part) => part !== false)
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ')
}

/** A page of the accesses of all consumers, the last first. */
export function listAccesses(
  tx: Tx,
  filter: AccessFilter,
  page: { after: KeysetKey | null; limit: number; rhythms: readonly AccessRhythm[] },
): Promise<AuditedAccess[]> {
  const { after, orderBy } = keyset({ columns, direction: 'desc', after: page.after })
  const rows = Prisma.sql`SELECT r.* FROM access_record r WHERE ${kept(filter)} AND ${after} ORDER BY ${orderBy} LIMIT ${page.limit}`
  return audited(tx, rows, page.rhythms)
}

/** One access of any consumer, or null. */
export async function findAccess(
  tx: Tx,
  { id, rhythms }: { id: string; rhythms: readonly AccessRhythm[] },
): Promise<AuditedAccess | null> {
  const [row] = await audited(tx, Prisma.sql`SELECT r.* FROM access_record r WHERE r.id = ${id}::uuid`, rhythms)
  return row ?? null
}

/** How many accesses a filter keeps, counted up to a bound plus one. */
export async function countAccesses(tx: Tx, filter: AccessFilter, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT FROM access_record r WHERE ${kept(filter)} LIMIT ${bound + 1}) AS counted`
  return row.count
}

/** The longest that a request lasts: what began before a grant was stopped may be dated just after. */
const GRACE = Prisma.sql`interval '20 seconds'`

/** The readings of the person of the row « r » under its scope, in its window, until it; all its grants of the purpose but in a grant's. */
const sameReadings = Prisma.sql`
  sharing_grant s
  JOIN access_record o ON o.partner_id = s.partner_id AND o.grant_id = s.id AND o.outcome = 'GIVEN' AND o.scope = r.scope`
const ofSamePerson = Prisma.sql`
  s.partner_id = g.partner_id AND s.employee_id = g.employee_id AND s.purpose_code = g.purpose_code
  AND (w.per <> 'GRANT' OR s.id = g.id)`
const windowStart = Prisma.sql`
  CASE w.per WHEN 'GRANT' THEN '-infinity' ELSE date_trunc(lower(w.per), r.at, 'Europe/Paris') END`

/**
 * These accesses with what judges them, in one statement whatever their number: an index is asked a few rows of the grant for each, and
 * what a program reads is counted once an hour.
 */
const audited = (tx: Tx, page: Prisma.Sql, rhythms: readonly AccessRhythm[]): Promise<AuditedAccess[]> => tx.$queryRaw<
  AuditedAccess[]
>`
  WITH page AS MATERIALIZED (${page}),
  busy AS MATERIALIZED (
    SELECT h.client_id, h.hour, max(read.workers) FILTER (WHERE weeks = 0) AS workers,
      max(read.workers) FILTER (WHERE weeks > 0) AS usual
    FROM (SELECT DISTINCT client_id, date_trunc('hour', at) AS hour FROM page WHERE outcome = 'GIVEN') h
    CROSS JOIN generate_series(0, 4) AS weeks
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT o.subject)::int AS workers FROM access_record o
      WHERE o.at >= h.hour - weeks * interval '7 days' AND o.at < h.hour - weeks * interval '7 days' + interval '1 hour'
        AND o.client_id = h.client_id AND o.outcome = 'GIVEN'
    ) AS read
    GROUP BY h.client_id, h.hour
  )
  SELECT r.id, r.at, r.grant_id AS "grantId", r.grant_version AS "grantVersion", r.subject, r.purpose_code AS "purposeCode",
    r.purpose_version AS "purposeVersion", r.legal_basis::text AS "legalBasis", r.client_id AS "clientId", r.key_id AS "keyId",
    r.scope, r.first_month AS "firstMonth", r.last_month AS "lastMonth", r.outcome::text AS outcome,
    r.refusal::text AS refusal, r.fields, r.records, r.answer_hash AS "answerHash", g.employee_id AS "employeeId",
    c.code AS "consumerCode", c.name AS "consumerName", p.label AS "purposeLabel", k.name AS "programName",
    coalesce(r.at >= g.answered_at AND r.at < g.expires_at AND r.at < coalesce(g.ended_at + ${GRACE}, 'infinity'), false)
      AND stopped.suspended IS NOT TRUE AS "isInForce",
    r.scope = ANY (p.scopes) AND r.first_month >= g.first_month AS "isWithinGrant",
    coalesce(refused.times, 0) AS "refusedThatDay",
    coalesce(same.times, 0) AS "readsInWindow", coalesce(w.most, 0) AS "mostInWindow", coalesce(told.times, 0) AS "changesInWindow",
    coalesce(b.workers, 0) AS "workersInHour", coalesce(b.usual, 0) AS "usualWorkersInHour",
    extract(hour FROM r.at AT TIME ZONE 'Europe/Paris')::int AS hour,
    EXISTS (SELECT FROM access_record o WHERE o.at = r.at AND o.client_id = r.client_id AND o.id <> r.id) AS "isInBatch",
    coalesce(extract(day FROM r.at - coalesce(before.at, g.answered_at))::int, 0) AS "quietDays"
  FROM page r
  JOIN sharing_grant g ON g.partner_id = r.partner_id AND g.id = r.grant_id
  JOIN purpose p ON p.code = r.purpose_code AND p.version = r.purpose_version
  JOIN agreement a ON a.id = p.agreement_id
  JOIN data_consumer c ON c.code = a.consumer_code
  JOIN api_client k ON k.partner_id = r.partner_id AND k.id = r.client_id
  LEFT JOIN busy b ON b.client_id = r.client_id AND b.hour = date_trunc('hour', r.at)
  LEFT JOIN LATERAL (
    SELECT t.kind = 'SHARING_SUSPENDED' AND t.at < r.at - ${GRACE} AS suspended FROM audit_entry t
    WHERE t.subject_kind = 'SHARING_GRANT' AND t.subject_id = r.grant_id::text AND t.at <= r.at
      AND t.kind IN ('SHARING_SUSPENDED', 'SHARING_RESUMED')
    ORDER BY t.at DESC, t.id DESC LIMIT 1
  ) AS stopped ON r.outcome = 'GIVEN'
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS times FROM (
      SELECT FROM access_record o
      WHERE o.partner_id = r.partner_id AND o.grant_id = r.grant_id AND o.outcome = 'REFUSED'
        AND o.at >= date_trunc('day', r.at, 'Europe/Paris') AND o.at < date_trunc('day', r.at, 'Europe/Paris') + interval '1 day'
      LIMIT 100
    ) AS few
  ) AS refused ON r.outcome = 'REFUSED'
  LEFT JOIN json_to_recordset(${JSON.stringify(rhythms)}::json) AS w (scope text, per text, most int)
    ON w.scope = r.scope AND r.outcome = 'GIVEN'
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS times FROM (
      SELECT FROM ${sameReadings}
      WHERE ${ofSamePerson} AND o.at >= ${windowStart} AND (o.at, o.id) <= (r.at, r.id)
      LIMIT 1000
    ) AS few
  ) AS same ON w.scope IS NOT NULL
  -- Rare: looked at only where the scope lets less.
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT t.at)::int AS times
    FROM ${sameReadings}
    JOIN audit_entry t ON t.subject_kind = 'ACCESS_RECORD' AND t.subject_id = o.id::text AND t.kind = 'SHARED_DATA_CHANGED'
      AND t.at >= ${windowStart} AND t.at <= r.at
    WHERE ${ofSamePerson}
  ) AS told ON same.times > w.most
  LEFT JOIN LATERAL (
    SELECT o.at FROM access_record o
    WHERE o.partner_id = r.partner_id AND o.grant_id = r.grant_id AND o.at < r.at AND o.outcome = 'GIVEN'
    ORDER BY o.at DESC, o.id DESC LIMIT 1
  ) AS before ON r.outcome = 'GIVEN'
  ORDER BY r.at DESC, r.id DESC`

/** Who a worker is, for whoever has said why they ask. */
export type AuditedWorker = Pick<Employee, 'id' | 'cesuNumber' | 'givenNames' | 'familyName'>

/** The worker of a Cesu number, or of a grant; null for nobody. */
export const findAuditedWorker = (
  tx: Tx,
  asked: { cesuNumber: string } | { grantId: string },
): Promise<AuditedWorker | null> =>
  tx.employee.findFirst({
    where: 'grantId' in asked ? { grants: { some: { id: asked.grantId } } } : { cesuNumber: asked.cesuNumber },
    select: { id: true, cesuNumber: true, givenNames: true, familyName: true },
  })

/** The last times that somebody of Urssaf looked up who had read the data of the worker who acts, so many at most. */
export const listOwnControls = (tx: Tx, most: number): Promise<Pick<AuditEntry, 'id' | 'at'>[]> =>
  tx.$queryRaw<Pick<AuditEntry, 'id' | 'at'>[]>`SELECT id, at FROM own_controls(${most})`

/** A grant of any worker, with what it is for; null for none. */
export const findAuditedGrant = (tx: Tx, id: string): Promise<GrantWithPurpose | null> =>
  tx.sharingGrant.findUnique({
    where: { id },
    include: { purpose: { include: { agreement: { include: { consumer: true } } } } },
  })

/** One change of what lets data be shared: by whom, of what, and what a second person answered, if they were asked. */
export type SharingChange = Pick<AuditEntry, 'id' | 'at' | 'kind' | 'actorName' | 'subjectKind' | 'payload'> &
  Pick<Approval, 'answer' | 'answeredByName' | 'answeredAt' | 'comment'> & {
    /** Code and version of a purpose, or reference of an agreement. */
    reference: string
    label: string | null
    consumerName: string
    requestedByName: string | null
    reason: string | null
  }

const changeColumns = [
  { sql: Prisma.sql`t.at`, type: 'timestamptz' },
  { sql: Prisma.sql`t.id`, type: 'uuid' },
] as const

/** A page of the changes of agreements and purposes, the last first. */
export function listSharingChanges(tx: Tx, page: { after: KeysetKey | null; limit: number }): Promise<SharingChange[]> {
  const { after, orderBy } = keyset({ columns: changeColumns, direction: 'desc', after: page.after })
  return tx.$queryRaw<SharingChange[]>`
    SELECT t.id, t.at, t.kind::text AS kind, t.actor_name AS "actorName", t.subject_kind::text AS "subjectKind", t.payload,
      CASE t.subject_kind WHEN 'PURPOSE' THEN p.code || ', version ' || p.version ELSE a.reference END AS reference,
      p.label, c.name AS "consumerName", v.requested_by_name AS "requestedByName",
      coalesce(v.reason, t.payload->>'reason') AS reason, v.answer::text AS answer, v.answered_by_name AS "answeredByName",
      v.answered_at AS "answeredAt", v.comment
    FROM audit_entry t
    LEFT JOIN purpose p ON t.subject_kind = 'PURPOSE' AND p.code = split_part(t.subject_id, '@', 1)
      AND p.version::text = split_part(t.subject_id, '@', 2)
    JOIN agreement a ON a.id::text = CASE t.subject_kind WHEN 'PURPOSE' THEN p.agreement_id::text ELSE t.subject_id END
    JOIN data_consumer c ON c.code = a.consumer_code
    LEFT JOIN approval v ON v.id::text = t.payload->>'approvalId'
    WHERE t.subject_kind IN ('PURPOSE', 'AGREEMENT') AND ${after}
    ORDER BY ${orderBy}
    LIMIT ${page.limit}`
}

/** How many there are, counted up to a bound plus one. */
export async function countSharingChanges(tx: Tx, bound: number): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count
    FROM (SELECT FROM audit_entry t WHERE t.subject_kind IN ('PURPOSE', 'AGREEMENT') LIMIT ${bound + 1}) AS counted`
  return row.count
}
