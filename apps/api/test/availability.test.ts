import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin, withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askToken, testApplication } from './application.ts'
import { httpPerson, signIn } from './http-person.ts'
import { type TestServer, testServer } from './test-server.ts'
import { makePair, type PartnerWorld } from './world.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

type Pair = PartnerWorld['pair']

const newPairs = (count: number): Promise<Pair[]> =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    const pairs: Pair[] = []
    for (let rank = 0; rank < count; rank += 1) pairs.push(await makePair(tx, on.world.first.partnerId))
    return pairs
  })

const october = ({ employerId, employmentId }: Pair) => ({
  ...{ employerId, employmentId, period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31' },
  ...{ paymentDay: '2026-10-31', hours: 40, pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, paidLeaveIncluded: true },
})

async function declarant(origin = on.origin) {
  const person = httpPerson(origin)
  await signIn(person, 'partner', on.world.first.declarant.subject)
  return person
}

/** Sends a declaration with a key, as a program would: the status, and what the answer says. */
async function send(person: ReturnType<typeof httpPerson>, pair: Pair, key: string) {
  const response = await person.request('/trpc/partner/declarations.submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(october(pair)),
  })
  const body = (await response.json()) as { error?: { data: { problem: { code: string } } } }
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    code: body.error?.data.problem.code ?? null,
  }
}

const declarationsOf = (pairs: readonly Pair[]) =>
  on.owner.declaration.count({ where: { employerId: { in: pairs.map(({ employerId }) => employerId) } } })

const admin = (statement: string) => asAdmin(on.adminUrl, (client) => client.query(statement))

/** Does some work while every connection to the database is cut, thirty times a second. */
async function cutting<R>(work: () => Promise<R>): Promise<R> {
  let working = true
  const cut = (async () => {
    for (; working; await sleep(30)) {
      await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename IN ('cesu_api', 'cesu_door')`)
    }
  })()
  try {
    return await work()
  } finally {
    working = false
    await cut
  }
}

describe('[finding S3] a database that goes away', () => {
  test('every connection cut during submissions: 200, or 503 with Retry-After; then each key once', async () => {
    const person = await declarant()
    const pairs = await newPairs(20)
    const keys = pairs.map(() => randomUUID())
    const first = await cutting(() => Promise.all(pairs.map((pair, rank) => send(person, pair, keys[rank] ?? ''))))
    expect(first.some(({ status }) => status === 503)).toBe(true)
    for (const answer of first) {
      if (answer.status !== 200) expect(answer).toMatchObject({ status: 503, retryAfter: '5' })
    }
    const again = await Promise.all(pairs.map((pair, rank) => send(person, pair, keys[rank] ?? '')))
    expect(again.map(({ status }) => status)).toEqual(pairs.map(() => 200))
    expect(await declarationsOf(pairs)).toBe(20)
  })

  test('every connection cut while tokens are asked: a token, or 503 with Retry-After', async () => {
    on.setNow(new Date().toISOString())
    const application = await testApplication(on, on.world.first)
    const away = await cutting(() => Promise.all(Array.from({ length: 40 }, () => askToken(application, on.origin))))
    const said = await Promise.all(
      away.map(async (answer) => ({
        status: answer.status,
        retryAfter: answer.headers.get('retry-after'),
        type: answer.headers.get('content-type')?.replace(/;.*/, ''),
        isTold: /error|access_token/.test(await answer.text()),
      })),
    )
    expect(said.some(({ status }) => status === 503)).toBe(true)
    for (const answer of said) {
      if (answer.status !== 200) expect(answer).toMatchObject({ status: 503, retryAfter: '5' })
      expect(answer).toMatchObject({ type: expect.stringMatching(/json$/), isTold: true })
    }
    expect((await askToken(application, on.origin)).status).toBe(200)
  })

  test('a COMMIT that waits for a standby is answered within the budget; lifted, the same key is one declaration', async () => {
    const person = await declarant()
    const [pair] = await newPairs(1)
    if (pair === undefined) throw new Error('no pair')
    const key = randomUUID()
    const database = new URL(on.adminUrl).pathname.slice(1)
    on.platform.config.requestBudgetMs = 1_500
    try {
      // The cluster of the tests waits for nothing: here, and for this role alone, a commit waits for a standby.
      await admin(`ALTER ROLE cesu_api IN DATABASE ${database} SET synchronous_commit = on`)
      await admin(`ALTER SYSTEM SET synchronous_standby_names = 'absent'`)
      await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND usename = 'cesu_api'`)
      await admin('SELECT pg_reload_conf()')
      await sleep(200)
      const list = await person.request('/trpc/partner/declarations.list?input=%7B%7D')
      expect(list.status).toBe(200)
      expect(await send(person, pair, key)).toEqual({
        status: 503,
        retryAfter: '5',
        code: 'platform.unknown_outcome',
      })
    } finally {
      await admin('ALTER SYSTEM RESET synchronous_standby_names')
      await admin(`ALTER ROLE cesu_api IN DATABASE ${database} RESET synchronous_commit`)
      await admin('SELECT pg_reload_conf()')
      on.platform.config.requestBudgetMs = 15_000
    }
    await sleep(200)
    expect((await send(person, pair, key)).status).toBe(200)
    expect(await declarationsOf([pair])).toBe(1)
  })
})

describe('two servers on one base', () => {
  test('signed in on one, read on the other; the same key on both at once is one declaration', async () => {
    const person = await declarant()
    const other = await on.another()
    try {
      const elsewhere = httpPerson(other.origin)
      for (const [name, value] of person.cookies) elsewhere.cookies.set(name, value)
      await expect(elsewhere.trpc.session.me.query()).resolves.toMatchObject({ role: 'DECLARANT' })
      const [pair] = await newPairs(1)
      if (pair === undefined) throw new Error('no pair')
      const key = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, rank) => send(rank % 2 === 0 ? person : elsewhere, pair, key)),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
      expect(await declarationsOf([pair])).toBe(1)
    } finally {
      await other.close()
    }
  })
})
