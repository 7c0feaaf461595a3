import type { Remittance } from '@cesu/db/model'
import { z } from 'zod'

/** A remittance as its issuer reads it: no person. */
export const remittanceFields = {
  id: z.string(),
  /** The file and the slip that it came by, and the affiliation that the slip says; null for a worker’s own act. */
  fileId: z.string().nullable(),
  slip: z.string().nullable(),
  nan: z.string().nullable(),
  titles: z.int(),
  cents: z.int(),
  /** Instants, ISO 8601, and a day. */
  remittedAt: z.string(),
  paidDay: z.string().nullable(),
  paidSaidAt: z.string().nullable(),
}

/** The same, of a row. */
export const remittanceOutput = ({ remittedAt, paidSaidAt, ...told }: Remittance) => ({
  ...told,
  remittedAt: remittedAt.toISOString(),
  paidSaidAt: paidSaidAt?.toISOString() ?? null,
})
