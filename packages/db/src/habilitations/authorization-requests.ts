import { Prisma, type Tx } from '../connection/client.ts'
import type { Authorization, AuthorizationRequest, AuthorizationRequestStatus, Partner } from '../model.ts'

/** What a request says: its eight fields. */
export type AuthorizationContent = Pick<
  AuthorizationRequest,
  | 'projectName'
  | 'purpose'
  | 'scopes'
  | 'expectedEmployers'
  | 'protectionName'
  | 'protectionEmail'
  | 'technicalName'
  | 'technicalEmail'
>

/** A request with the habilitation that it starts from; null when it starts from none. */
export type RequestWithAuthorization = AuthorizationRequest & { authorization: Authorization | null }

/** Which request. */
export type AuthorizationRequestKey = Pick<AuthorizationRequest, 'partnerId' | 'id'>

const REQUESTS_AT_MOST = 50

/** The requests of a partner, the newest first, the fifty last. */
export const listAuthorizationRequests = (tx: Tx, partnerId: string): Promise<RequestWithAuthorization[]> =>
  tx.authorizationRequest.findMany({
    where: { partnerId },
    include: { authorization: true },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: REQUESTS_AT_MOST,
  })

/** One of them, or null. */
export const findAuthorizationRequest = (
  tx: Tx,
  { partnerId, id }: AuthorizationRequestKey,
): Promise<RequestWithAuthorization | null> =>
  tx.authorizationRequest.findUnique({ where: { partnerId_id: { partnerId, id } }, include: { authorization: true } })

/** A request to begin. */
export type NewAuthorizationRequest = AuthorizationContent &
  Pick<AuthorizationRequest, 'partnerId' | 'id' | 'stage' | 'authorizationId' | 'startedAt'> & {
    base: Prisma.InputJsonObject | null
  }

/** Begins a request, unless the partner has one under way; true when it was begun. */
export async function insertAuthorizationRequest(
  tx: Tx,
  { base, ...request }: NewAuthorizationRequest,
): Promise<boolean> {
  const { count } = await tx.authorizationRequest.createMany({
    data: [{ ...request, status: 'DRAFT', base: base ?? Prisma.DbNull }],
    skipDuplicates: true,
  })
  return count === 1
}

/** What a partner leaves of its request. */
export type RequestMoved = Partial<AuthorizationContent> &
  Partial<Pick<AuthorizationRequest, 'status' | 'submittedAt' | 'submittedByName'>>

/** Moves a request from the version that was read; false when another act came first: nothing is written then. */
export async function moveAuthorizationRequest(
  tx: Tx,
  { partnerId, id, version }: AuthorizationRequestKey & Pick<AuthorizationRequest, 'version'>,
  moved: RequestMoved,
): Promise<boolean> {
  const { count } = await tx.authorizationRequest.updateMany({
    where: { partnerId, id, version },
    data: { ...moved, version: version + 1 },
  })
  return count === 1
}

/** How many answers were given since an instant, whoever asked, and their mean in days; null when none was. */
export async function readAnswerTime(tx: Tx, since: Date): Promise<{ answers: number; meanDays: number | null }> {
  const rows = await tx.$queryRaw<[{ answers: number; meanDays: number | null }]>`
    SELECT answers, mean_days AS "meanDays" FROM authorization_answer_time(${since})`
  return rows[0]
}

/** What an agent answers to a request, and what it grants. */
export interface AuthorizationAnswer extends AuthorizationRequestKey {
  answer: Extract<AuthorizationRequestStatus, 'CHANGES_REQUESTED' | 'REFUSED' | 'GRANTED'>
  reason: string
  /** The fields that are to change; none unless changes are asked. */
  fields: readonly string[]
  /** Identifier of the habilitation, when it makes one. */
  madeId: string
  /** First and last day of what it grants, YYYY-MM-DD. */
  days: readonly [first: string, last: string]
  at: Date
}

/**
 * Answers a request in the name of the agent who holds its case, and makes or replaces what it grants. False when it waits for no answer,
 * for that of a second agent, or updates an habilitation that is stopped.
 */
export async function answerAuthorizationRequest(
  tx: Tx,
  { partnerId, id, answer, reason, fields, madeId, days: [first, last], at }: AuthorizationAnswer,
): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT answer_authorization_request(${partnerId}::uuid, ${id}::uuid, ${answer}::"AuthorizationRequestStatus", ${reason},
      ${[...fields]}::text[], ${madeId}::uuid, ${first}, ${last}, ${at}) AS done`
  return rows[0].done
}

/** What Urssaf holds of a partner that asks: nobody types it. Counts up to a bound: `bound + 1` means more than the bound. */
export interface PartnerRecord extends Pick<Partner, 'name' | 'kind' | 'siret' | 'createdAt'> {
  mandates: number
  /** Declarations of the months since `sinceMonth` that are not cancelled. */
  declarations: number
  /** Applications that the platform suspended, and that nobody has let go. */
  suspendedApplications: number
  /** Habilitations that are suspended, on notice or revoked. */
  stoppedAuthorizations: number
  /** Cases about the partner that are not decided, its requests apart. */
  openCases: number
}

/** Reads it, for agents: `sinceMonth` is YYYY-MM. */
export async function readPartnerRecord(
  tx: Tx,
  { partnerId, sinceMonth, bound }: { partnerId: string; sinceMonth: string; bound: number },
): Promise<PartnerRecord | null> {
  const partner = await tx.partner.findUnique({
    where: { id: partnerId },
    select: { name: true, kind: true, siret: true, createdAt: true },
  })
  if (partner === null) return null
  const rows = await tx.$queryRaw<[Omit<PartnerRecord, keyof typeof partner>]>`
    SELECT
      (SELECT count(*)::int FROM (SELECT 1 FROM mandate m WHERE m.partner_id = ${partnerId}::uuid AND m.status = 'ACTIVE'
        LIMIT ${bound + 1}) AS kept) AS mandates,
      (SELECT count(*)::int FROM (SELECT 1 FROM declaration d WHERE d.partner_id = ${partnerId}::uuid AND d.period >= ${sinceMonth}
        AND d.status <> 'CANCELLED' LIMIT ${bound + 1}) AS kept) AS declarations,
      (SELECT count(*)::int FROM api_client c
        WHERE c.partner_id = ${partnerId}::uuid AND c.suspended_for IS NOT NULL AND c.revoked_at IS NULL) AS "suspendedApplications",
      (SELECT count(*)::int FROM partner_authorization a
        WHERE a.partner_id = ${partnerId}::uuid AND a.status <> 'ACTIVE') AS "stoppedAuthorizations",
      (SELECT count(*)::int FROM (SELECT 1 FROM "case" c WHERE c.partner_id = ${partnerId}::uuid AND c.status <> 'RESOLVED'
        AND c.kind <> 'HABILITATION' LIMIT ${bound + 1}) AS kept) AS "openCases"`
  return { ...partner, ...rows[0] }
}
