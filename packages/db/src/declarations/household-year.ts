import type { Tx } from '../connection/client.ts'
import type { Declaration } from '../model.ts'

/** Up to when the months of a household are counted: those registered before a declaration, itself left out. */
type Before = Pick<Declaration, 'submittedAt' | 'id'>

/** After every declaration. */
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * What a household's months of a year cost in all, in cents: the versions in force, cancelled declarations left out, whoever
 * declared them; those registered before `before`, or all. Only the sum is told, to an agent, to a partner whom the employer
 * mandates today and to the partner of that declaration; 0 for another.
 */
export async function sumDeclaredCost(
  tx: Tx,
  { employerId, year }: Pick<Declaration, 'employerId'> & { year: number },
  before: Before | null = null,
): Promise<number> {
  const instant = before?.submittedAt.toISOString() ?? 'infinity'
  const rows = await tx.$queryRaw<[{ cents: number }]>`
    SELECT coalesce(declared_cost_cents(${employerId}::uuid, ${String(year)}, ${instant}::timestamptz, ${before?.id ?? LAST_ID}::uuid), 0)
      ::float8 AS cents`
  return rows[0].cents
}
