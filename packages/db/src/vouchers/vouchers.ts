import { Prisma, type Tx } from '../connection/client.ts'
import { type Voucher, type VoucherIssuer, VoucherStatus } from '../model.ts'
import { arrayText } from './array-text.ts'

/** The habilitation of an issuer; null for a partner who issues nothing. */
export const findIssuer = (tx: Tx, partnerId: string): Promise<VoucherIssuer | null> =>
  tx.voucherIssuer.findUnique({ where: { partnerId } })

/** A title to register, and the line that says it. */
export type NewVoucher = Pick<
  Voucher,
  | 'vintage'
  | 'number'
  | 'faceValueCents'
  | 'funderShareCents'
  | 'electronic'
  | 'funderSiret'
  | 'beneficiaryHash'
  | 'usableUntil'
  | 'remittableUntil'
  | 'line'
> & { services: readonly number[] }

/** Of which issuer and file they are, and when. */
export interface Registering {
  partnerId: string
  fileId: string
  at: Date
}

/**
 * Registers titles, all in one statement; those that are there already stay as they are (`findRegistered` says which). How many were
 * registered. Each column is one text: as fast as a COPY of the same rows, in the transaction of whatever is done with them.
 */
export function registerVouchers(
  tx: Tx,
  { partnerId, fileId, at }: Registering,
  titles: readonly NewVoucher[],
): Promise<number> {
  const column = <K extends keyof NewVoucher>(name: K) => arrayText(titles.map((title) => title[name]))
  return tx.$executeRaw`
    INSERT INTO voucher (partner_id, vintage, number, status, face_value_cents, funder_share_cents, electronic, funder_siret,
      beneficiary_hash, services, usable_until, remittable_until, file_id, line, registered_at)
    SELECT ${partnerId}::uuid, vintage, number,
      CASE WHEN beneficiary IS NULL THEN 'ISSUED'::"VoucherStatus" ELSE 'ASSIGNED'::"VoucherStatus" END, face_value, share, electronic, siret,
      beneficiary, services::int[], usable, remittable, ${fileId}::uuid, line, ${at}
    FROM unnest(
      ${column('vintage')}::int[], ${column('number')}::text[], ${column('faceValueCents')}::int[],
      ${column('funderShareCents')}::int[], ${column('electronic')}::boolean[], ${column('funderSiret')}::text[],
      ${column('beneficiaryHash')}::text[], ${column('services')}::text[], ${column('usableUntil')}::text[],
      ${column('remittableUntil')}::text[], ${column('line')}::int[]
    ) AS title (vintage, number, face_value, share, electronic, siret, beneficiary, services, usable, remittable, line)
    ON CONFLICT DO NOTHING`
}

/** Where titles of these numbers were registered: a file, and its line. */
export const findRegistered = (
  tx: Tx,
  partnerId: string,
  titles: readonly Pick<NewVoucher, 'vintage' | 'number'>[],
): Promise<Pick<Voucher, 'number' | 'fileId' | 'line'>[]> =>
  tx.$queryRaw`
    SELECT v.number, v.file_id AS "fileId", v.line
    FROM unnest(${arrayText(titles.map(({ vintage }) => vintage))}::int[],
      ${arrayText(titles.map(({ number }) => number))}::text[]) AS asked (vintage, number)
    JOIN voucher v ON v.partner_id = ${partnerId}::uuid AND v.vintage = asked.vintage AND v.number = asked.number`

/** Which title. */
export type VoucherKey = Pick<Voucher, 'partnerId' | 'vintage' | 'number'>

/** One title, or null. */
export const findVoucher = (tx: Tx, key: VoucherKey): Promise<Voucher | null> =>
  tx.voucher.findUnique({ where: { partnerId_vintage_number: key } })

/** A move of a title: from one of these states, as it stood when it was read. */
export interface VoucherMoved extends VoucherKey {
  version: number
  from: readonly VoucherStatus[]
  to: VoucherStatus
  at: Date
  reason: string
}

/** Moves a title, from the version that was read, if its state lets it: one guarded statement. False otherwise. */
export async function moveVoucher(tx: Tx, { version, from, to, at, reason, ...key }: VoucherMoved): Promise<boolean> {
  const { count } = await tx.voucher.updateMany({
    where: { ...key, version, status: { in: [...from] } },
    data: { status: to, version: version + 1, movedAt: at, movedFor: reason },
  })
  return count === 1
}

/** Which titles of an issuer: of these vintages, few of them. */
export interface VoucherFilter {
  partnerId: string
  status: VoucherStatus | null
  vintages: readonly number[]
}

/** The key of the last title of a page. */
export type VoucherPlace = readonly [vintage: number, number: string]

/** The titles of a vintage: a state is a word of ours in the statement, so that its own index is walked. */
const ofVintage = ({ partnerId, status }: VoucherFilter, vintage: number): Prisma.Sql => {
  const state = status === null ? Prisma.empty : Prisma.raw(`AND status = '${VoucherStatus[status]}'`)
  return Prisma.sql`FROM voucher WHERE partner_id = ${partnerId}::uuid AND vintage = ${vintage} ${state}`
}

const columns = Prisma.sql`partner_id AS "partnerId", vintage, number, id, status::text AS status, version,
  face_value_cents AS "faceValueCents", funder_share_cents AS "funderShareCents", electronic, funder_siret AS "funderSiret",
  beneficiary_hash AS "beneficiaryHash", services, usable_until AS "usableUntil", remittable_until AS "remittableUntil",
  file_id AS "fileId", line, registered_at AS "registeredAt", moved_at AS "movedAt", moved_for AS "movedFor"`

/** One page of the titles of an issuer, by vintage then by number: some of each vintage that follows, the first of which are kept. */
export function listVouchers(
  tx: Tx,
  filter: VoucherFilter,
  { after, limit }: { after: VoucherPlace | null; limit: number },
): Promise<Voucher[]> {
  const [last, number] = after ?? [0, '']
  const parts = filter.vintages
    .filter((vintage) => vintage >= last)
    .map((vintage) => {
      const beyond = vintage === last ? Prisma.sql`AND number > ${number}` : Prisma.empty
      return Prisma.sql`(SELECT ${columns} ${ofVintage(filter, vintage)} ${beyond} ORDER BY voucher.number LIMIT ${limit})`
    })
  if (parts.length === 0) return Promise.resolve([])
  return tx.$queryRaw`SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS found ORDER BY vintage, number LIMIT ${limit}`
}

/** How many there are, up to a bound plus one. */
export async function countVouchers(tx: Tx, filter: VoucherFilter, bound: number): Promise<number> {
  const parts = filter.vintages.map(
    (vintage) => Prisma.sql`(SELECT 1 ${ofVintage(filter, vintage)} LIMIT ${bound + 1})`,
  )
  const [found] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count
    FROM (SELECT FROM (${Prisma.join(parts, ' UNION ALL ')}) AS each LIMIT ${bound + 1}) AS found`
  return found?.count ?? 0
}
