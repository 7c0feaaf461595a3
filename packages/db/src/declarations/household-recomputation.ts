import type { Tx } from '../connection/client.ts'
import type { Declaration } from '../model.ts'
import { type DeclarationInForce, inForce, withVersion } from './change-declaration.ts'

/** A month of a household. */
export type HouseholdMonth = Pick<Declaration, 'employerId' | 'period'>

/** Asks that a household's month be computed again: once, however often it is asked before it is done. */
export async function askRecomputation(tx: Tx, { employerId, period }: HouseholdMonth, askedAt: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO household_recomputation (employer_id, period, asked_at)
    VALUES (${employerId}::uuid, ${period}, ${askedAt})
    ON CONFLICT DO NOTHING`
}

/** Months that wait, the oldest request first. */
export const listRecomputations = (tx: Tx, limit: number): Promise<HouseholdMonth[]> =>
  tx.householdRecomputation.findMany({
    select: { employerId: true, period: true },
    orderBy: { askedAt: 'asc' },
    take: limit,
  })

/** Takes a month that waits; false when it waits no more. Under the lock of the household's month: what is asked later is kept. */
export async function takeRecomputation(tx: Tx, { employerId, period }: HouseholdMonth): Promise<boolean> {
  const taken = await tx.householdRecomputation.deleteMany({ where: { employerId, period } })
  return taken.count === 1
}

/** A household's declarations of a month, cancelled ones left out, whoever declared them, in the order of registration. */
export async function listHouseholdMonth(tx: Tx, household: HouseholdMonth): Promise<DeclarationInForce[]> {
  const rows = await tx.declaration.findMany({
    where: { ...household, status: { not: 'CANCELLED' } },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    include: withVersion,
  })
  return rows.map(inForce)
}
