import { findIssuer, type Tx, type VoucherKey } from '@cesu/db'
import type { Voucher } from '@cesu/db/model'
import { numberings, VoucherStatus } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { Problem } from '../problem.ts'

/** A title as its issuer reads it. */
export const TitleOutput = z.object({
  number: z.string(),
  status: z.enum(VoucherStatus),
  vintage: z.int(),
  faceValueCents: z.int(),
  funderSiret: z.string(),
  funderShareCents: z.int(),
  beneficiaryHash: z.string().nullable(),
  electronic: z.boolean(),
  services: z.array(z.int()),
  usableUntil: z.string(),
  remittableUntil: z.string(),
  /** The file, and its line, that registered it. */
  fileId: z.string(),
  line: z.int(),
  /** Instants, ISO 8601. */
  registeredAt: z.string(),
  movedAt: z.string().nullable(),
  movedFor: z.string().nullable(),
})

/** The same, of a row. */
export const titleOutput = ({ registeredAt, movedAt, ...title }: Voucher): z.input<typeof TitleOutput> => ({
  ...title,
  registeredAt: registeredAt.toISOString(),
  movedAt: movedAt?.toISOString() ?? null,
})

/** Where the title of a number is, which its numbering tells; a Problem `resource.not_found` for what is no number of the issuer’s. */
export async function titleKey(tx: Tx, partnerId: string, number: string): Promise<VoucherKey> {
  const issuer = await findIssuer(tx, partnerId)
  const numbered = issuer && numberings[issuer.numbering].read(number)
  if (numbered === null || typeof numbered === 'string') throw new Problem('resource.not_found')
  return { partnerId, vintage: numbered.vintage, number }
}
