import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpPerson, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

const REQUESTS_OF_ADDRESS = 3_000

let on: TestServer
beforeAll(async () => {
  on = await testServer({ trustedProxies: ['127.0.0.1', '::1'] })
})
afterAll(() => on.close())

const from = (address: string, headers: Record<string, string> = {}, path = '/') =>
  fetch(`${on.origin}${path}`, { headers: { 'x-forwarded-for': address, ...headers } })

/** Sends this many requests, some at once; says how many of each status came back. */
async function flood(count: number, send: (index: number) => Promise<Response>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {}
  let sent = 0
  const worker = async () => {
    while (sent < count) {
      sent += 1
      const response = await send(sent)
      await response.arrayBuffer()
      statuses[response.status] = (statuses[response.status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: 20 }, worker))
  return statuses
}

describe('[finding R3] a flood stops who sends it, nobody else', () => {
  const flooder = '203.0.113.7'
  const colleague = () => httpPerson(on.origin)

  test('anonymous requests, made-up sessions and addresses of nothing share the limit of their address', async () => {
    const person = colleague()
    // Signed in before the flood, behind the same address.
    await signIn(person, 'partner', on.world.first.declarant.subject)
    const read = () => person.request('/trpc/partner/session.me', { headers: { 'x-forwarded-for': flooder } })
    expect((await read()).status).toBe(200)

    const statuses = await flood(REQUESTS_OF_ADDRESS + 300, (index) => {
      if (index % 10 === 0) return from(flooder, { cookie: `__Host-cesu-partner=made-up-${index}` })
      return from(flooder, {}, index % 2 === 0 ? '/' : '/nimporte')
    })
    // The read above, and those of the person's own pages, were counted too until the session was known.
    expect(statuses[429]).toBeGreaterThanOrEqual(300)
    expect(statuses[429]).toBeLessThan(310)

    const refused = await from(flooder)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toMatchObject({
      code: 'rate.limited',
      detail: expect.stringMatching(/Attendez \d+ secondes/),
    })

    expect((await from('203.0.113.8')).status).toBe(200)
    expect((await from(flooder, {}, '/health/live')).status).toBe(200)
    expect((await from(flooder, {}, '/health/ready')).status).toBe(200)
    expect((await read()).status).toBe(200)
    // Whoever signs out loses the count of their own: the token alone opens nothing.
    expect((await from(flooder, { cookie: '__Host-cesu-partner=made-up' })).status).toBe(429)
  }, 120_000)

  test('a caller who is no proxy of ours does not choose its address', async () => {
    const alone = await testServer()
    const statuses = await flood(REQUESTS_OF_ADDRESS + 50, (index) =>
      fetch(`${alone.origin}/nimporte`, { headers: { 'x-forwarded-for': `198.51.100.${index % 250}` } }),
    )
    await alone.close()
    expect(statuses[429]).toBe(50)
  }, 120_000)

  test('the addresses of one IPv6 network count together', async () => {
    const statuses = await flood(REQUESTS_OF_ADDRESS + 50, (index) =>
      from(`2001:db8:0:1::${index.toString(16)}`, {}, '/nimporte'),
    )
    expect(statuses[429]).toBe(50)
  }, 120_000)
})
