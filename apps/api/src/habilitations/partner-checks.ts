import { readPartnerRecord, type Tx } from '@cesu/db'
import { PartnerKind } from '@cesu/db/model'
import { addPeriods, periodOf } from '@cesu/domain/shared'
import { z } from 'zod'

/** Beyond it a count says « plus de ». */
const MOST_COUNTED = 999

/** What Urssaf holds of a partner, which nobody typed: counted up to a bound, `bound + 1` means more. */
export const PartnerChecks = z.object({
  partnerId: z.string(),
  name: z.string(),
  kind: z.enum(PartnerKind),
  siret: z.string(),
  knownSince: z.string(),
  mandates: z.int(),
  /** Of the last twelve months, that are not cancelled. */
  declarations: z.int(),
  suspendedApplications: z.int(),
  stoppedAuthorizations: z.int(),
  openCases: z.int(),
  bound: z.int(),
})

/** Reads it; null when there is no such partner. `today`: YYYY-MM-DD. */
export async function partnerChecks(
  tx: Tx,
  { partnerId, today }: { partnerId: string; today: string },
): Promise<z.input<typeof PartnerChecks> | null> {
  const sinceMonth = addPeriods(periodOf(today), -12)
  const kept = await readPartnerRecord(tx, { partnerId, sinceMonth, bound: MOST_COUNTED })
  if (kept === null) return null
  const { createdAt, ...record } = kept
  return { ...record, partnerId, knownSince: createdAt.toISOString(), bound: MOST_COUNTED }
}
