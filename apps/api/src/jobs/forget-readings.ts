import { purgeReadings } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** Who read about whom, once no budget counts it any more. */
export const forgetReadings: Job = {
  name: 'forget-readings',
  cron: '23 3 * * *',
  run: (call) => inBatches(call, purgeReadings),
}
