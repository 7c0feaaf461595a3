import { type ReleasedVoucher, releaseVouchers } from '@cesu/db'
import { recordAll } from '../../record.ts'
import { openTitleCase } from './open-title-case.ts'

/** A declaration whose titles may no longer all pay. */
interface Declared {
  readonly employerId: string
  readonly period: string
  readonly id: string
  readonly reference: string
}

/**
 * Releases the titles that no longer pay a declaration, in the transaction that changed it, and tells their issuers: the last used first until
 * what is left fits its net to pay, all of them once it is cancelled, or the uses that `ids` names. One that was remitted stays: a case says by
 * how much they pay too much.
 */
export async function releaseTitles(
  call: Parameters<typeof openTitleCase>[0],
  { employerId, period, id, reference }: Declared,
  ids: readonly string[] | null = null,
): Promise<ReleasedVoucher[]> {
  const released = await releaseVouchers(call.tx, { employerId, period, id }, { at: call.now, ids })
  await recordAll(
    call,
    released.map(({ issuerId: partnerId, number, voucherId, voucherVersion, faceValueCents: cents, why }) => ({
      ...({ kind: 'VOUCHER_RELEASED', subjectId: voucherId, partnerId } as const),
      payload: { number, reference, period, cents, voucherVersion, why },
    })),
  )
  if (ids === null) await openTitleCase(call, { reason: 'REMITTED_RELEASE', declaration: { employerId, period, id } })
  return released
}
