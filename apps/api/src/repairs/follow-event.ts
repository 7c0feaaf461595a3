import { followEmploymentEvent } from '@cesu/db'
import { dueDay } from '@cesu/domain/cases'
import type { Call } from '../call.ts'
import { keepRepair } from './keep-repair.ts'

/**
 * What follows from something that was just said of a contract, in its transaction: what the two sides say otherwise waits for whoever can
 * correct it; what they now say the same is closed.
 */
export async function followEvent(
  call: Call<'CITIZEN', 'write'> | Call<'PARTNER_STAFF' | 'API_CLIENT', 'write'>,
  eventId: string,
): Promise<void> {
  const { tx, now, today, newId } = call
  const wrong = await followEmploymentEvent(tx, {
    ...{ eventId, itemId: newId(), dueDay: dueDay('REPAIR_ITEM', today), at: now },
  })
  if (wrong !== null) await keepRepair(call, wrong)
}
