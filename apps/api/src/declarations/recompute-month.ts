import { type DeclarationInForce, type HouseholdMonth, listHouseholdMonth, type Tx } from '@cesu/db'
import { type Recomputed, recomputed } from '@cesu/domain/declarations'
import { writeRecomputed } from './write-recomputed.ts'

/**
 * Why a month is computed again: the household's ceiling may be shared otherwise; tables have moved, and what was kept on prolonged
 * values follows them; or everything does.
 */
export type Cause = 'HOUSEHOLD' | 'PROLONGED' | 'RATES'

/** A declaration that changes: its version in force, and what it becomes. */
interface Moved {
  readonly found: DeclarationInForce
  readonly month: Recomputed
}

/**
 * What changes of a household's declarations of a month, in the order of their registration: each that has the exemption at 70
 * takes what those before it leave of its ceiling; when tables have moved, those that the cause names too.
 * A RangeError when the law, as it is known today, refuses one of them.
 */
export function movedIn(declarations: readonly DeclarationInForce[], cause: Cause): Moved[] {
  let exemptionUsedCents = 0
  return declarations.toSorted(inTurn).flatMap((found) => {
    const { version } = found
    const isExempt = version.exemption === 'AGE_70'
    const isShared = isExempt && version.exemptionUsedCents !== exemptionUsedCents
    const mayMove = cause === 'RATES' || (cause === 'HOUSEHOLD' ? isExempt : version.prolonged || isShared)
    const month = mayMove ? recomputed(version, isExempt ? { exemptionUsedCents } : {}) : null
    if (isExempt) exemptionUsedCents += (month ?? version).grossCents
    return month === null ? [] : [{ found, month }]
  })
}

/** Those that were registered at one instant (a batch, a file) keep the turn in which they shared the household's ceiling. */
const inTurn = (one: DeclarationInForce, other: DeclarationInForce): number =>
  one.submittedAt.getTime() - other.submittedAt.getTime() ||
  one.version.exemptionUsedCents - other.version.exemptionUsedCents

/**
 * Writes the new versions of a household's month, in the name of the platform; how many. Done again, it writes none. Under the
 * lock of the household's month.
 */
export async function recomputeMonth(
  call: { tx: Tx; now: Date },
  household: HouseholdMonth,
  cause: Cause,
): Promise<number> {
  const reason = cause === 'HOUSEHOLD' ? cause : 'RATES'
  let written = 0
  for (const { found, month } of movedIn(await listHouseholdMonth(call.tx, household), cause)) {
    if (await writeRecomputed(call, found, { month, reason })) written += 1
  }
  return written
}
