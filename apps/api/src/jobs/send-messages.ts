import { withContext } from '@cesu/db'
import { sendNext } from '../mandates/send-next.ts'
import type { Job } from './job.ts'

/** Messages to persons: within a minute, each in a transaction of its own. */
export const sendMessages: Job = {
  name: 'send-messages',
  cron: '* * * * *',
  run: async ({ db, clock, mailing, signal }) => {
    let sent = 0
    while (!signal.aborted) {
      if (!(await withContext(db, { kind: 'jobs' }, (tx) => sendNext(tx, mailing, clock())))) break
      sent += 1
    }
    return sent
  },
}
