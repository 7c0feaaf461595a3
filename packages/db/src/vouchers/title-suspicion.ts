import type { Tx } from '../connection/client.ts'
import type { PartnerKind, VoucherUse } from '../model.ts'

/** A title, by its issuer and its number. */
export type SuspectTitle = Pick<VoucherUse, 'issuerId' | 'vintage' | 'number'>

/** What an agent is told of a title that pays a declaration, and of the one that presents it. */
export interface TitleSuspicion {
  voucherId: string
  number: string
  faceValueCents: number
  /** The worker, the partner and the reference of the declaration that presents it. */
  employeeId: string
  partnerId: string
  partnerKind: PartnerKind
  partnerName: string
  reference: string
  /** The declaration that it pays. */
  usedPeriod: string
  usedReference: string
  usedPartnerName: string
  /** Titles of the one that presents it which were remitted, and by how much its titles pay too much, in cents. */
  remitted: number
  remittedCents: number
  overCents: number
}

/** What is to be said of a title that a declaration presents, or of the first remitted one that it took; null when it pays nothing. */
export async function findTitleSuspicion(
  tx: Tx,
  { employerId, period, id }: { employerId: string; period: string; id: string },
  title: SuspectTitle | null,
): Promise<TitleSuspicion | null> {
  const [found] = await tx.$queryRaw<TitleSuspicion[]>`
    SELECT voucher_id AS "voucherId", number, face_value_cents AS "faceValueCents", employee_id AS "employeeId", partner_id AS "partnerId",
      partner_kind AS "partnerKind", partner_name AS "partnerName", reference, used_period AS "usedPeriod", used_reference AS "usedReference",
      used_partner_name AS "usedPartnerName", remitted, remitted_cents AS "remittedCents", over_cents AS "overCents"
    FROM title_suspicion(${employerId}::uuid, ${period}, ${id}::uuid, ${title?.issuerId ?? null}::uuid, ${title?.vintage ?? null}::int,
      ${title?.number ?? null})`
  return found ?? null
}

/**
 * Brings the case of a month that remitted titles pay too much to what they pay today. True when there is nothing more to say: its case is open, or was
 * decided for as much.
 */
export async function followTitleCase(
  tx: Tx,
  { employerId, period, id }: { employerId: string; period: string; id: string },
): Promise<boolean> {
  const [found] = await tx.$queryRaw<[{ followed: boolean }]>`
    SELECT follow_title_case(${employerId}::uuid, ${period}, ${id}::uuid) AS followed`
  return found.followed
}

/** Where the declarations of these references are, for an agent; a reference that none bears is left out. */
export const findByReferences = (
  tx: Tx,
  references: readonly string[],
): Promise<{ reference: string; employerId: string; period: string; declarationId: string }[]> =>
  tx.declarationReference.findMany({ where: { reference: { in: [...references] } } })
