import type { ConsentRead } from '@cesu/db'
import { MandateAct, MandateStatus, signedMandateLine } from '@cesu/domain/mandates'
import { z } from 'zod'

/** What every list of mandates says of one. */
export const mandateFields = {
  id: z.string(),
  status: z.enum(MandateStatus),
  acts: z.array(z.enum(MandateAct)),
  startDay: z.string(),
  endDay: z.string().nullable(),
  signedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
  /** The mandate that took its place when it ended; null when it was stopped otherwise, or was not. */
  replacedById: z.string().nullable(),
}

/** The receipt of a mandate: what proves it, and the line that is signed, which anyone checks with the public key. */
export const ReceiptOutput = z.object({
  code: z.string(),
  signerName: z.string(),
  issuer: z.string(),
  acr: z.string().nullable(),
  textVersion: z.int(),
  text: z.string(),
  signedAt: z.string(),
  keyId: z.string(),
  signedLine: z.string(),
  signature: z.string(),
})

/** What the receipt of a mandate signs, besides the proof itself. */
export type SignedOf = Pick<
  Parameters<typeof signedMandateLine>[0],
  'acts' | 'startDay' | 'endDay' | 'siret' | 'textHash'
>

export const receiptOutput = (
  mandateId: string,
  { partnerId: _partnerId, ...consent }: ConsentRead,
  signed: SignedOf,
): z.input<typeof ReceiptOutput> => ({
  ...consent,
  signedAt: consent.signedAt.toISOString(),
  signedLine: signedMandateLine({ mandateId, ...consent, ...signed }),
})

/** The instants of a mandate as they leave. */
export const instants = ({ signedAt, revokedAt }: { signedAt: Date | null; revokedAt: Date | null }) => ({
  signedAt: signedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
})
