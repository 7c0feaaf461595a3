import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { serviceNatures } from '@cesu/domain/vouchers'
import { describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, testApplication, tokenOf } from '../../../test/application.ts'
import { declaredMonths, october } from '../../../test/declared-months.ts'
import { programTests } from '../../../test/program-tests.ts'
import type { TestServer } from '../../../test/test-server.ts'
import { makeIssuer, titleKeeper } from '../../../test/titles.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})

const { newPair, anotherOf, asOwner } = declaredMonths(() => on)

interface Line {
  key: string
  declaration: object
}
const post = (lines: unknown) => {
  on.setNow(new Date().toISOString())
  return callApi({ key: application.key, token }, `${on.origin}/v1/declaration-batches`, {
    method: 'POST',
    body: { lines },
  })
}

const verdicts = async (lines: unknown) => (await jsonOf(await post(lines))).lines
const statuses = async (lines: unknown) => (await verdicts(lines)).map(({ status }: { status: string }) => status)
const lineOf = (pair: Awaited<ReturnType<typeof newPair>>, over: object = {}): Line => ({
  key: randomUUID(),
  declaration: october(pair, over),
})
/** Many pairs, ten at a time. */
async function newPairs(count: number) {
  const pairs: Awaited<ReturnType<typeof newPair>>[] = []
  while (pairs.length < count) pairs.push(...(await Promise.all(Array.from({ length: 10 }, () => newPair()))))
  return pairs
}
const registered = (lines: readonly Line[]) =>
  asOwner((tx) =>
    tx.declaration.count({
      where: { employmentId: { in: lines.map(({ declaration }) => String(Reflect.get(declaration, 'employmentId'))) } },
    }),
  )

describe('a batch of declarations', () => {
  test('each line has its verdict: an address, or every reason with its place; sent again, the same verdicts', async () => {
    const [first, second] = [await newPair(), await newPair()]
    const lines = [
      lineOf(first),
      lineOf(second, { hours: -1 }),
      lineOf(first, { startDay: '2026-10-10', endDay: '2026-10-12' }),
      lineOf({ ...second, employmentId: randomUUID() }),
    ]
    const answer = await post(lines)
    expect(answer.status).toBe(200)
    const body = await jsonOf(answer)
    expect(body.lines.map(({ key }: Line) => key)).toEqual(lines.map(({ key }) => key))
    expect(body.lines.map(({ status }: { status: string }) => status)).toEqual([
      'DONE',
      'REFUSED',
      'REFUSED',
      'REFUSED',
    ])
    const [done, shape, twice, elsewhere] = body.lines
    expect(done.address).toBe(`/v1/declarations/${first.employerId}/2026-10/${done.answer.id}`)
    expect(done.answer).not.toHaveProperty('employeeId')
    expect(shape.problem.errors[0]).toMatchObject({ pointer: '/lines/1/declaration/hours', actor: 'PARTNER' })
    expect(shape.problem.errors[0].remedy).not.toBe('')
    expect(twice.problem.errors[0].code).toBe('declaration.duplicate')
    expect(elsewhere.problem.errors[0].code).toBe('employment.elsewhere')
    expect(await verdicts(lines)).toEqual(body.lines)
    const read = await callApi({ key: application.key, token }, `${on.origin}${done.address}`)
    expect((await jsonOf(read)).reference).toBe(done.answer.reference)
  })

  test('the key of a line is the one of POST /v1/declarations: sent there again, it is the same declaration', async () => {
    const line = lineOf(await newPair())
    const [{ answer }] = await verdicts([line])
    const other = await verdicts([{ ...line, declaration: { ...line.declaration, hours: 41 } }])
    expect(other[0].problem.code).toBe('idempotency.other_input')
    expect((await verdicts([line]))[0].answer).toEqual(answer)
  })

  test('[security D1] two identical batches sent 20 times at once: each line once, and the same verdicts after', async () => {
    const pair = await newPair()
    const lines = [lineOf(pair), lineOf(await anotherOf(pair)), lineOf(await newPair()), lineOf(await newPair())]
    const reversed = [...lines].reverse()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, rank) => post(rank % 2 === 0 ? lines : reversed)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await registered(lines)).toBe(4)
    const ids = new Map<string, Set<string>>()
    for (const answer of answers) {
      for (const { key, status, answer: made } of (await jsonOf(answer)).lines) {
        if (status === 'DONE') ids.set(key, (ids.get(key) ?? new Set()).add(made.id))
      }
    }
    expect([...ids.values()].map((found) => found.size)).toEqual([1, 1, 1, 1])
    expect(await statuses(lines)).toEqual(['DONE', 'DONE', 'DONE', 'DONE'])
  })

  test('what is wrong with the whole is refused as a whole: no line, 501 lines, a key twice, an unknown field', async () => {
    const line = lineOf(await newPair())
    const many = Array.from({ length: 501 }, () => ({ key: randomUUID(), declaration: {} }))
    for (const lines of [[], many, [line, line], [{ ...line, partnerId: randomUUID() }], [{ ...line, key: 'court' }]]) {
      expect((await post(lines)).status).toBe(422)
    }
    expect(await registered([line])).toBe(0)
    const large = [{ ...line, declaration: { ...line.declaration, note: 'x'.repeat(600_000) } }]
    expect((await post(large)).status).toBe(413)
  })

  test('2,000 titles in a batch have 2 MB of verdicts at most, the longest; one more is refused, at its line, and nothing is registered', async () => {
    const { partnerId } = on.world.second
    await makeIssuer(on, partnerId)
    const natures = Object.entries(serviceNatures[0]?.value ?? {}).toSorted(([, a], [, b]) => b.length - a.length)
    const services = natures.slice(0, 10).map(([code]) => Number(code))
    const numbers = await titleKeeper(
      () => on,
      () => partnerId,
      400_000,
    )(2_000, { services })
    const titlesOf = (rank: number) => ({ numbers: numbers.slice(rank * 100, rank * 100 + 100), service: 60 })
    const lines = (await newPairs(20)).map((pair, rank) => lineOf(pair, { titles: titlesOf(rank) }))
    const last = lineOf(await newPair(), { titles: { numbers: ['x'] } })
    const over = await post([...lines, last])
    expect([over.status, (await jsonOf(over)).errors]).toEqual([
      422,
      [
        expect.objectContaining({
          ...{ pointer: '/lines/20/declaration/titles', code: 'input.invalid' },
          remedy: expect.stringContaining('2000 titres au plus pour tout le lot'),
        }),
      ],
    ])
    expect(await registered(lines)).toBe(0)
    const said = await (await post(lines)).text()
    expect(said.match(/"title\.service"/g)).toHaveLength(2_000)
    process.stdout.write(`2,000 verdicts: ${Buffer.byteLength(said)} bytes\n`)
    expect(Buffer.byteLength(said)).toBeLessThan(2_000_000)
  }, 60_000)

  test('[security B5] a mandate that is stopped meanwhile stops the next line', async () => {
    const pairs = await Promise.all(Array.from({ length: 12 }, () => newPair()))
    const lines = pairs.map((pair) => lineOf(pair))
    const { employerId } = pairs[11] as (typeof pairs)[number]
    await asOwner((tx) =>
      tx.mandate.updateMany({ where: { employerId }, data: { status: 'REVOKED', revokedAt: on.platform.now() } }),
    )
    const after = await verdicts(lines)
    expect(after[11]).toMatchObject({ status: 'REFUSED', problem: { errors: [{ code: 'mandate.not_active' }] } })
    expect(after.slice(0, 11).every(({ status }: { status: string }) => status === 'DONE')).toBe(true)
  })

  test('what the time of a request did not allow is to be sent again', async () => {
    const lines = await Promise.all(Array.from({ length: 8 }, async () => lineOf(await newPair())))
    const { config } = on.platform
    const budget = config.requestBudgetMs
    config.requestBudgetMs = 2
    const cut = await verdicts(lines)
    config.requestBudgetMs = budget
    expect(cut.at(-1)).toMatchObject({ status: 'SEND_AGAIN', problem: { status: 503 } })
    expect(await statuses(lines)).toEqual(Array.from({ length: 8 }, () => 'DONE'))
    expect(await registered(lines)).toBe(8)
  })

  test('[security R7] an application that is stopped during a batch starts no other line within the second', async () => {
    const pairs = await newPairs(150)
    const lines = pairs.map((pair) => lineOf(pair))
    const other = await testApplication(on, on.world.first)
    const theirs = { key: other.key, token: await tokenOf(other, on.origin) }
    const sent = callApi(theirs, `${on.origin}/v1/declaration-batches`, { method: 'POST', body: { lines } })
    await expect.poll(() => registered(lines), { interval: 20, timeout: 10_000 }).toBeGreaterThan(0)
    await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.apiClient.updateMany({ where: { id: other.id }, data: { suspendedAt: new Date() } }),
    )
    const said = (await jsonOf(await sent)).lines
    const done = said.filter(({ status }: { status: string }) => status === 'DONE').length
    expect(done).toBeLessThan(150)
    expect(said.at(-1).problem === null ? 'DONE' : said.at(-1).problem.code).toMatch(
      /DONE|token.refused|batch.not_done/,
    )
    expect(await registered(lines)).toBe(done)
  }, 60_000)

  test('500 lines in one call end well before the time of a request; what was not done is done by the next call', async () => {
    const days = Array.from({ length: 30 }, (_, index) => `2026-10-${String(index + 1).padStart(2, '0')}`)
    const ofDay = (day: string) => ({ startDay: day, endDay: day, hours: 2, anotherPay: true })
    const lines = (await newPairs(20)).flatMap((pair) => days.map((day) => lineOf(pair, ofDay(day)))).slice(0, 500)
    const start = performance.now()
    const said: string[] = await statuses(lines)
    const took = performance.now() - start
    const done = said.filter((status) => status === 'DONE').length
    process.stdout.write(`500 lines: ${done} done in ${Math.round(took)} ms\n`)
    expect(took).toBeLessThan(on.platform.config.requestBudgetMs * 0.8)
    expect(said.every((status) => status === 'DONE' || status === 'SEND_AGAIN')).toBe(true)
    const more = (await statuses(lines)).filter((status: string) => status === 'DONE').length
    expect(more).toBeGreaterThanOrEqual(Math.min(500, done + 1))
  }, 120_000)
})
