import { Prisma, type Tx } from '../connection/client.ts'
import { authorizationInForce } from '../habilitations/in-force.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type {
  DeclarationStatus,
  Employer,
  Mandate,
  MandateConsent,
  MandateStatus,
  Partner,
  PartnerKind,
} from '../model.ts'

/** Writes a mandate that is given now; the one that the partner held of this employer ends with it: its identifier, or null. */
export async function insertMandate(
  tx: Tx,
  mandate: Omit<Mandate, 'status' | 'revokedAt' | 'restoredAt' | 'signedAt'> & { signedAt: Date },
): Promise<string | null> {
  const { employerId, partnerId, signedAt } = mandate
  const replaced = await tx.$queryRaw<{ id: string }[]>`
    UPDATE mandate SET status = 'REVOKED', revoked_at = ${signedAt}
    WHERE employer_id = ${employerId}::uuid AND partner_id = ${partnerId}::uuid AND status = 'ACTIVE'
    RETURNING id`
  await tx.mandate.createMany({ data: [{ ...mandate, status: 'ACTIVE' }] })
  return replaced[0]?.id ?? null
}

/** Keeps the proof of a mandate. */
export async function insertConsent(tx: Tx, consent: MandateConsent): Promise<void> {
  await tx.mandateConsent.createMany({ data: [consent] })
}

/** Stops a mandate for good; false when it is not in force. The next act of the partner finds it stopped. */
export async function revokeMandate(
  tx: Tx,
  key: Pick<Mandate, 'employerId' | 'id' | 'partnerId'>,
  at: Date,
): Promise<boolean> {
  const where = { ...key, status: { in: ['ACTIVE', 'SUSPENDED'] satisfies MandateStatus[] } }
  return (await tx.mandate.updateMany({ where, data: { status: 'REVOKED', revokedAt: at } })).count === 1
}

/** Whether a mandate that an employer gave a partner is in force. */
export const isMandateActive = async (
  tx: Tx,
  key: Pick<Mandate, 'employerId' | 'id' | 'partnerId'>,
): Promise<boolean> => (await tx.mandate.count({ where: { ...key, status: 'ACTIVE' } })) === 1

/** Puts back in force a mandate that an agent has looked at; false when it is not put aside, or another took its place. */
export const restoreMandate = async (
  tx: Tx,
  key: Pick<Mandate, 'employerId' | 'id' | 'partnerId'>,
  at: Date,
): Promise<boolean> => {
  const rows = await tx.$executeRaw`
    UPDATE mandate m SET status = 'ACTIVE', restored_at = ${at}
    WHERE m.employer_id = ${key.employerId}::uuid AND m.id = ${key.id}::uuid AND m.partner_id = ${key.partnerId}::uuid
      AND m.status = 'SUSPENDED' AND NOT EXISTS (
        SELECT FROM mandate n
        WHERE n.employer_id = m.employer_id AND n.partner_id = m.partner_id AND n.status = 'ACTIVE'
      )`
  return rows === 1
}

/** Puts a mandate aside until an agent has looked; false when it is not active. */
export const suspendMandate = async (tx: Tx, key: Pick<Mandate, 'employerId' | 'id' | 'partnerId'>): Promise<boolean> =>
  (await tx.mandate.updateMany({ where: { ...key, status: 'ACTIVE' }, data: { status: 'SUSPENDED' } })).count === 1

/**
 * The mandate that took the place of « m »: that of the same partner which was signed at the very instant at which « m » ended, as
 * insertMandate writes both. Null when nothing did.
 */
const replacedBy = Prisma.sql`(
  SELECT n.id FROM mandate n
  WHERE n.employer_id = m.employer_id AND n.partner_id = m.partner_id AND n.signed_at = m.revoked_at AND n.id <> m.id
) AS "replacedById"`

/** One mandate in a partner's list. */
export type MandateRow = Pick<
  Mandate,
  'employerId' | 'id' | 'status' | 'acts' | 'startDay' | 'endDay' | 'signedAt' | 'revokedAt'
> &
  Replaced & { employerName: string; employerNumber: string; searchName: string; receiptCode: string | null }

/** What took the place of a mandate; null when nothing did. */
export interface Replaced {
  replacedById: string | null
}

/** What a list of mandates keeps. */
export interface MandateFilter {
  partnerId: string
  /** Null for all. */
  status: MandateStatus | null
  /** Starts of words of the employer's names or number, in capitals without accents; none keeps all. */
  words: readonly string[]
}

const order = [
  { sql: Prisma.sql`er.search_name`, type: 'text' },
  { sql: Prisma.sql`m.id`, type: 'uuid' },
] as const

const kept = ({ partnerId, status, words }: MandateFilter): Prisma.Sql => Prisma.sql`
  mandate m JOIN employer er ON er.id = m.employer_id
  WHERE ${Prisma.join(
    [
      Prisma.sql`m.partner_id = ${partnerId}::uuid`,
      ...(status === null ? [] : [Prisma.sql`m.status = ${status}::"MandateStatus"`]),
      ...words.map((word) => Prisma.sql`strpos(' ' || er.search_name || ' ' || er.cesu_number, ${` ${word}`}) > 0`),
    ],
    ' AND ',
  )}`

/** One page of the mandates that a partner received, by the names of the employers. */
export function listMandates(
  tx: Tx,
  filter: MandateFilter,
  { after: last, limit }: { after: KeysetKey | null; limit: number },
): Promise<MandateRow[]> {
  const { after, orderBy } = keyset({ columns: order, direction: 'asc', after: last })
  return tx.$queryRaw<MandateRow[]>`
    SELECT m.employer_id AS "employerId", m.id, m.status::text AS status, m.acts::text[] AS acts, m.start_day AS "startDay",
      m.end_day AS "endDay", m.signed_at AS "signedAt", m.revoked_at AS "revokedAt", ${replacedBy},
      er.given_names || ' ' || er.family_name AS "employerName", er.cesu_number AS "employerNumber",
      er.search_name AS "searchName",
      (SELECT c.code FROM mandate_consent c WHERE c.employer_id = m.employer_id AND c.mandate_id = m.id) AS "receiptCode"
    FROM ${kept(filter)} AND ${after}
    ORDER BY ${orderBy} LIMIT ${limit}`
}

/** How many mandates a filter keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countMandates(tx: Tx, filter: MandateFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM ${kept(filter)} LIMIT ${bound + 1}) AS kept`
  return rows[0].count
}

/** A mandate of the partner with its employer; null when it has none of this identifier. */
export async function findMandate(
  tx: Tx,
  { employerId, id, partnerId }: Pick<Mandate, 'employerId' | 'id' | 'partnerId'>,
): Promise<MandateWithEmployer | null> {
  const found = await tx.mandate.findFirst({
    where: { employerId, id, partnerId },
    include: { employer: { select: { givenNames: true, familyName: true, cesuNumber: true } } },
  })
  if (found === null) return null
  const [replaced] = await tx.$queryRaw<Replaced[]>`
    SELECT ${replacedBy} FROM mandate m WHERE m.employer_id = ${employerId}::uuid AND m.id = ${id}::uuid`
  return { ...found, replacedById: replaced?.replacedById ?? null }
}

export type MandateWithEmployer = Mandate &
  Replaced & {
    /** Null for a program once the mandate is over: who gave it is closed to it. */
    employer: Pick<Employer, 'givenNames' | 'familyName' | 'cesuNumber'> | null
  }

/** The proof of a mandate, as its two parties may read it; null when there is none, or it is not theirs. */
export const findConsent = (
  tx: Tx,
  { employerId, mandateId }: Pick<MandateConsent, 'employerId' | 'mandateId'>,
): Promise<ConsentRead | null> =>
  tx.mandateConsent.findUnique({
    where: { employerId_mandateId: { employerId, mandateId } },
    select: {
      ...{ partnerId: true, signerName: true, issuer: true, acr: true, textVersion: true, text: true },
      ...{ signedAt: true, code: true, keyId: true, signature: true },
    },
  })

export type ConsentRead = Omit<MandateConsent, 'employerId' | 'mandateId' | 'citizenId'>

/** A mandate with its partner, as the employer who gave it sees it. */
export type GivenMandate = Pick<
  Mandate,
  'id' | 'partnerId' | 'status' | 'acts' | 'startDay' | 'endDay' | 'signedAt' | 'revokedAt' | 'restoredAt' | 'createdAt'
> &
  Replaced & { partnerName: string; partnerKind: PartnerKind; declarations: number; lastDeclaredAt: Date | null }

const given = Prisma.sql`
  SELECT m.id, m.partner_id AS "partnerId", m.status::text AS status, m.acts::text[] AS acts, m.start_day AS "startDay",
    m.end_day AS "endDay", m.signed_at AS "signedAt", m.revoked_at AS "revokedAt", m.restored_at AS "restoredAt",
    m.created_at AS "createdAt", ${replacedBy}, p.name AS "partnerName", p.kind::text AS "partnerKind", declared.declarations, declared."lastDeclaredAt"
  FROM mandate m JOIN partner p ON p.id = m.partner_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS declarations, max(d.submitted_at) AS "lastDeclaredAt" FROM declaration d
    WHERE d.employer_id = m.employer_id AND d.partner_id = m.partner_id
      AND d.submitted_at >= m.created_at AND (m.revoked_at IS NULL OR d.submitted_at < m.revoked_at)
  ) declared`

/** Every mandate that the employer who acts gave, the last first: a person gives few. */
export const listGivenMandates = (tx: Tx, employerId: string): Promise<GivenMandate[]> =>
  tx.$queryRaw<GivenMandate[]>`
    ${given} WHERE m.employer_id = ${employerId}::uuid ORDER BY m.created_at DESC, m.id DESC LIMIT 200`

/** One of them; null when there is none of this identifier. */
export async function findGivenMandate(
  tx: Tx,
  { employerId, id }: Pick<Mandate, 'employerId' | 'id'>,
): Promise<GivenMandate | null> {
  const rows = await tx.$queryRaw<GivenMandate[]>`
    ${given} WHERE m.employer_id = ${employerId}::uuid AND m.id = ${id}::uuid`
  return rows[0] ?? null
}

/** What was declared under a mandate, as the employer sees it. */
export interface DeclaredUnder {
  id: string
  period: string
  reference: string
  status: DeclarationStatus
  workerName: string
  hoursHundredths: number
  netCents: number
  contributionsCents: number
  submittedAt: Date
}

/** What a partner declared in the name of the employer who acts, under one mandate, the last first: the last two hundred. */
export const listDeclaredUnder = (
  tx: Tx,
  { employerId, id }: Pick<Mandate, 'employerId' | 'id'>,
): Promise<DeclaredUnder[]> => tx.$queryRaw<DeclaredUnder[]>`
  SELECT d.id, d.period, d.reference, d.status::text AS status, w.given_names || ' ' || w.family_name AS "workerName",
    d.hours_hundredths AS "hoursHundredths", d.net_cents AS "netCents", d.contributions_cents AS "contributionsCents",
    d.submitted_at AS "submittedAt"
  FROM mandate m
  JOIN declaration d ON d.employer_id = m.employer_id AND d.partner_id = m.partner_id
    AND d.submitted_at >= m.created_at AND (m.revoked_at IS NULL OR d.submitted_at < m.revoked_at)
  JOIN employment e ON e.employer_id = d.employer_id AND e.id = d.employment_id
  JOIN employee w ON w.id = e.employee_id
  WHERE m.employer_id = ${employerId}::uuid AND m.id = ${id}::uuid
  ORDER BY d.submitted_at DESC, d.id DESC LIMIT 200`

/** A mandate that ended with its last day. */
export type OverMandate = Pick<Mandate, 'employerId' | 'id' | 'partnerId'> & { endDay: string }

/** Mandates whose last day is past and that still say active. For a job. */
export const listOverMandates = (
  tx: Tx,
  { today, atMost }: { today: string; atMost: number },
): Promise<OverMandate[]> => tx.$queryRaw<OverMandate[]>`
  SELECT employer_id AS "employerId", id, partner_id AS "partnerId", end_day AS "endDay"
  FROM mandate WHERE status = 'ACTIVE' AND end_day < ${today} ORDER BY end_day, id LIMIT ${atMost}`

/** Says that a mandate is over; false when it no longer was active. */
export const expireMandate = async (tx: Tx, { employerId, id }: Pick<Mandate, 'employerId' | 'id'>): Promise<boolean> =>
  (await tx.mandate.updateMany({ where: { employerId, id, status: 'ACTIVE' }, data: { status: 'EXPIRED' } })).count ===
  1

/** A partner as anyone may know it: who it is, and since when it may act for employers; null when it may not now. */
export type KnownPartner = Pick<Partner, 'id' | 'name' | 'kind' | 'siret'> & { authorizedAt: Date | null }

/** A partner by its identifier, as anyone may know it; null when there is none. `today`: YYYY-MM-DD. */
export async function findKnownPartner(
  tx: Tx,
  { id, today }: { id: string; today: string },
): Promise<KnownPartner | null> {
  const partner = await tx.partner.findUnique({
    where: { id },
    select: { id: true, name: true, kind: true, siret: true },
  })
  if (partner === null) return null
  const rows = await tx.$queryRaw<[{ grantedAt: Date | null }]>`
    SELECT min(a.granted_at) AS "grantedAt" FROM partner_authorization a
    WHERE a.partner_id = ${id}::uuid AND ${authorizationInForce(today)}`
  return { ...partner, authorizedAt: rows[0].grantedAt }
}
