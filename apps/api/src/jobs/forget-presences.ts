import { purgePresences } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** Who had a case open, once they no longer have. */
export const forgetPresences: Job = {
  name: 'forget-presences',
  cron: '37 * * * *',
  run: (call) => inBatches(call, purgePresences),
}
