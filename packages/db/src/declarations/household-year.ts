import type { Tx } from '../connection/client.ts'
import type { Declaration } from '../model.ts'
import { type Registered, rankOf } from './registered.ts'

/**
 * What a household's months of a year cost in all, in cents: the versions in force, cancelled declarations left out, whoever
 * declared them; those registered before `before`, or all. Only the sum is told, to an agent, to a partner whom the employer
 * mandates today and to the partner of that declaration; 0 for another.
 */
export async function sumDeclaredCost(
  tx: Tx,
  { employerId, year }: Pick<Declaration, 'employerId'> & { year: number },
  before: Registered | null = null,
): Promise<number> {
  const [instant, id] = rankOf(before)
  const rows = await tx.$queryRaw<[{ cents: number }]>`
    SELECT coalesce(declared_cost_cents(${employerId}::uuid, ${String(year)}, ${instant}::timestamptz, ${id}::uuid), 0)
      ::float8 AS cents`
  return rows[0].cents
}
