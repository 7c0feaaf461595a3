import { areMessagesCut, withContext } from '@cesu/db'
import { sendNext } from '../mandates/send-next.ts'
import type { Job } from './job.ts'

/** Messages to persons: within a minute, each in a transaction of its own. */
export const sendMessages: Job = {
  name: 'send-messages',
  cron: '* * * * *',
  run: async ({ db, clock, mailing, signal }) => {
    let sent = 0
    while (!signal.aborted) {
      // What holds them back is asked before each: a cut counts from the next message.
      const isSent = await withContext(db, { kind: 'jobs' }, async (tx) =>
        (await areMessagesCut(tx)) ? false : sendNext(tx, mailing, clock()),
      )
      if (!isSent) break
      sent += 1
    }
    return sent
  },
}
