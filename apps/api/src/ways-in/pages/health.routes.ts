import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '@cesu/db'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../../platform/platform.ts'

/** How long a role is waited for: who asks whether to send work here does not wait for long. */
const PATIENCE_MS = 2_000

/** /health/live: the process answers. /health/ready: the database answers under each role, and takes writes. */
export async function healthRoutes(app: FastifyInstance, { databases }: Platform): Promise<void> {
  app.get('/health/live', () => ({ status: 'ok' }))
  app.get('/health/ready', async (_request, reply) => {
    const ready = await inTime(Promise.all(Object.values(databases).map(takesWrites)))
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable' })
  })
}

/** After a failover to a standby, a database answers and refuses every write. */
async function takesWrites(db: Db): Promise<boolean> {
  const [answer] = await db.$queryRaw<[{ writes: boolean }]>`
    SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off' AS writes`
  return answer.writes
}

const inTime = (answers: Promise<boolean[]>): Promise<boolean> =>
  Promise.race([
    answers.then((all) => all.every(Boolean)).catch(() => false),
    sleep(PATIENCE_MS, false, { ref: false }),
  ])
