import { Prisma, type Tx } from '../connection/client.ts'
import { authorizationInForce } from '../habilitations/in-force.ts'
import { type KeysetKey, keyset } from '../keyset.ts'
import type { MandateRequest, MandateRequestStatus } from '../model.ts'

/** The statuses of a request that nobody has answered, put aside or not: its partner may still change it. */
const unansweredStatuses = ['SENT', 'OPENED', 'SUSPENDED'] as const satisfies readonly MandateRequestStatus[]

/** A request to write. */
export type NewMandateRequest = Omit<
  MandateRequest,
  'status' | 'openedAt' | 'remindedAt' | 'endedAt' | 'citizenId' | 'employerId'
>

/** Writes a request; false, and nothing written, when the same already waits. Of twins at once, one writes. */
export async function insertMandateRequest(tx: Tx, request: NewMandateRequest): Promise<boolean> {
  const { count } = await tx.mandateRequest.createMany({
    data: [{ ...request, status: 'SENT' }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Holds the requests of the tenant to the end of the transaction, and counts those made since an instant. */
export async function countRequestsSince(
  tx: Tx,
  { partnerId, since }: { partnerId: string; since: Date },
): Promise<number> {
  await tx.$executeRaw`SELECT lock_mandate_requests()`
  return tx.mandateRequest.count({ where: { partnerId, askedAt: { gte: since } } })
}

/** Employers that the habilitations in force were granted for on a day (YYYY-MM-DD): null when one of them says no number. */
export async function findEmployersGranted(
  tx: Tx,
  { partnerId, today }: { partnerId: string; today: string },
): Promise<number | null> {
  const rows = await tx.$queryRaw<[{ granted: number | null }]>`
    SELECT CASE WHEN bool_and(a.employers IS NOT NULL) THEN max(a.employers) END AS granted FROM partner_authorization a
    WHERE a.partner_id = ${partnerId}::uuid AND ${authorizationInForce(today)}`
  return rows[0].granted
}

/** How many mandates of the partner are in force or asked, counted up to a bound: `bound + 1` means more than the bound. */
export async function countEmployersReached(
  tx: Tx,
  { partnerId, bound }: { partnerId: string; bound: number },
): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM mandate m WHERE m.partner_id = ${partnerId}::uuid AND m.status = 'ACTIVE'
      UNION ALL
      SELECT 1 FROM mandate_request r
      WHERE r.partner_id = ${partnerId}::uuid AND r.status::text = ANY (${[...unansweredStatuses]}::text[])
      LIMIT ${bound + 1}
    ) AS kept`
  return rows[0].count
}

/** The requests of the partner that nobody has answered at an address, each with what it asks: few. */
export const listWaitingAt = (
  tx: Tx,
  { partnerId, email }: Pick<MandateRequest, 'partnerId' | 'email'>,
): Promise<Pick<MandateRequest, 'id' | 'employerNumber' | 'acts' | 'months'>[]> =>
  tx.mandateRequest.findMany({
    where: { partnerId, email, status: { in: [...unansweredStatuses] } },
    select: { id: true, employerNumber: true, acts: true, months: true },
  })

/** One request as the partner who made it sees it. */
export type MandateRequestRow = Pick<
  MandateRequest,
  | 'id'
  | 'email'
  | 'employerNumber'
  | 'reference'
  | 'acts'
  | 'months'
  | 'status'
  | 'linkNumber'
  | 'askedByName'
  | 'askedAt'
  | 'expiresAt'
  | 'openedAt'
  | 'remindedAt'
  | 'endedAt'
  | 'employerId'
> & {
  /** Whether the last message about it left, waits, or was given up. */
  delivery: 'WAITING' | 'SENT' | 'FAILED'
}

/** What a list of requests keeps. */
export interface RequestFilter {
  partnerId: string
  /** Null for all. */
  status: MandateRequestStatus | null
  /** Start of the address or of the partner's own reference, in small letters; empty keeps all. */
  search: string
}

const columns = Prisma.sql`
  r.id, r.email, r.employer_number AS "employerNumber", r.reference, r.acts::text[] AS acts, r.months, r.status::text AS status,
  r.link_number AS "linkNumber", r.asked_by_name AS "askedByName", r.asked_at AS "askedAt", r.expires_at AS "expiresAt",
  r.opened_at AS "openedAt", r.reminded_at AS "remindedAt", r.ended_at AS "endedAt", r.employer_id AS "employerId",
  coalesce((
    SELECT CASE WHEN m.failed_at IS NOT NULL THEN 'FAILED' WHEN m.sent_at IS NOT NULL THEN 'SENT' ELSE 'WAITING' END
    FROM message m
    WHERE m.partner_id = r.partner_id AND m.request_id = r.id AND m.kind IN ('MANDATE_ASKED', 'MANDATE_REMINDER')
    ORDER BY m.created_at DESC, m.id DESC LIMIT 1
  ), 'WAITING') AS delivery`

const kept = ({ partnerId, status, search }: RequestFilter): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`r.partner_id = ${partnerId}::uuid`,
      ...(status === null ? [] : [Prisma.sql`r.status = ${status}::"MandateRequestStatus"`]),
      ...(search === ''
        ? []
        : [Prisma.sql`(starts_with(r.email, ${search}) OR starts_with(lower(r.reference), ${search}))`]),
    ],
    ' AND ',
  )

const order = [
  { sql: Prisma.sql`r.asked_at`, type: 'timestamptz' },
  { sql: Prisma.sql`r.id`, type: 'uuid' },
] as const

/** One page of a partner's requests, the last first. */
export function listMandateRequests(
  tx: Tx,
  filter: RequestFilter,
  { after: last, limit }: { after: KeysetKey | null; limit: number },
): Promise<MandateRequestRow[]> {
  const { after, orderBy } = keyset({ columns: order, direction: 'desc', after: last })
  return tx.$queryRaw<MandateRequestRow[]>`
    SELECT ${columns} FROM mandate_request r WHERE ${kept(filter)} AND ${after} ORDER BY ${orderBy} LIMIT ${limit}`
}

/** How many requests a filter keeps, counted up to a bound: `bound + 1` means more than the bound. */
export async function countMandateRequests(tx: Tx, filter: RequestFilter, bound: number): Promise<number> {
  const rows = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM mandate_request r WHERE ${kept(filter)} LIMIT ${bound + 1}
    ) AS kept`
  return rows[0].count
}

/** A request of the partner; null when it has none of this identifier. */
export async function findMandateRequest(
  tx: Tx,
  { partnerId, id }: Pick<MandateRequest, 'partnerId' | 'id'>,
): Promise<MandateRequestRow | null> {
  const rows = await tx.$queryRaw<MandateRequestRow[]>`
    SELECT ${columns} FROM mandate_request r WHERE r.partner_id = ${partnerId}::uuid AND r.id = ${id}::uuid`
  return rows[0] ?? null
}

/** Where a request was sent; null when there is none. For whoever stops the mandate that it became. */
export async function findAskedAddress(
  tx: Tx,
  { partnerId, id }: Pick<MandateRequest, 'partnerId' | 'id'>,
): Promise<string | null> {
  const found = await tx.mandateRequest.findFirst({ where: { partnerId, id }, select: { email: true } })
  return found?.email ?? null
}

/** A guarded change of a request that nobody has answered: false when somebody has, or changed it, meanwhile. */
async function changeUnanswered(
  tx: Tx,
  { partnerId, id }: Pick<MandateRequest, 'partnerId' | 'id'>,
  { data, linkNumber }: { data: Prisma.MandateRequestUpdateManyMutationInput; linkNumber?: number },
): Promise<boolean> {
  const { count } = await tx.mandateRequest.updateMany({
    where: {
      partnerId,
      id,
      status: { in: [...unansweredStatuses] },
      ...(linkNumber === undefined ? {} : { linkNumber }),
    },
    data,
  })
  return count === 1
}

/** Takes back a request that waits; false when it no longer does. */
export const withdrawMandateRequest = (
  tx: Tx,
  key: Pick<MandateRequest, 'partnerId' | 'id'>,
  at: Date,
): Promise<boolean> => changeUnanswered(tx, key, { data: { status: 'WITHDRAWN', endedAt: at } })

/** Sends a request elsewhere, with a new link: the one before is worth nothing. False when it no longer waits, or has moved. */
export const readdressMandateRequest = (
  tx: Tx,
  key: Pick<MandateRequest, 'partnerId' | 'id'>,
  { email, tokenHash, linkNumber }: Pick<MandateRequest, 'email' | 'tokenHash' | 'linkNumber'>,
): Promise<boolean> =>
  changeUnanswered(tx, key, {
    data: { status: 'SENT', openedAt: null, email, tokenHash, linkNumber },
    linkNumber: linkNumber - 1,
  })

/** What a link asks. `email`: told to who has signed in only. */
export type PresentedRequest = Pick<
  MandateRequest,
  'partnerId' | 'id' | 'status' | 'acts' | 'months' | 'askedAt' | 'expiresAt'
> & { email: string | null; forWhoActs: boolean }

/** What the link with this token asks, marked as opened; null when no request has it. */
export async function presentRequest(tx: Tx, tokenHash: string): Promise<PresentedRequest | null> {
  const rows = await tx.$queryRaw<PresentedRequest[]>`
    SELECT partner_id AS "partnerId", id, status::text AS status, acts::text[] AS acts, months, email, asked_at AS "askedAt",
      expires_at AS "expiresAt", for_who_acts AS "forWhoActs"
    FROM presented_request(${tokenHash})`
  return rows[0] ?? null
}

/** Answers in the name of the person who acts: one guarded statement, false when it no longer waits or is not theirs to give. */
export async function answerRequest(
  tx: Tx,
  { tokenHash, answer, at }: { tokenHash: string; answer: 'GIVEN' | 'REFUSED' | 'DISPUTED'; at: Date },
): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT answer_mandate_request(${tokenHash}, ${answer}::"MandateRequestStatus", ${at}) AS done`
  return rows[0].done
}

/**
 * Puts a request aside for whoever has its link: one guarded statement. The number of that link; null when it no longer waits. For the
 * door.
 */
export async function suspendRequest(
  tx: Tx,
  { tokenHash, at }: { tokenHash: string; at: Date },
): Promise<number | null> {
  const rows = await tx.$queryRaw<
    [{ link: number | null }]
  >`SELECT suspend_mandate_request(${tokenHash}, ${at}) AS link`
  return rows[0].link
}

/** A request that a job looks at. */
export type DueRequest = Pick<
  MandateRequest,
  'partnerId' | 'id' | 'email' | 'linkNumber' | 'acts' | 'months' | 'askedAt' | 'expiresAt'
> & { partnerName: string }

/** Requests that nobody answered: those to say again, asked before an instant; or those that are over, when none is given. */
export const listDueRequests = (
  tx: Tx,
  { now, askedBefore, atMost }: { now: Date; askedBefore: Date | null; atMost: number },
): Promise<DueRequest[]> => tx.$queryRaw<DueRequest[]>`
  SELECT r.partner_id AS "partnerId", r.id, r.email, r.link_number AS "linkNumber", r.acts::text[] AS acts, r.months, r.asked_at AS "askedAt",
    r.expires_at AS "expiresAt", p.name AS "partnerName"
  FROM mandate_request r JOIN partner p ON p.id = r.partner_id
  WHERE r.status IN ('SENT', 'OPENED', 'SUSPENDED') AND ${
    askedBefore === null
      ? Prisma.sql`r.expires_at <= ${now}`
      : Prisma.sql`r.status <> 'SUSPENDED' AND r.expires_at > ${now} AND r.reminded_at IS NULL AND r.asked_at <= ${askedBefore}`
  }
  ORDER BY r.expires_at, r.id LIMIT ${atMost}`

/** Marks that a request was said again; false when it was already, or no longer waits. */
export async function markReminded(
  tx: Tx,
  { partnerId, id }: Pick<MandateRequest, 'partnerId' | 'id'>,
  at: Date,
): Promise<boolean> {
  const where = { partnerId, id, status: { in: ['SENT', 'OPENED'] satisfies MandateRequestStatus[] }, remindedAt: null }
  return (await tx.mandateRequest.updateMany({ where, data: { remindedAt: at } })).count === 1
}

/** Ends a request that nobody answered in time; false when somebody just did. */
export const expireRequest = (tx: Tx, key: Pick<MandateRequest, 'partnerId' | 'id'>, at: Date): Promise<boolean> =>
  changeUnanswered(tx, key, { data: { status: 'EXPIRED', endedAt: at } })
