import type { Tx } from '../connection/client.ts'
import type { VoucherRelease } from '../model.ts'
import type { VoucherKey } from './vouchers.ts'

/** A use of a title, as its issuer reads it: no employer, no worker. */
export interface IssuerUse {
  id: string
  number: string
  /** Reference of the declaration. */
  reference: string
  paymentDay: string
  faceValueCents: number
  usedAt: Date
  /** When it was released, and why; null as long as it pays. */
  releasedAt: Date | null
  releasedFor: VoucherRelease | null
  xid: string
}

/** Where one has read up to: the transaction of the last use read, and its id. */
export type UsePlace = readonly [xid: string, id: string]

/** Before every use. */
export const FIRST_USE: UsePlace = ['0', '00000000-0000-0000-0000-000000000000']

/**
 * The uses and releases of the titles of the issuer that acts after a place, so many at most, in an order without a hole: only those of
 * transactions before the oldest that still runs. A use that is released comes again. `fromDay`: none of before this legal day, null for all.
 */
export const listIssuerUses = (
  tx: Tx,
  { after: [xid, id], fromDay, limit }: { after: UsePlace; fromDay: string | null; limit: number },
): Promise<IssuerUse[]> =>
  tx.$queryRaw`
    SELECT id, number, reference, payment_day AS "paymentDay", face_value_cents AS "faceValueCents", used_at AS "usedAt",
      released_at AS "releasedAt", released_for::text AS "releasedFor", xid
    FROM issuer_uses(${xid}, ${id}::uuid, ${fromDay}, ${limit})`

/** So many titles, and what they are worth together, in cents. */
export interface ControlLine {
  /** A state, or what must be none. */
  what: string
  titles: number
  cents: number
}

/** The titles of the issuer that acts, of these vintages, by state; and what must be none, where there is some. */
export const controlIssuer = (tx: Tx, vintages: readonly number[]): Promise<ControlLine[]> =>
  tx.$queryRaw`SELECT what, titles, cents::float8 AS cents FROM issuer_control(${[...vintages]}::int[])`

/** How many lines of files of titles of an issuer were accepted. */
export async function countAcceptedTitles(tx: Tx, partnerId: string): Promise<number> {
  const { _sum } = await tx.receivedFile.aggregate({
    where: { partnerId, kind: 'VOUCHERS' },
    _sum: { accepted: true },
  })
  return _sum.accepted ?? 0
}

/** What happened to one title on a day. */
export interface DayMove {
  what: string
  at: Date
  id: string
  number: string
  vintage: number
  reference: string
  paymentDay: string
  faceValueCents: number
}

/** The key of the last of a page: what, when, which. */
export type DayPlace = readonly [what: string, at: string, id: string]

/** What happened to the titles of the issuer that acts on a legal day: kind by kind, in the order of time; so many at most. */
export const listDayMoves = (
  tx: Tx,
  { day, after, limit }: { day: string; after: DayPlace | null; limit: number },
): Promise<DayMove[]> => {
  const [what, at, id] = after ?? ['', '0001-01-01T00:00:00Z', FIRST_USE[1]]
  return tx.$queryRaw`
    SELECT what, at, id, number, vintage, reference, payment_day AS "paymentDay", face_value_cents AS "faceValueCents"
    FROM issuer_day(${day}) AS moved
    WHERE (what COLLATE "C", at, id) > (${what}, ${at}::timestamptz, ${id}::uuid)
    ORDER BY what COLLATE "C", at, id LIMIT ${limit}`
}

/** The same, counted and summed kind by kind. */
export const sumDayMoves = (tx: Tx, day: string): Promise<ControlLine[]> =>
  tx.$queryRaw`
    SELECT what, count(*)::int AS titles, sum(face_value_cents)::float8 AS cents FROM issuer_day(${day}) AS moved GROUP BY what`

/** The titles of these places that are there. */
export const findVouchers = (tx: Tx, partnerId: string, keys: readonly Omit<VoucherKey, 'partnerId'>[]) =>
  tx.voucher.findMany({
    where: { partnerId, OR: keys.map(({ vintage, number }) => ({ vintage, number })) },
    select: {
      ...{ number: true, status: true, faceValueCents: true, usableUntil: true, remittableUntil: true },
    },
  })

/** What one title has paid, and when it was released or remitted; the first first. */
export type TitleUse = Omit<IssuerUse, 'number' | 'faceValueCents' | 'xid'> & { remittedAt: Date | null }

/** The uses of one title of the issuer that acts, by what the trail knows it by. */
export const listUsesOfTitle = (tx: Tx, title: string): Promise<TitleUse[]> =>
  tx.$queryRaw`
    SELECT id, reference, payment_day AS "paymentDay", used_at AS "usedAt", released_at AS "releasedAt",
      released_for::text AS "releasedFor", remitted_at AS "remittedAt"
    FROM issuer_title(${title}::uuid)`

/** The used titles of an issuer that are not remitted, of these vintages, by the last day on which they can be. */
export const listUnremitted = (
  tx: Tx,
  { partnerId, vintages }: { partnerId: string; vintages: readonly number[] },
): Promise<{ lastDay: string; titles: number; cents: number }[]> =>
  tx.$queryRaw`
    SELECT remittable_until AS "lastDay", count(*)::int AS titles, sum(face_value_cents)::float8 AS cents FROM voucher
    WHERE partner_id = ${partnerId}::uuid AND vintage = ANY (${[...vintages]}::int[]) AND status = 'USED'
    GROUP BY remittable_until ORDER BY remittable_until LIMIT 50`
