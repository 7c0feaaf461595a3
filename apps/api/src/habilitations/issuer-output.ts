import { findIssuer, findPartner, listTrail, type Tx } from '@cesu/db'
import { VoucherConvention, VoucherNumbering } from '@cesu/db/model'
import { z } from 'zod'
import { TrailEntryOutput, trailEntry } from '../trail-output.ts'

/** The habilitation of an issuer as agents read it: what it says, and what was done. */
export const IssuerOutput = z.object({
  /** Null until it is registered. */
  facts: z
    .object({
      ...{ number: z.string(), startDay: z.string(), endDay: z.string(), ringFencedCents: z.int() },
      ...{ convention: z.enum(VoucherConvention), numbering: z.enum(VoucherNumbering), code: z.string() },
      /** Instant, ISO 8601; null when it may issue. */
      suspendedAt: z.string().nullable(),
    })
    .nullable(),
  /** Whether who asks may register it, suspend it, or put it in force again. */
  mayChange: z.boolean(),
  trail: z.array(TrailEntryOutput),
})

/** Whether a partner is of the kind that issues titles. */
export const issuerCandidate = async (tx: Tx, partnerId: string): Promise<boolean> =>
  (await findPartner(tx, partnerId))?.kind === 'VOUCHER_ISSUER'

/** The habilitation of an issuer; null for a partner of another kind that has none. */
export async function issuerOf(
  tx: Tx,
  partnerId: string,
  mayChange: boolean,
): Promise<z.input<typeof IssuerOutput> | null> {
  const issuer = await findIssuer(tx, partnerId)
  if (issuer === null && !(await issuerCandidate(tx, partnerId))) return null
  const trail = await listTrail(tx, { subjectKind: 'PARTNER', subjectId: partnerId })
  return {
    facts: issuer && {
      ...issuer,
      ringFencedCents: Number(issuer.ringFencedCents),
      suspendedAt: issuer.suspendedAt?.toISOString() ?? null,
    },
    mayChange,
    trail: trail.filter(({ kind }) => kind === 'ISSUER_REGISTERED' || kind === 'ISSUER_MOVED').map(trailEntry),
  }
}
