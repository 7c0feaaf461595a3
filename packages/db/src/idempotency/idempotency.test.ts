import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { agentId, tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { type DbContext, withContext } from '../connection/context.ts'
import { claimIdempotencyKey, purgeExpiredIdempotencyKeys, storeIdempotentResponse } from './idempotency.ts'

let database: FreshDatabase
let api: Db
let agents: Db
const { partnerId, staffId } = tenant('a')

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  api = database.connect('cesu_api')
  agents = database.connect('cesu_agent', { max: 20 })
})
afterAll(() => database.close())

const now = new Date()
const call = { key: 'one key for all', fingerprint: 'a'.repeat(64), now, expiresAt: new Date(now.getTime() + 60_000) }
const agent: DbContext = { kind: 'agent', agentId }
const staff: DbContext = { kind: 'partner', partnerId, actorId: staffId }
const ofAgent = { actorKind: 'AGENT', holderId: agentId } as const
const ofPartner = { actorKind: 'PARTNER_STAFF', holderId: partnerId } as const

test('the same key is one for each holder: an agent’s, 20 times at once, is claimed once', async () => {
  const claims = await Promise.all(
    Array.from({ length: 20 }, () =>
      withContext(agents, agent, async (tx) => {
        const first = await claimIdempotencyKey(tx, { ...ofAgent, ...call })
        if (first === null) await storeIdempotentResponse(tx, { ...ofAgent, key: call.key, response: { done: 1 } })
        return first
      }),
    ),
  )
  expect(claims.filter((first) => first === null)).toHaveLength(1)
  expect(claims.find((first) => first !== null)).toEqual({ fingerprint: call.fingerprint, response: { done: 1 } })
  expect(await withContext(api, staff, (tx) => claimIdempotencyKey(tx, { ...ofPartner, ...call }))).toBeNull()
})

test('nobody claims in the name of another', async () => {
  const claim = { ...call, key: 'another key' }
  const asPartner = withContext(agents, agent, (tx) => claimIdempotencyKey(tx, { ...ofPartner, ...claim }))
  await expect(asPartner).rejects.toThrow('row-level security')
  const asAgent = withContext(api, staff, (tx) => claimIdempotencyKey(tx, { ...ofAgent, ...claim }))
  await expect(asAgent).rejects.toThrow('row-level security')
})

test('a job forgets those whose time is over', async () => {
  const jobs = database.connect('cesu_jobs', { max: 1 })
  const forgotten = () =>
    withContext(jobs, { kind: 'jobs' }, (tx) => purgeExpiredIdempotencyKeys(tx, { now, atMost: 3 }))
  expect([await forgotten(), await forgotten(), await forgotten()]).toEqual([3, 3, 0])
  expect(await database.connect('cesu_migrator').idempotencyRecord.count()).toBe(2)
})
