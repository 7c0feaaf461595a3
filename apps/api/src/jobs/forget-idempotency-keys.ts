import { purgeExpiredIdempotencyKeys } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** A key that was used long enough ago opens nothing any more, and its answer holds data of people. */
export const forgetIdempotencyKeys: Job = {
  name: 'forget-idempotency-keys',
  cron: '7 * * * *',
  run: (call) => inBatches(call, purgeExpiredIdempotencyKeys),
}
