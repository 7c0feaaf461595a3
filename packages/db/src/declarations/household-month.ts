import type { Tx } from '../connection/client.ts'
import type { Declaration } from '../model.ts'
import { type Registered, rankOf } from './registered.ts'

/**
 * Waits until nobody else decides this household's month, and holds it to the end of the transaction: to be called before
 * the facts are read, since they may depend on what another partner is registering at the same moment.
 */
export async function lockHouseholdMonth(
  tx: Tx,
  { employerId, period }: Pick<Declaration, 'employerId' | 'period'>,
): Promise<void> {
  await tx.$executeRaw`SELECT lock_household_month(${employerId}::uuid, ${period})`
}

/**
 * Gross pay under the exemption at 70 that a household already has for a month, in cents: the versions in force of the
 * declarations registered before one (all of them when it is not registered yet), cancelled ones left out, whoever declared them. Only
 * the sum is told, and only to a partner whom the employer mandates today; 0 for another.
 */
export async function sumExemptGross(
  tx: Tx,
  { employerId, period }: Pick<Declaration, 'employerId' | 'period'>,
  before: Registered | null,
): Promise<number> {
  const [instant, id] = rankOf(before)
  const rows = await tx.$queryRaw<[{ cents: number }]>`
    SELECT coalesce(exempt_gross_cents(${employerId}::uuid, ${period}, ${instant}::timestamptz, ${id}::uuid), 0)::float8
      AS cents`
  return rows[0].cents
}
