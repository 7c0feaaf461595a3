import type { Tx } from '../connection/client.ts'
import type { QuotaKind, QuotaRaise, QuotaRaiseStatus } from '../model.ts'

/** Which raise. */
export type QuotaRaiseKey = Pick<QuotaRaise, 'partnerId' | 'id'>

/** The highest limit granted to a partner for a quota on this legal day (YYYY-MM-DD), and until when; null when none is. */
export async function findRaiseInForce(
  tx: Tx,
  { partnerId, quota, today }: { partnerId: string; quota: QuotaKind; today: string },
): Promise<Pick<QuotaRaise, 'asked' | 'untilDay'> | null> {
  const [raise] = await tx.$queryRaw<Pick<QuotaRaise, 'asked' | 'untilDay'>[]>`
    SELECT asked, until_day AS "untilDay" FROM quota_raise
    WHERE partner_id = ${partnerId}::uuid AND quota = ${quota}::"QuotaKind" AND status = 'GRANTED'
      AND from_day <= ${today} AND until_day >= ${today}
    ORDER BY asked DESC, until_day DESC LIMIT 1`
  return raise ?? null
}

/** The raises of a partner, the newest first, the fifty last. */
export const listOwnRaises = (tx: Tx, partnerId: string): Promise<QuotaRaise[]> =>
  tx.quotaRaise.findMany({ where: { partnerId }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }], take: 50 })

/** A raise with the name of its partner. */
export type RaiseOfPartner = QuotaRaise & { partner: { name: string } }

/** One page of the raises of every partner, the last asked first. For agents. */
export function listEveryRaise(
  tx: Tx,
  { after, limit }: { after: readonly [at: string, id: string] | null; limit: number },
): Promise<RaiseOfPartner[]> {
  const [at, id] = after ?? [null, null]
  return tx.quotaRaise.findMany({
    where: at === null ? {} : { OR: [{ askedAt: { lt: at } }, { askedAt: at, id: { lt: id ?? '' } }] },
    include: { partner: { select: { name: true } } },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

/** How many there are, up to a bound plus one. */
export const countEveryRaise = async (tx: Tx, bound: number): Promise<number> =>
  (await tx.quotaRaise.findMany({ select: { id: true }, take: bound + 1 })).length

/** One of them, or null. */
export const findQuotaRaise = (tx: Tx, { partnerId, id }: QuotaRaiseKey): Promise<QuotaRaise | null> =>
  tx.quotaRaise.findUnique({ where: { partnerId_id: { partnerId, id } } })

/** Asks a raise, unless one of this quota waits already; true when it was asked. */
export async function insertQuotaRaise(
  tx: Tx,
  raise: Omit<QuotaRaise, 'status' | 'version' | 'answeredAt' | 'reason'>,
): Promise<boolean> {
  const { count } = await tx.quotaRaise.createMany({ data: [{ ...raise, status: 'SUBMITTED' }], skipDuplicates: true })
  return count === 1
}

/** Takes back what waits, from the version that was read; false when another act came first. */
export async function withdrawQuotaRaise(
  tx: Tx,
  { partnerId, id, version }: QuotaRaiseKey & Pick<QuotaRaise, 'version'>,
): Promise<boolean> {
  const { count } = await tx.quotaRaise.updateMany({
    where: { partnerId, id, version, status: 'SUBMITTED' },
    data: { status: 'WITHDRAWN', version: version + 1 },
  })
  return count === 1
}

/** What an agent answers, and when: the legal day is that by which its last day is past. */
export interface QuotaAnswer extends QuotaRaiseKey {
  answer: Extract<QuotaRaiseStatus, 'GRANTED' | 'REFUSED'>
  reason: string
  today: string
  at: Date
}

/** Answers a raise in the name of the agent who holds its case; false when it waits for no answer, for a second agent's, or is past. */
export async function answerQuotaRaise(
  tx: Tx,
  { partnerId, id, answer, reason, today, at }: QuotaAnswer,
): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT answer_quota_raise(${partnerId}::uuid, ${id}::uuid, ${answer}::"QuotaRaiseStatus", ${reason}, ${today}, ${at}) AS done`
  return rows[0].done
}

/** Ends what was granted, from the version that was read; false when another act came first. For agents. */
export async function endQuotaRaise(
  tx: Tx,
  { partnerId, id, version, reason, at }: QuotaRaiseKey & Pick<QuotaRaise, 'version'> & { reason: string; at: Date },
): Promise<boolean> {
  const rows = await tx.$queryRaw<[{ done: boolean }]>`
    SELECT end_quota_raise(${partnerId}::uuid, ${id}::uuid, ${version}::int, ${reason}, ${at}) AS done`
  return rows[0].done
}
