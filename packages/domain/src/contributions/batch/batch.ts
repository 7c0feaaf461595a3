import type { Refusal } from '../../shared/index.ts'
import { type EstimateRefusalCode, situationRefusals } from '../estimate-refusals.ts'
import type { DueContribution } from '../schedule.ts'
import { type Columns, makeColumns } from './columns.ts'
import { computeRun } from './compute-run.ts'
import { type BatchSituation, makePlan, type Plan } from './plan.ts'

/**
 * Many payslips at once, in columns: the same cents as `estimate`, without an object by row, for files.
 *
 *   const batch = makeBatch(1_024)
 *   const added = addSituation(batch, { period: '2026-03', territory: 'METRO', … })  // refusals, or its index
 *   batch.input.situation[row] = added.index; batch.input.payCents[row] = 150_000; …  // as many rows as the capacity
 *   computeBatch(batch, rows)
 *   batch.output.netCents[row]
 *
 * A file of any length goes through one batch, filled again and again: the memory is that of its capacity. A thousand rows
 * keep the columns in the processor's cache. Rows are in any order; those of a same situation are best side by side.
 * A row with overtime is not for a batch: ask `estimate`.
 *
 * Columns are 32-bit integers: a pay is at most 100 000 000 cents, hence a total at most 250 000 000. A product of a base and
 * a rate (10⁸ cents × 10⁵ pcm) is exact: numbers are computed in 64-bit floats, which hold any whole number up to 9 × 10¹⁵.
 */
export interface Batch extends Columns {
  readonly capacity: number
  /** The situations added, worked out. */
  readonly plans: Plan[]
}

/** A batch of so many rows at most; no situation yet. */
export const makeBatch = (capacity: number): Batch => ({ ...makeColumns(capacity), capacity, plans: [] })

/** Adds a situation to a batch: its index, for the column `situation`; or every reason why the law does not cover it. */
export const addSituation = (
  batch: Batch,
  situation: BatchSituation,
): { index: number } | { refusals: Refusal<EstimateRefusalCode>[] } => {
  const { payKind, hourlyDeduction, withholding, shortContract: _inThePlan, ...common } = situation
  const refusals = situationRefusals({
    ...common,
    pay: { kind: payKind, amountCents: 1 },
    hoursHundredths: 100,
    overtime: [],
    exemptionUsedCents: 0,
    ...(hourlyDeduction ? { hourlyDeduction } : {}),
    withholding: withholding === 'RATE' ? { kind: withholding, ratePcm: 0 } : { kind: withholding },
    benefitsInKind: { meals: 0, lodgingMonths: 0 },
    reimbursementsCents: 0,
  })
  if (refusals.length > 0) return { refusals }
  return { index: batch.plans.push(makePlan(situation, batch)) - 1 }
}

/** What each column of `output.lines` holds for the rows of a situation: the employee's contributions, then the employer's. */
export const contributionsOf = ({ plans }: Batch, index: number): readonly DueContribution[] =>
  plans[index]?.contributions ?? []

/** Computes the first `count` rows of a batch. Throws a RangeError when a row's situation was never added. */
export const computeBatch = (batch: Batch, count: number): void => {
  const { situation } = batch.input
  let from = 0
  while (from < count) {
    const index = situation[from] ?? 0
    const plan = batch.plans[index]
    if (!plan) throw new RangeError(`Row ${from} has situation ${index}, which was not added`)
    let to = from + 1
    while (to < count && situation[to] === index) to++
    computeRun(batch, plan, { from, to })
    from = to
  }
}
