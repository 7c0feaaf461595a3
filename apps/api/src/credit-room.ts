import { sumDeclaredCost, type Tx } from '@cesu/db'
import type { Declaration, Employer } from '@cesu/db/model'
import { openPeriods } from '@cesu/domain/declarations'
import { type Day, yearOf } from '@cesu/domain/shared'
import { creditCeiling, creditRoomCents } from '@cesu/domain/tax-credit'

/** The month of a household, and the exemption that its employer is entitled to. */
type HouseholdMonth = Pick<Declaration, 'employerId' | 'period'> & Pick<Employer, 'exemption'>

/**
 * The expense of the year of a month that may still give its household a tax credit, in cents: what the household has
 * declared takes it, whoever declared it; before a declaration, or today.
 */
export async function creditRoomOf(
  tx: Tx,
  { employerId, period, exemption }: HouseholdMonth,
  before: Pick<Declaration, 'submittedAt' | 'id'> | null = null,
): Promise<number> {
  const year = yearOf(period)
  return creditRoomCents(creditCeiling(year, exemption), await sumDeclaredCost(tx, { employerId, year }, before))
}

/** The same today, for each year of which a month can be declared. */
export async function openCreditRooms(tx: Tx, employer: Omit<HouseholdMonth, 'period'>, today: Day) {
  const aMonthOf = new Map(openPeriods(today).map((period) => [yearOf(period), period]))
  const rooms: { year: number; roomCents: number }[] = []
  for (const [year, period] of aMonthOf)
    rooms.push({ year, roomCents: await creditRoomOf(tx, { ...employer, period }) })
  return rooms
}
