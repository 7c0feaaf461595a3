import { type DeclarationDetail, findPreviousVersion, type Tx } from '@cesu/db'
import { explain } from '@cesu/domain/contributions'
import { monthOfRecord } from '@cesu/domain/declarations'
import { z } from 'zod'

/** Why a month differs from the previous one of the pair. Amounts in cents, from the previous month to this one. */
export const MonthChanges = z.object({
  previousPeriod: z.string(),
  /** In French: what the employer pays from one month to the other. */
  summary: z.string(),
  reasons: z.array(z.object({ sentence: z.string(), contributionsCents: z.int(), totalCostCents: z.int() })),
})

/** Why a declaration differs from the previous month of the pair; null when there is none. */
export async function explainChanges(tx: Tx, found: DeclarationDetail): Promise<z.infer<typeof MonthChanges> | null> {
  const [current] = found.versions
  const previous = await findPreviousVersion(tx, found)
  if (current === undefined || previous === null) return null
  const { summary, reasons } = explain(monthOfRecord(previous), monthOfRecord(current))
  return {
    previousPeriod: previous.period,
    summary,
    reasons: reasons.map(({ sentence, effect: { totals } }) => ({
      sentence,
      contributionsCents: totals.contributionsCents,
      totalCostCents: totals.totalCostCents,
    })),
  }
}
