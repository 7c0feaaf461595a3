import type { MandateRequestRow } from '@cesu/db'
import { MandateAct, MandateRequestStatus } from '@cesu/domain/mandates'
import { z } from 'zod'

/** What leaves of a request to the partner who made it: where it stands, never why it was refused nor by whom. */
export const RequestOutput = z.object({
  id: z.string(),
  email: z.string(),
  employerNumber: z.string().nullable(),
  reference: z.string().nullable(),
  acts: z.array(z.enum(MandateAct)),
  months: z.int(),
  status: z.enum(MandateRequestStatus),
  /** Whether the last message left, waits, or was given up: the address takes no message. */
  delivery: z.enum(['WAITING', 'SENT', 'FAILED']),
  askedByName: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  openedAt: z.string().nullable(),
  remindedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** The employer who gave the mandate: the mandate has the identifier of the request. */
  employerId: z.string().nullable(),
  /** Grows when the address is corrected: to be said when it is corrected again. */
  linkNumber: z.int(),
})

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

export const requestRow = (row: MandateRequestRow): z.input<typeof RequestOutput> => ({
  ...row,
  ...{ askedAt: row.askedAt.toISOString(), expiresAt: row.expiresAt.toISOString(), openedAt: iso(row.openedAt) },
  ...{ remindedAt: iso(row.remindedAt), endedAt: iso(row.endedAt) },
})
