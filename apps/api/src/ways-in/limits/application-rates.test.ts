import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  callApi,
  type TestApplication,
  type TestKey,
  testApplication,
  testKey,
  tokenOf,
} from '../../../test/application.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

/** What one application may ask in a minute of a route that writes, and of all together. */
const OF_ROUTE = 300
const OFFICE = '203.0.113.50'

let on: TestServer
beforeAll(async () => {
  on = await testServer({ trustedProxies: ['127.0.0.1', '::1'] })
  on.setNow(new Date().toISOString())
})
afterAll(() => on.close())

/** An application, and the tokens that it holds. */
async function caller(keys = 1) {
  const application = await testApplication(on, on.world.first)
  const held: { key: TestKey; token: string }[] = []
  for (let rank = 0; rank < keys; rank += 1) {
    const key = rank === 0 ? application.key : await secondKey(application)
    held.push({ key, token: await tokenOf({ ...application, key }, on.origin) })
  }
  return held
}

async function secondKey({ id }: TestApplication): Promise<TestKey> {
  const key = await testKey()
  const { x, y } = key.jwk
  const dates = { createdAt: on.platform.now(), expiresAt: new Date(Date.now() + 3_600_000) }
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.apiClientKey.create({
      data: { partnerId: on.world.first.partnerId, clientId: id, id: key.kid, place: 2, x, y, ...dates },
    }),
  )
  return key
}

/** Asks something that there is not, which costs little: 404 unless it is refused. */
const ask = ({ key, token }: { key: TestKey; token: string }, from = OFFICE) =>
  callApi({ key, token }, `${on.origin}/v1/mandate-requests/${unknown}/withdrawal`, {
    method: 'POST',
    headers: { 'x-forwarded-for': from, 'idempotency-key': randomUUID() },
  })
const unknown = randomUUID()

/** What an answer says is left of the rule of the route; NaN when it says another, or no time. */
function leftOf({ headers }: Response): number {
  const [, left, seconds] = /^"minute";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '') ?? []
  const says = headers.get('ratelimit-policy') === `"minute";q=${OF_ROUTE};w=60` && Number(seconds) > 0
  return says ? Number(left) : Number.NaN
}

/** Sends so many, ten at once; how many of each status came back. */
async function flood(count: number, send: (rank: number) => Promise<Response>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  for (let sent = 0; sent < count; sent += 10) {
    const ranks = Array.from({ length: Math.min(10, count - sent) }, (_, rank) => sent + rank)
    for (const answer of await Promise.all(ranks.map(send)))
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
  }
  return statuses
}

test('two applications behind one address take nothing from each other; one has its count at any address', async () => {
  const [[first], [second]] = [await caller(), await caller()]
  if (first === undefined || second === undefined) throw new Error('no caller')
  expect(leftOf(await ask(first))).toBe(OF_ROUTE - 1)
  expect(await flood(OF_ROUTE - 1, () => ask(first))).toEqual({ 404: OF_ROUTE - 1 })
  const refused = await ask(first)
  expect([refused.status, leftOf(refused)]).toEqual([429, 0])
  expect(refused.headers.get('retry-after')).toBe(/t=(\d+)/.exec(refused.headers.get('ratelimit') ?? '')?.[1])
  expect((await ask(first, '198.51.100.9')).status).toBe(429)
  const other = await ask(second)
  expect([other.status, leftOf(other)]).toEqual([404, OF_ROUTE - 1])
})

test('[security G3] all the keys and tokens of one application have one count, at once too', async () => {
  const [first, second] = await caller(2)
  if (first === undefined || second === undefined) throw new Error('no caller')
  const twenty = [first, second].flatMap((held) => Array.from({ length: 10 }, () => held))
  const statuses = await flood(OF_ROUTE + 20, (rank) =>
    ask(twenty[rank % 20] ?? first, `203.0.113.${100 + (rank % 20)}`),
  )
  expect(statuses).toEqual({ 404: OF_ROUTE, 429: 20 })
})

test('whoever is not known counts for their address, and takes nothing from the applications behind it', async () => {
  const from = '203.0.113.77'
  const [held] = await caller()
  if (held === undefined) throw new Error('no caller')
  const madeUp = { ...held, token: 'nobody.signed.this' }
  expect((await ask(held, from)).status).toBe(404)
  expect(leftOf(await ask(madeUp, from))).toBe(OF_ROUTE - 1)
  expect(leftOf(await ask(madeUp, from))).toBe(OF_ROUTE - 2)
  const statuses = await flood(OF_ROUTE, () => ask(madeUp, from))
  expect(statuses[401]).toBeGreaterThanOrEqual(OF_ROUTE - 2)
  // Those that were under way together when the last one was counted.
  expect(statuses[401]).toBeLessThan(OF_ROUTE + 8)
  expect((await ask(madeUp, from)).status).toBe(429)
  // A neighbour whose token was admitted a moment ago is not refused with them, and its headers say its own count.
  const neighbour = await ask(held, from)
  expect([neighbour.status, leftOf(neighbour)]).toEqual([404, OF_ROUTE - 2])
  // The token alone, without its key, does not pass, and is then refused with them.
  const stolen = { ...held, key: await testKey() }
  expect((await ask(stolen, from)).status).toBe(401)
  expect((await ask(stolen, from)).status).toBe(429)
  expect((await ask(madeUp, '203.0.113.78')).status).toBe(401)
})
