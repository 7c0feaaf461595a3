import { type HouseholdMonth, lockHouseholdMonth, type Tx, takeRecomputation } from '@cesu/db'
import { recomputeMonth } from './recompute-month.ts'

/**
 * Shares the ceiling of the exemption at 70 again among a household's declarations of a month, and writes a new version of each
 * one that it changes; how many. Nothing when the month waits no more.
 */
export async function recomputeHousehold(call: { tx: Tx; now: Date }, household: HouseholdMonth): Promise<number> {
  await lockHouseholdMonth(call.tx, household)
  return (await takeRecomputation(call.tx, household)) ? recomputeMonth(call, household, 'HOUSEHOLD') : 0
}
