import type { Tx } from '../connection/client.ts'
import type { DeclarationKey } from '../declarations/declarations.ts'
import type { Declaration, DeclarationVersion, VoucherUse } from '../model.ts'

/** A declared month as the household that acts reads it where it gives titles. */
export interface TitleMonth
  extends Pick<Declaration, 'employerId' | 'period' | 'id' | 'reference'>,
    Pick<DeclarationVersion, 'startDay' | 'endDay' | 'paymentDay' | 'totalCostCents'> {
  cancelled: boolean
  employeeName: string
  /** Who declared it. */
  partnerName: string
  netToPayCents: number
}

/** The declared months of a year of the household that acts, the last first; nothing for anybody else. 1,000 at most. */
export const listHouseholdMonths = (tx: Tx, year: number, id: string | null = null): Promise<TitleMonth[]> =>
  tx.$queryRaw`
    SELECT employer_id AS "employerId", period, id, reference, cancelled, start_day AS "startDay", end_day AS "endDay", payment_day AS "paymentDay",
      employee_name AS "employeeName", partner_name AS "partnerName", net_to_pay_cents AS "netToPayCents", total_cost_cents AS "totalCostCents"
    FROM household_months(${String(year)}, ${id}::uuid)`

/** One of them, or null. */
export async function findHouseholdMonth(
  tx: Tx,
  { employerId, period, id }: DeclarationKey,
): Promise<TitleMonth | null> {
  const months = await listHouseholdMonths(tx, Number(period.slice(0, 4)), id)
  return months.find((month) => month.employerId === employerId && month.period === period) ?? null
}

/** The first year in which a month of a household was declared; null when none was. */
export async function findFirstHouseholdYear(tx: Tx, employerId: string): Promise<number | null> {
  const first = await tx.declaration.findFirst({
    where: { employerId },
    orderBy: { period: 'asc' },
    select: { period: true },
  })
  return first && Number(first.period.slice(0, 4))
}

/** Every use of titles by the months of a year of a household, in the order of their use; 10,000 at most. */
export const listHouseholdUses = (tx: Tx, employerId: string, year: number): Promise<VoucherUse[]> =>
  tx.voucherUse.findMany({
    where: { employerId, period: { gte: `${year}-01`, lte: `${year}-12` } },
    orderBy: { id: 'asc' },
    take: 10_000,
  })
