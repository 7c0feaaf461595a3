import { findLiveClient, withContext } from '@cesu/db'
import type { ApiClient } from '../../actors/api-client.ts'
import { legalDay } from '../../platform/clock.ts'
import type { Platform } from '../../platform/platform.ts'

/** Whether an application that was admitted still would be: a call that makes many transactions asks it between two of them. */
export async function stillCalls({ databases, now: clock }: Platform, { id, keyId }: ApiClient): Promise<boolean> {
  const now = clock()
  const live = await withContext(databases.door, { kind: 'door' }, (tx) =>
    findLiveClient(tx, id, { now, today: legalDay(now) }),
  )
  return live?.keys.some((key) => key.id === keyId) === true
}
