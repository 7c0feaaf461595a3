import type { Tx } from '../connection/client.ts'
import { type DeclarationInForce, inForce, withVersion } from './change-declaration.ts'
import type { HouseholdMonth } from './household-recomputation.ts'

/** Before every household. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** The declarations of some months of households, cancelled ones left out, each month in the order of registration. */
export async function listMonthsInForce(tx: Tx, months: readonly HouseholdMonth[]): Promise<DeclarationInForce[][]> {
  const rows = await tx.declaration.findMany({
    where: { status: { not: 'CANCELLED' }, OR: months.map(({ employerId, period }) => ({ employerId, period })) },
    orderBy: [{ period: 'asc' }, { employerId: 'asc' }, { submittedAt: 'asc' }, { id: 'asc' }],
    include: withVersion,
  })
  return [...Map.groupBy(rows.map(inForce), ({ employerId, period }) => `${period} ${employerId}`).values()]
}

/** What the tables that moved changed of an employer's declarations by a partner. Differences in cents: above 0, owed more. */
export interface Regularised {
  partnerId: string
  employerId: string
  references: string[]
  contributionsCents: number
  /** 0: what is declared is the net. */
  netCents: number
}

/**
 * What was regularised since an instant, cancelled declarations left out, partner by partner and employer by employer, after
 * one of them: at most `limit`. Under the jobs.
 */
export const listRegularised = (
  tx: Tx,
  { since, after, limit }: { since: Date; after: Pick<Regularised, 'partnerId' | 'employerId'> | null; limit: number },
): Promise<Regularised[]> => tx.$queryRaw<Regularised[]>`
  SELECT v.partner_id AS "partnerId", v.employer_id AS "employerId",
    array_agg(DISTINCT d.reference::text ORDER BY d.reference::text) AS references,
    sum(v.contributions_cents - p.contributions_cents)::float8 AS "contributionsCents",
    sum(v.net_cents - p.net_cents)::float8 AS "netCents"
  FROM declaration_version v
  JOIN declaration_version p ON p.employer_id = v.employer_id AND p.period = v.period
    AND p.declaration_id = v.declaration_id AND p.number = v.number - 1
  JOIN declaration d ON d.employer_id = v.employer_id AND d.period = v.period AND d.id = v.declaration_id
  WHERE v.reason = 'RATES' AND v.created_at >= ${since} AND d.status <> 'CANCELLED'
    AND (v.partner_id, v.employer_id) > (${after?.partnerId ?? FIRST_ID}::uuid, ${after?.employerId ?? FIRST_ID}::uuid)
  GROUP BY v.partner_id, v.employer_id
  ORDER BY v.partner_id, v.employer_id
  LIMIT ${limit}::int`
