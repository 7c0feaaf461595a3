import { sumDeclaredCost, type Tx } from '@cesu/db'
import type { Declaration } from '@cesu/db/model'
import { openPeriods } from '@cesu/domain/declarations'
import { type Day, yearOf } from '@cesu/domain/shared'
import { creditRoomCents } from '@cesu/domain/tax-credit'

/**
 * The expense of the year of a month that may still give its household a tax credit, in cents: what the household has
 * declared takes it, whoever declared it; before a declaration, or today.
 */
export async function creditRoomOf(
  tx: Tx,
  { employerId, period }: Pick<Declaration, 'employerId' | 'period'>,
  before: Pick<Declaration, 'submittedAt' | 'id'> | null = null,
): Promise<number> {
  const year = yearOf(period)
  return creditRoomCents(year, await sumDeclaredCost(tx, { employerId, year }, before))
}

/** The same for each year of which a month can be declared today. */
export async function openCreditRooms(tx: Tx, employerId: string, today: Day) {
  const rooms: { year: number; roomCents: number }[] = []
  for (const year of new Set(openPeriods(today).map(yearOf))) {
    const declaredCents = await sumDeclaredCost(tx, { employerId, year })
    rooms.push({ year, roomCents: creditRoomCents(year, declaredCents) })
  }
  return rooms
}
