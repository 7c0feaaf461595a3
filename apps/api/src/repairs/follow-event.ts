import { followEmploymentEvent } from '@cesu/db'
import type { Call } from '../call.ts'
import { dueDayToday } from '../thresholds.ts'
import { keepRepair } from './keep-repair.ts'

/**
 * What follows from something that was just said of a contract, in its transaction: what the two sides say otherwise waits for whoever can
 * correct it; what they now say the same is closed.
 */
export async function followEvent(
  call: Call<'CITIZEN', 'write'> | Call<'PARTNER_STAFF' | 'API_CLIENT', 'write'>,
  eventId: string,
): Promise<void> {
  const { tx, now, newId } = call
  const wrong = await followEmploymentEvent(tx, {
    ...{ eventId, itemId: newId(), dueDay: await dueDayToday(call, 'REPAIR_ITEM'), at: now },
  })
  if (wrong !== null) await keepRepair(call, wrong)
}
