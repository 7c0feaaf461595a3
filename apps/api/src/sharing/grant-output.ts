import type { ConsumerGrant } from '@cesu/db'
import { grantStatusAt, LegalBasis, SharingGrantStatus, SharingSide } from '@cesu/domain/sharing'
import { z } from 'zod'

/** A grant as its consumer reads it. */
export const ConsumerGrantOutput = z.object({
  id: z.string(),
  subject: z.string(),
  purpose: z.string(),
  purposeVersion: z.int(),
  legalBasis: z.enum(LegalBasis),
  status: z.enum(SharingGrantStatus),
  version: z.int(),
  scopes: z.array(z.string()),
  firstMonth: z.string(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  expiresAt: z.string(),
  suspendedBy: z.enum(SharingSide).nullable(),
  endedAt: z.string().nullable(),
})

/** The same, of a row, now. */
export const consumerGrant = (row: ConsumerGrant, now: Date): z.output<typeof ConsumerGrantOutput> => ({
  ...{ id: row.id, subject: row.subject, purpose: row.purposeCode, purposeVersion: row.purposeVersion },
  ...{ legalBasis: row.legalBasis, status: grantStatusAt(row, now), version: row.version, scopes: row.scopes },
  ...{ firstMonth: row.firstMonth, askedAt: row.askedAt.toISOString(), expiresAt: row.expiresAt.toISOString() },
  answeredAt: row.answeredAt?.toISOString() ?? null,
  ...{ suspendedBy: row.suspendedBy, endedAt: row.endedAt?.toISOString() ?? null },
})
