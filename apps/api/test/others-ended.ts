import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin } from '@cesu/db'

/**
 * Waits until every transaction that runs now has ended: events are held back by the oldest one of the whole cluster, which
 * other test files share, each on a base of its own.
 */
export const othersEnded = (adminUrl: string): Promise<void> =>
  asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next')
    const oldest = 'SELECT FROM pg_current_snapshot() now WHERE pg_snapshot_xmin(now) >= $1::text::xid8'
    while ((await admin.query(oldest, [rows[0]?.next])).rowCount === 0) await sleep(20)
  })
