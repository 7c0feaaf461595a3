import { listExpiring, markExpiryTold, withContext } from '@cesu/db'
import { automaticCheck, record } from '../record.ts'
import type { Job } from './job.ts'

const DAYS_BEFORE = 30
const AT_ONCE = 100

/** Applications that end within thirty days: their partner is told once. */
export const tellExpiring: Job = {
  name: 'tell-expiring',
  cron: '11 6 * * *',
  run: async ({ db, now, clock, signal }) => {
    const before = new Date(now.getTime() + DAYS_BEFORE * 86_400_000)
    let told = 0
    for (;;) {
      const soon = await withContext(db, { kind: 'jobs' }, (tx) => listExpiring(tx, { before, now, atMost: AT_ONCE }))
      for (const { id, partnerId, name, expiresAt } of soon) {
        if (signal.aborted) return told
        const call = { now: clock(), actor: automaticCheck }
        const payload = { name, expiresAt: expiresAt.toISOString() }
        await withContext(db, { kind: 'jobs' }, async (tx) => {
          if (!(await markExpiryTold(tx, id, call.now))) return
          await record({ tx, ...call }, { kind: 'APPLICATION_EXPIRING', subjectId: id, payload, partnerId })
          told += 1
        })
      }
      if (soon.length < AT_ONCE) return told
    }
  },
}
