import { purgeApiRequests } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** What applications asked, and the signs that they misbehaved, after a month. */
export const forgetRequests: Job = {
  name: 'forget-requests',
  cron: '53 3 * * *',
  run: (call) => inBatches(call, purgeApiRequests),
}
