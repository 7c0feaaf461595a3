import { Prisma, type Tx } from '../connection/client.ts'
import type { ApiClient, PartnerKind, SuspensionReason } from '../model.ts'

/** A sign that an application is not what it was. */
export interface Sign {
  clientId: string
  reason: SuspensionReason
  /** The employer that was asked; null where nobody is concerned. */
  employerId: string | null
  /** Signs of an hour that suspend it. */
  most: number
  at: Date
}

/** Keeps a sign, and suspends the application when it is one too many; true when this one suspends it. For the door. */
export async function watchApi(tx: Tx, { clientId, reason, employerId, most, at }: Sign): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ suspended: boolean }]>`
    SELECT watch_api(${clientId}::uuid, ${reason}::"SuspensionReason", ${employerId}::uuid, ${most}::int, ${at}) AS suspended`
  return rows[0].suspended
}

/** Whether one of these persons is one whom nobody has a reason to read. */
export async function readsCanary(tx: Tx, persons: readonly string[]): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ found: boolean }]>`SELECT reads_canary(${[...persons]}::uuid[]) AS found`
  return rows[0].found
}

/** What an application reads now, and one clock hour of its last four weeks; no hour for one that read nothing then. */
export interface ReadingNow {
  partnerId: string
  clientId: string
  reads: number
  window: string | null
  thenRead: number | null
}

/** The applications that read at least so much in the hour before an instant, each with its hours of the four weeks before. For jobs. */
export const listReadings = (tx: Tx, { least, at }: { least: number; at: Date }): Promise<ReadingNow[]> =>
  tx.$queryRaw<ReadingNow[]>`
    SELECT partner_id AS "partnerId", client_id AS "clientId", reads, "window", then_read AS "thenRead"
    FROM api_readings(${least}::int, ${at})`

/** Lets an application go, which its signs had suspended; false when it is not suspended, or stopped for good. */
export async function letApiClientGo(tx: Tx, { partnerId, id }: Pick<ApiClient, 'partnerId' | 'id'>): Promise<boolean> {
  const { count } = await tx.apiClient.updateMany({
    where: { partnerId, id, revokedAt: null, suspendedAt: { not: null } },
    data: { suspendedAt: null, suspendedFor: null, suspensionSeenAt: null },
  })
  return count === 1
}

const followed = Prisma.sql`
  SELECT c.partner_id AS "partnerId", c.id, c.name, c.expires_at AS "expiresAt", c.suspended_at AS "suspendedAt",
    c.suspended_for::text AS "suspendedFor", p.kind::text AS "partnerKind"
  FROM api_client c JOIN partner p ON p.id = c.partner_id`

/** An application, and its partner, as a case names them; null when there is none. For jobs. */
export async function findFollowed(tx: Tx, id: string): Promise<FollowedClient | null> {
  const rows = await tx.$queryRaw<FollowedClient[]>`
    ${followed} WHERE c.id = ${id}::uuid`
  return rows[0] ?? null
}

/** Suspends an application that reads as it never did; true when it is this one that suspends. For jobs. */
export async function suspendUnusual(tx: Tx, { id, at }: { id: string; at: Date }): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`SELECT suspend_unusual(${id}::uuid, ${at}) AS done`
  return rows[0].done
}

/** An application of which a job has something to say. */
export type FollowedClient = Pick<ApiClient, 'partnerId' | 'id' | 'name' | 'expiresAt'> & {
  suspendedAt: Date | null
  suspendedFor: SuspensionReason | null
  partnerKind: PartnerKind
}

/** Applications that the platform suspended by itself, and that no case is about yet; at most so many. For jobs. */
export const listSuspended = (tx: Tx, atMost: number): Promise<FollowedClient[]> =>
  tx.$queryRaw<FollowedClient[]>`
    ${followed}
    WHERE c.suspended_for IS NOT NULL AND c.suspension_seen_at IS NULL
    ORDER BY c.suspended_at LIMIT ${atMost}`

/** Applications in use that end before an instant, and whose partner was not told; at most so many. For jobs. */
export const listExpiring = (tx: Tx, { before, now, atMost }: { before: Date; now: Date; atMost: number }) =>
  tx.$queryRaw<FollowedClient[]>`
    ${followed}
    WHERE c.expiry_told_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > ${now} AND c.expires_at < ${before}
    ORDER BY c.expires_at LIMIT ${atMost}`

/** Says that a suspension has its case: true for one only of those who say so at once. */
export const markSuspensionSeen = async (tx: Tx, id: string, now: Date): Promise<boolean> =>
  (await tx.$executeRaw`
    UPDATE api_client SET suspension_seen_at = ${now}
    WHERE id = ${id}::uuid AND suspended_for IS NOT NULL AND suspension_seen_at IS NULL`) === 1

/** Says that a partner was told that an application soon ends: true for one only of those who say so at once. */
export const markExpiryTold = async (tx: Tx, id: string, now: Date): Promise<boolean> =>
  (await tx.$executeRaw`
    UPDATE api_client SET expiry_told_at = ${now} WHERE id = ${id}::uuid AND expiry_told_at IS NULL`) === 1
