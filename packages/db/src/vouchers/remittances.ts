import type { Tx } from '../connection/client.ts'
import type { Remittance, VoucherUse } from '../model.ts'
import { arrayText } from './array-text.ts'

/** A title of a slip, by the line that says it; what it paid, where the slip says it. */
export interface SlipTitle {
  line: number
  slip: string
  nan: string | null
  vintage: number
  number: string
  cents: number
  month: string | null
  reference: string | null
}

/** Of which issuer and file titles are, and when they are remitted: an instant, and the legal day. */
export interface Remitting {
  partnerId: string
  fileId: string
  at: Date
  today: string
}

/** Remits titles of slips, all in one statement; the lines that are not, and the word of why. For jobs. */
export function remitTitles(
  tx: Tx,
  { partnerId, fileId, at, today }: Remitting,
  titles: readonly SlipTitle[],
): Promise<{ line: number; verdict: string }[]> {
  const column = <K extends keyof SlipTitle>(name: K) => arrayText(titles.map((title) => title[name]))
  return tx.$queryRaw`
    SELECT line, verdict FROM remit_titles(
      ${partnerId}::uuid, ${fileId}::uuid, ${at}, ${today}, ${column('line')}::int[], ${column('slip')}::text[], ${column('nan')}::text[],
      ${column('vintage')}::int[], ${column('number')}::text[], ${column('cents')}::int[], ${column('month')}::text[],
      ${column('reference')}::text[]
    ) WHERE verdict IS NOT NULL`
}

/** Which remittances of an issuer: those of a file only, those that are not paid only. */
export interface RemittanceFilter {
  partnerId: string
  fileId: string | null
  waiting: boolean
}

const remittanceWhere = ({ partnerId, fileId, waiting }: RemittanceFilter) => ({
  partnerId,
  ...(fileId === null ? {} : { fileId }),
  ...(waiting ? { paidDay: null } : {}),
})

/** The key of the last row of a page. */
export type TimePlace = readonly [at: string, id: string]

/** One page of the remittances of an issuer, the last first. */
export const listRemittances = (
  tx: Tx,
  filter: RemittanceFilter,
  { after, limit }: { after: TimePlace | null; limit: number },
): Promise<Remittance[]> => {
  const [at, id] = after ?? []
  const beyond =
    at === undefined || id === undefined
      ? {}
      : { OR: [{ remittedAt: { lt: new Date(at) } }, { remittedAt: new Date(at), id: { lt: id } }] }
  return tx.remittance.findMany({
    where: { ...remittanceWhere(filter), ...beyond },
    orderBy: [{ remittedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  })
}

/** How many there are, up to a bound plus one. */
export const countRemittances = async (tx: Tx, filter: RemittanceFilter, bound: number): Promise<number> =>
  (await tx.remittance.findMany({ where: remittanceWhere(filter), select: { id: true }, take: bound + 1 })).length

/** One remittance of an issuer, or null. */
export const findRemittance = (
  tx: Tx,
  { partnerId, id }: Pick<Remittance, 'partnerId' | 'id'>,
): Promise<Remittance | null> => tx.remittance.findUnique({ where: { partnerId_id: { partnerId, id } } })

/** A title of a remittance, and what it paid; no person. */
export interface RemittedTitle {
  number: string
  faceValueCents: number
  period: string
  reference: string
}

/** Some titles of a remittance of the issuer who acts, by number, after one. */
export const listRemittedTitles = (
  tx: Tx,
  { id, after, limit }: { id: string; after: string; limit: number },
): Promise<RemittedTitle[]> =>
  tx.$queryRaw`
    SELECT number, face_value_cents AS "faceValueCents", period, reference FROM remitted_titles(${id}::uuid, ${after}, ${limit})`

/** Says that a remittance of the issuer who acts was paid: of twenty at once, one. How many titles; 0 when it was said, or is not its own. */
export async function reimburseRemittance(tx: Tx, id: string, { day, at }: { day: string; at: Date }): Promise<number> {
  const [done] = await tx.$queryRaw<{ titles: number }[]>`
    SELECT reimburse_remittance(${id}::uuid, ${day}, ${at}) AS titles`
  return done?.titles ?? 0
}

/** A title that paid the worker who acts. */
export interface OwnTitle extends Pick<VoucherUse, 'id' | 'usedAt' | 'number' | 'faceValueCents' | 'period'> {
  issuerName: string
  electronic: boolean
  employerName: string
  paymentDay: string
  remittableUntil: string
  remittedAt: Date | null
  paidDay: string | null
}

/** One page of the titles that paid the worker who acts, the last used first; `waiting`: those that are to be remitted only. */
export function listOwnTitles(
  tx: Tx,
  waiting: boolean,
  { after, limit }: { after: TimePlace | null; limit: number },
): Promise<OwnTitle[]> {
  const [at, id] = after ?? [null, null]
  return tx.$queryRaw`
    SELECT id, used_at AS "usedAt", number, issuer_name AS "issuerName", face_value_cents AS "faceValueCents", electronic, period,
      employer_name AS "employerName", payment_day AS "paymentDay", remittable_until AS "remittableUntil", remitted_at AS "remittedAt",
      paid_day AS "paidDay"
    FROM own_titles(${waiting}, ${at}::timestamptz, ${id}::uuid, ${limit})`
}

/** What the worker who acts has still to remit on a day: how many, for how much, and the first last day. */
export interface TitlesToRemit {
  electronic: boolean
  titles: number
  cents: number
  firstUntil: string
}

/** The same, electronic titles and paper ones apart; those that are past their day are not counted. */
export const countTitlesToRemit = (tx: Tx, today: string): Promise<TitlesToRemit[]> =>
  tx.$queryRaw`
    SELECT electronic, count(*)::int AS titles, sum(face_value_cents)::int AS cents, min(remittable_until) AS "firstUntil"
    FROM own_titles(true, NULL, NULL, 10000) WHERE remittable_until >= ${today} GROUP BY electronic ORDER BY electronic DESC`

/** What came of a title that a worker remits: of which remittance it is; or the word of why not. */
export interface OwnRemitted {
  id: string
  verdict: string | null
  remittanceId: string | null
  issuerId: string
  cents: number
}

/** Remits electronic titles that paid the worker who acts: of twenty at once, one does. What came of each. */
export const remitOwnTitles = (
  tx: Tx,
  ids: readonly string[],
  { at, today }: { at: Date; today: string },
): Promise<OwnRemitted[]> =>
  tx.$queryRaw`
    SELECT id, verdict, remittance_id AS "remittanceId", issuer_id AS "issuerId", face_value_cents AS cents
    FROM remit_own_titles(${[...ids]}::uuid[], ${at}, ${today})`
