import { type DeclarationDetail, findPreviousVersion, type Tx } from '@cesu/db'
import type { DeclarationVersion } from '@cesu/db/model'
import { ContributionLine, type ExplainedMonth, explain, parseEstimateInput } from '@cesu/domain/contributions'
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
  const before = monthOf(previous)
  const after = monthOf(current)
  if (before === null || after === null) return null
  const { summary, reasons } = explain(before, after)
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

/** A kept version as the engine's question and answer; null when the question can no longer be asked. */
function monthOf(version: DeclarationVersion): ExplainedMonth | null {
  const {
    period,
    payKind,
    payCents,
    hoursHundredths,
    territory,
    scheme,
    nonResident,
    paidLeaveIncluded,
    exemption,
    exemptionUsedCents,
  } = version
  const { withholdingKind: kind, withholdingRatePcm: ratePcm } = version
  const parsed = parseEstimateInput({
    period,
    pay: { kind: payKind, amountCents: payCents },
    hours: hoursHundredths / 100,
    territory,
    scheme,
    nonResident,
    paidLeaveIncluded,
    exemption,
    exemptionUsedCents,
    withholding: kind === 'RATE' ? { kind, ratePcm } : { kind },
  })
  if ('refusals' in parsed) return null
  return { input: parsed.input, result: { ...version, lines: z.array(ContributionLine).parse(version.lines) } }
}
