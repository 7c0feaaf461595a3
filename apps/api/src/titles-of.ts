import { type DeclarationDetail, listVoucherUses, type Tx } from '@cesu/db'
import { VoucherRelease, type VoucherUse } from '@cesu/db/model'
import { titleSums } from '@cesu/domain/vouchers'
import { z } from 'zod'

/** Sums of a month that titles pay, in cents. */
export const TitleSumsOutput = z.object({
  netToPayCents: z.int(),
  titlesCents: z.int(),
  /** What is left to pay otherwise. */
  leftCents: z.int(),
  /** What their funders bear: it gives no tax credit. */
  funderShareCents: z.int(),
})

/** The titles of a declaration, and what they pay of its version in force. */
export const PaidWithTitles = z.object({
  sums: TitleSumsOutput,
  /** In the order of their use; at most 1,000. */
  uses: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      faceValueCents: z.int(),
      funderShareCents: z.int(),
      /** Last day on which it can pay, YYYY-MM-DD. */
      usableUntil: z.string(),
      /** The version that was in force. */
      version: z.int(),
      usedAt: z.string(),
      releasedAt: z.string().nullable(),
      releasedFor: z.enum(VoucherRelease).nullable(),
      /** When its worker remitted it: it is not released any more. */
      remittedAt: z.string().nullable(),
    }),
  ),
})

type Found = Pick<DeclarationDetail, 'employerId' | 'id' | 'status'> & {
  versions: readonly Pick<DeclarationDetail['versions'][number], 'netPaidCents' | 'depositCents'>[]
}

/** The same, of a declaration whose newest version comes first; null when no title ever paid it. */
export async function titlesOf(tx: Tx, found: Found): Promise<z.input<typeof PaidWithTitles> | null> {
  const uses = await listVoucherUses(tx, found)
  const [version] = found.versions
  if (uses.length === 0 || version === undefined) return null
  return paidWith(found.status === 'CANCELLED' ? 0 : version.netPaidCents - version.depositCents, uses)
}

/** Titles of a month, those that pay it no more too, against its net to pay, in cents. */
export function paidWith(netToPayCents: number, uses: readonly VoucherUse[]): z.input<typeof PaidWithTitles> {
  return {
    sums: titleSums(
      netToPayCents,
      uses.filter(({ releasedAt }) => releasedAt === null),
    ),
    uses: uses.map(({ usedAt, releasedAt, remittedAt, ...use }) => ({
      ...use,
      usedAt: usedAt.toISOString(),
      releasedAt: releasedAt?.toISOString() ?? null,
      remittedAt: remittedAt?.toISOString() ?? null,
    })),
  }
}
