import { forgetUploads as forgetSome } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** Bytes of files that were cut on their way, a day later. */
export const forgetUploads: Job = {
  name: 'forget-uploads',
  cron: '17 4 * * *',
  run: (call) => inBatches(call, forgetSome),
}
