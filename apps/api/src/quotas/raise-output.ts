import type { QuotaRaise } from '@cesu/db/model'
import { QuotaKind, QuotaRaiseStatus } from '@cesu/domain/quotas'
import { z } from 'zod'

/** A raise as its partner and agents read it; days are YYYY-MM-DD, instants ISO 8601. */
export const RaiseOutput = z.object({
  id: z.string(),
  version: z.int(),
  quota: z.enum(QuotaKind),
  status: z.enum(QuotaRaiseStatus),
  asked: z.int(),
  /** The usual limit, and what was used of it, when it was asked. */
  usual: z.int(),
  used: z.int(),
  fromDay: z.string(),
  untilDay: z.string(),
  why: z.string(),
  askedAt: z.string(),
  askedByName: z.string(),
  answeredAt: z.string().nullable(),
  reason: z.string().nullable(),
})

export const raiseOutput = (raise: QuotaRaise): z.input<typeof RaiseOutput> => ({
  ...raise,
  askedAt: raise.askedAt.toISOString(),
  answeredAt: raise.answeredAt?.toISOString() ?? null,
})

/** What the trail keeps of a raise, as an act leaves it. */
export const raisePayload = ({ quota, usual, asked, fromDay, untilDay }: QuotaRaise, raiseVersion: number) => ({
  ...{ raiseVersion, quota, usual, asked, fromDay, untilDay },
})
