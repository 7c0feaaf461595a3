import { purgeEvents } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** What has happened to partners, once nobody may read on from so far. */
export const forgetEvents: Job = {
  name: 'forget-events',
  cron: '41 3 * * *',
  run: (call) => inBatches(call, purgeEvents),
}
