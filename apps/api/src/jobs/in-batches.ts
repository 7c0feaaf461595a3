import { type Forgetting, type Tx, withContext } from '@cesu/db'
import type { JobCall } from './job.ts'

const AT_MOST = 1_000

/** Forgets what is over, one transaction a batch, until nothing is left or the process stops; how many rows. */
export async function inBatches(
  { db, now, signal }: JobCall,
  forgetSome: (tx: Tx, batch: Forgetting) => Promise<number>,
): Promise<number> {
  let total = 0
  while (!signal.aborted) {
    const rows = await withContext(db, { kind: 'jobs' }, (tx) => forgetSome(tx, { now, atMost: AT_MOST }))
    if (rows === 0) break
    total += rows
  }
  return total
}
