import { CaseKind, CaseStatus } from '@cesu/domain/cases'
import { thresholds } from '@cesu/domain/thresholds'
import { z } from 'zod'

/** Cases that are acted on together at most, whatever the threshold is. */
export const MOST_PICKED = thresholds.BULK_CASES.most

/** What an act on a case asks for, and who of Urssaf holds it; nothing of whom it concerns. */
export const PickedOutput = z.object({
  id: z.string(),
  number: z.int(),
  version: z.int(),
  kind: z.enum(CaseKind),
  status: z.enum(CaseStatus),
  assigneeName: z.string().nullable(),
  /** Whether who asks holds it. */
  isOwn: z.boolean(),
})
