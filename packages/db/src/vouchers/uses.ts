import type { Tx } from '../connection/client.ts'
import type { DeclarationKey } from '../declarations/declarations.ts'
import type { Voucher, VoucherNumbering, VoucherRelease, VoucherUse } from '../model.ts'
import { arrayText } from './array-text.ts'

/** Where a title is, as its number says: not yet by which partner. */
export interface NumberedKey {
  numbering: VoucherNumbering
  /** The issuer’s own digits. */
  code: string
  vintage: number
  number: string
}

/** What a title says to whoever holds its whole number. */
export type ShownVoucher = Pick<
  Voucher,
  | 'vintage'
  | 'number'
  | 'status'
  | 'faceValueCents'
  | 'funderShareCents'
  | 'services'
  | 'usableUntil'
  | 'remittableUntil'
> & {
  issuerId: string
  issuerName: string
  /** Two declarations present it, and no agent has decided yet. */
  frozen: boolean
}

/**
 * What titles say, whoever issued them; nothing for a number that no issuer has registered. 200 at most. `deciding`: nobody moves them until the
 * end of the transaction.
 */
export async function showVouchers(tx: Tx, asked: readonly NumberedKey[], deciding: boolean): Promise<ShownVoucher[]> {
  if (asked.length === 0) return []
  const column = <K extends keyof NumberedKey>(name: K) => arrayText(asked.map((key) => key[name]))
  return await tx.$queryRaw`
    SELECT issuer_id AS "issuerId", issuer_name AS "issuerName", vintage, number, status::text AS status, face_value_cents AS "faceValueCents",
      funder_share_cents AS "funderShareCents", services, usable_until AS "usableUntil", remittable_until AS "remittableUntil", frozen
    FROM titles_shown(${column('numbering')}::text[], ${column('code')}::text[], ${column('vintage')}::int[], ${column('number')}::text[], ${deciding})`
}

/** What titles may still pay of a declaration, in cents; null for who has nothing to do with it. */
export async function findTitleRoom(tx: Tx, { employerId, period, id }: DeclarationKey): Promise<number | null> {
  const [found] = await tx.$queryRaw<{ room: number | null }[]>`
    SELECT title_room(${employerId}::uuid, ${period}, ${id}::uuid) AS room`
  return found?.room ?? null
}

/** A title to use, and the identifier of its use. */
export interface NewVoucherUse extends Pick<VoucherUse, 'id' | 'issuerId' | 'vintage' | 'number'> {}

/** A title that has just moved. */
export interface MovedVoucher extends Pick<VoucherUse, 'number' | 'voucherId'> {
  voucherVersion: number
}

/** Has titles pay a declaration, in this order, all in one guarded statement: those that were; one used meanwhile, or lost, is not among them. */
export function spendVouchers(
  tx: Tx,
  { employerId, period, id }: DeclarationKey,
  { at, titles }: { at: Date; titles: readonly NewVoucherUse[] },
): Promise<MovedVoucher[]> {
  const column = <K extends keyof NewVoucherUse>(name: K) => arrayText(titles.map((title) => title[name]))
  return tx.$queryRaw`
    SELECT number, voucher_id AS "voucherId", voucher_version AS "voucherVersion"
    FROM use_titles(${employerId}::uuid, ${period}, ${id}::uuid, ${at}, ${column('id')}::uuid[], ${column('issuerId')}::uuid[],
      ${column('vintage')}::int[], ${column('number')}::text[])`
}

/** A title that was released. */
export interface ReleasedVoucher extends MovedVoucher, Pick<VoucherUse, 'issuerId' | 'faceValueCents'> {
  why: VoucherRelease
}

/**
 * Releases titles until what is left fits the net to pay of a declaration, the last used first; all of them once it is cancelled; these uses when
 * `ids` says which. One that was remitted is never released.
 */
export function releaseVouchers(
  tx: Tx,
  { employerId, period, id }: DeclarationKey,
  { at, ids = null }: { at: Date; ids?: readonly string[] | null },
): Promise<ReleasedVoucher[]> {
  return tx.$queryRaw`
    SELECT issuer_id AS "issuerId", number, voucher_id AS "voucherId", voucher_version AS "voucherVersion", face_value_cents AS "faceValueCents",
      why::text AS why
    FROM release_titles(${employerId}::uuid, ${period}, ${id}::uuid, ${at}, ${ids && arrayText(ids)}::uuid[])`
}

/** Every use of titles by a declaration, released ones too, in the order of their use. */
export const listVoucherUses = (
  tx: Tx,
  { employerId, id }: Pick<DeclarationKey, 'employerId' | 'id'>,
): Promise<VoucherUse[]> =>
  tx.voucherUse.findMany({ where: { employerId, declarationId: id }, orderBy: { id: 'asc' }, take: 1_000 })
