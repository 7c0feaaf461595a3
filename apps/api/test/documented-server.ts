import { randomUUID } from 'node:crypto'
import { asAdmin, withContext } from '@cesu/db'
import { vi } from 'vitest'
import { documented } from '../src/documentation/ids.ts'
import { writeDocumentationWorld } from '../src/documentation/world.ts'
import { type TestApplication, testKey } from './application.ts'
import { type TestServer, testServer } from './test-server.ts'

/** A server on the documentation world, on its day, with a key of the documented application that a test holds. */
export interface DocumentedServer extends TestServer {
  application: TestApplication
}

/**
 * Starts it. The clock of this process is that day too, since tokens and proofs are of it; it is the true one again once the
 * server is closed.
 */
export async function documentedServer(settings?: Parameters<typeof testServer>[0]): Promise<DocumentedServer> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(documented.now) })
  const on = await testServer(settings)
  on.setNow(documented.now)
  const key = await testKey()
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    await writeDocumentationWorld(tx, randomUUID)
    const life = { createdAt: new Date(documented.now), expiresAt: new Date('2027-10-01T08:00:00Z') }
    const of = { partnerId: documented.partner, clientId: documented.application }
    await tx.apiClientKey.create({ data: { ...of, ...life, id: key.kid, place: 2, x: key.jwk.x, y: key.jwk.y } })
  })
  const close = () => on.close().finally(() => void vi.useRealTimers())
  return { ...on, close, application: { id: documented.application, key } }
}

/** Lets its applications and its mandate go on, whatever has suspended them or ended it. */
export const forgive = ({ adminUrl }: DocumentedServer): Promise<void> =>
  asAdmin(adminUrl, async (client) => {
    await client.query(`
      DELETE FROM api_sign;
      DELETE FROM outbox_event WHERE subject_id = '${documented.mandate}';
      UPDATE api_client SET suspended_at = NULL, suspended_for = NULL WHERE suspended_for IS NOT NULL;
      UPDATE mandate SET status = 'ACTIVE', revoked_at = NULL WHERE id = '${documented.mandate}' AND status <> 'ACTIVE'`)
  })
