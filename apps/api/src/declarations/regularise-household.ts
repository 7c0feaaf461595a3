import { type DeclarationInForce, type HouseholdMonth, listHouseholdMonth, lockHouseholdMonth, type Tx } from '@cesu/db'
import { type Recomputed, recomputed } from '@cesu/domain/declarations'
import { writeRecomputed } from './write-recomputed.ts'

/** A declaration that the tables of today change: its version in force, and what it becomes. */
interface Moved {
  readonly found: DeclarationInForce
  readonly month: Recomputed
}

/**
 * What the tables of today change of a household's declarations of a month, in the order of their registration: those kept on
 * prolonged values, and the share that they leave of the ceiling of the exemption at 70.
 * A RangeError when the law, as it is known today, refuses one of them.
 */
export function movedIn(declarations: readonly DeclarationInForce[]): Moved[] {
  let exemptionUsedCents = 0
  return declarations.flatMap((found) => {
    const { version } = found
    const isExempt = version.exemption === 'AGE_70'
    const isShared = isExempt && version.exemptionUsedCents !== exemptionUsedCents
    const month = version.prolonged || isShared ? recomputed(version, isExempt ? { exemptionUsedCents } : {}) : null
    if (isExempt) exemptionUsedCents += (month ?? version).grossCents
    return month === null ? [] : [{ found, month }]
  })
}

/** Writes the new versions of a household's month, in the name of the platform; how many. Done again, it writes none. */
export async function regulariseHousehold(call: { tx: Tx; now: Date }, household: HouseholdMonth): Promise<number> {
  await lockHouseholdMonth(call.tx, household)
  let written = 0
  for (const { found, month } of movedIn(await listHouseholdMonth(call.tx, household))) {
    if (await writeRecomputed(call, found, { month, reason: 'RATES' })) written += 1
  }
  return written
}
