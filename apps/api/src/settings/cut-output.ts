import type { CutOfPartner } from '@cesu/db'
import { CutService } from '@cesu/domain/settings'
import { z } from 'zod'

/** A cut as agents read it: instants are ISO 8601. */
export const CutOutput = z.object({
  id: z.string(),
  service: z.enum(CutService),
  /** The partner for whom alone it is cut; null for everybody. */
  partnerName: z.string().nullable(),
  words: z.string(),
  reason: z.string(),
  cutAt: z.string(),
  cutByName: z.string(),
  /** Null while it is cut. */
  restored: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
})

export const cutOutput = (cut: CutOfPartner): z.input<typeof CutOutput> => ({
  ...{ id: cut.id, service: cut.service, partnerName: cut.partner?.name ?? null, words: cut.words },
  ...{ reason: cut.reason, cutAt: cut.cutAt.toISOString(), cutByName: cut.cutByName },
  restored:
    cut.restoredAt === null
      ? null
      : { at: cut.restoredAt.toISOString(), byName: cut.restoredByName ?? '', reason: cut.restoreReason ?? '' },
})
