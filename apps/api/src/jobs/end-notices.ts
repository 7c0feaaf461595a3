import { endNotices as endDueNotices, tellAdministrators, withContext } from '@cesu/db'
import { automaticCheck, record } from '../record.ts'
import type { Job } from './job.ts'

const AT_ONCE = 100

/** Notices whose last day is past: the habilitation is suspended, traced, told to the partner and written to its administrators. */
export const endNotices: Job = {
  name: 'end-notices',
  cron: '2 0 * * *',
  run: async ({ db, clock, today, signal }) => {
    let done = 0
    while (!signal.aborted) {
      const ended = await withContext(db, { kind: 'jobs' }, async (tx) => {
        const now = clock()
        const over = await endDueNotices(tx, { today, most: AT_ONCE })
        for (const { partnerId, id, version, reason } of over) {
          const said = { move: 'END_NOTICE' as const, noticeDay: null, reason }
          const payload = { ...said, authorizationVersion: version }
          await record(
            { tx, now, actor: automaticCheck },
            { kind: 'AUTHORIZATION_MOVED', subjectId: id, payload, partnerId },
          )
          await tellAdministrators(tx, { partnerId, kind: 'AUTHORIZATION_MOVED', about: id, facts: said, at: now })
        }
        return over.length
      })
      done += ended
      if (ended < AT_ONCE) break
    }
    return done
  },
}
