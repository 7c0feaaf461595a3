import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../../test/test-server.ts'

const ADDRESS = '203.0.113.7'

let on: TestServer
let another: Awaited<ReturnType<TestServer['another']>>
beforeAll(async () => {
  on = await testServer({ trustedProxies: ['127.0.0.1', '::1'] })
  another = await on.another()
})
afterAll(async () => {
  await another.close()
  await on.close()
})

const start = (origin: string, { address = ADDRESS, door = 'partner' } = {}) =>
  fetch(`${origin}/sign-in/${door}`, { redirect: 'manual', headers: { 'x-forwarded-for': address } })

test('[finding R3] one address starts 300 sign-ins a minute over two processes and two applications, and not one more', async () => {
  expect((await start(on.origin)).status).toBe(302)
  const [kept] = await on.owner.signInStart.findMany()
  expect(kept).toMatchObject({ starts: 1, addressHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  await on.owner.signInStart.updateMany({ data: { starts: 290 } })

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, rank) =>
      start(rank % 2 === 0 ? on.origin : another.origin, { door: rank % 4 < 2 ? 'partner' : 'backoffice' }),
    ),
  )
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(10)
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(10)
  expect(Number(refused[0]?.headers.get('retry-after'))).toBe(60)
  expect(await refused[0]?.json()).toMatchObject({ code: 'rate.limited' })
  expect(await on.owner.signInStart.findMany()).toMatchObject([{ starts: 300 }])
  // What was refused wrote nothing.
  expect(await on.owner.signInAttempt.count()).toBe(11)
  expect((await start(another.origin, { address: '203.0.113.8' })).status).toBe(302)
})

test('[finding R3] the addresses of one IPv6 network start theirs together', async () => {
  await on.owner.signInStart.deleteMany()
  await start(on.origin, { address: '2001:db8:0:1::1' })
  await start(another.origin, { address: '2001:db8:0:1::2' })
  await start(another.origin, { address: '2001:db8:0:2::1' })
  const kept = await on.owner.signInStart.findMany({ orderBy: { starts: 'asc' } })
  expect(kept.map(({ starts }) => starts)).toEqual([1, 2])
})
