import { type HouseholdMonth, listHouseholdMonth, lockHouseholdMonth, type Tx, takeRecomputation } from '@cesu/db'
import { recomputed } from '@cesu/domain/declarations'
import { writeRecomputed } from './write-recomputed.ts'

/**
 * Shares the ceiling of the exemption at 70 again among a household's declarations of a month, in the order of their
 * registration, and writes a new version of each one that it changes; how many. Nothing when the month waits no more.
 */
export async function recomputeHousehold(call: { tx: Tx; now: Date }, household: HouseholdMonth): Promise<number> {
  const { tx } = call
  await lockHouseholdMonth(tx, household)
  if (!(await takeRecomputation(tx, household))) return 0
  let usedCents = 0
  let written = 0
  for (const found of await listHouseholdMonth(tx, household)) {
    const { version } = found
    if (version.exemption !== 'AGE_70') continue
    const month = recomputed(version, { exemptionUsedCents: usedCents })
    if (month !== null && (await writeRecomputed(call, found, { month, reason: 'HOUSEHOLD' }))) written += 1
    usedCents += version.grossCents
  }
  return written
}
