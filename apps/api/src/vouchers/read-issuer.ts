import { findIssuer } from '@cesu/db'
import { VoucherConvention, VoucherNumbering } from '@cesu/db/model'
import { z } from 'zod'
import { issuerSalt } from '../beneficiary.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

/** The habilitation of the issuer that asks, and the salt of the fingerprints of its beneficiaries. */
export const readIssuer = operation({
  name: 'vouchers.issuer',
  title: 'Lire votre habilitation d’émetteur',
  permission: 'vouchers.check',
  effect: 'read',
  input: z.undefined(),
  output: z.object({
    number: z.string(),
    startDay: z.string(),
    endDay: z.string(),
    /** Instant, ISO 8601; null when it may issue. */
    suspendedAt: z.string().nullable(),
    ringFencedCents: z.int(),
    convention: z.enum(VoucherConvention),
    numbering: z.enum(VoucherNumbering),
    code: z.string(),
    /** 64 hexadecimal characters (`beneficiaryText` says what it is put in). */
    beneficiarySalt: z.string(),
  }),
  example: undefined,
  async run({ tx, actor: { partnerId }, secret }) {
    const issuer = await findIssuer(tx, partnerId)
    if (issuer === null) throw new Problem('resource.not_found')
    const { suspendedAt, ringFencedCents, ...facts } = issuer
    return {
      ...facts,
      suspendedAt: suspendedAt?.toISOString() ?? null,
      ringFencedCents: Number(ringFencedCents),
      beneficiarySalt: issuerSalt(secret, partnerId),
    }
  },
})
