import { purgeExpiredSignIns } from '@cesu/db'
import { inBatches } from './in-batches.ts'
import type { Job } from './job.ts'

/** Sessions, sign-ins under way, counts of their starts and records of the OpenID provider whose time is over. */
export const forgetSignIns: Job = {
  name: 'forget-sign-ins',
  cron: '*/10 * * * *',
  run: (call) => inBatches(call, purgeExpiredSignIns),
}
