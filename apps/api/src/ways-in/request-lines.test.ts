import { randomUUID } from 'node:crypto'
import { asAdmin, underWay, withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { forbiddenIn, forbiddenLines } from '../../../../scripts/forbidden-in-logs.ts'
import { httpPerson, signIn } from '../../test/http-person.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer({ logLevel: 'silent' })
})
afterAll(() => on.close())

/** The lines of one request. */
const linesOf = async (requestId: string) => {
  await vi.waitUntil(() => on.logged().some((line) => line['requestId'] === requestId))
  return on.logged().filter((line) => line['requestId'] === requestId)
}

describe('the id of a request', () => {
  const id = '0d0c0000-0000-7000-8000-0000000000aa'

  test.each([
    ['a UUID', id, id],
    ['in capitals', id.toUpperCase(), id],
    ['a trace of 32 digits', id.replaceAll('-', ''), id],
  ])('%s is taken as it is said, answered and written', async (_title, given, taken) => {
    const response = await fetch(`${on.origin}/nimporte`, { headers: { 'x-request-id': given } })
    expect(response.headers.get('x-request-id')).toBe(taken)
    expect(await response.json()).toMatchObject({ instance: taken })
    expect((await linesOf(taken)).at(-1)).toMatchObject({ status: 404, route: 'none' })
  })

  test.each([
    ['nothing', ''],
    ['a NIR', '185057800608436'],
    ['a name', 'anne-dubois'],
    ['too long a text', 'a'.repeat(500)],
    ['a UUID and more', `${id}0`],
    ['two', `${id}, ${id}`],
    ['mixed dashes', id.replace('-', '')],
  ])('%s is not believed: one is made', async (_title, given) => {
    const response = await fetch(`${on.origin}/nimporte`, { headers: { 'x-request-id': given } })
    const made = response.headers.get('x-request-id')
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/)
    expect(JSON.stringify(await linesOf(String(made)))).not.toContain(given || '""')
  })

  test('an address that cannot be read has one too', async () => {
    const response = await fetch(`${on.origin}/%zz`)
    expect(await response.json()).toMatchObject({ instance: response.headers.get('x-request-id') })
  })

  test('PostgreSQL shows it beside a statement that lasts, from the header to the transaction, and no longer', async () => {
    const requestId = randomUUID()
    const sessions = (name: string) =>
      asAdmin(on.adminUrl, async (admin) => {
        const { rows } = await admin.query(
          `SELECT state, query FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()`,
          [name],
        )
        return rows
      })
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', on.world.first.declarant.subject)
    // The session of whoever calls is touched by their request: held here, the statement of that request lasts.
    const held = Promise.withResolvers<void>()
    const released = Promise.withResolvers<void>()
    const holding = withContext(on.owner, { kind: 'jobs' }, async (tx) => {
      await tx.$executeRaw`LOCK TABLE session IN ACCESS EXCLUSIVE MODE`
      held.resolve()
      await released.promise
    })
    await held.promise
    const asked = person.request(`${on.origin}/trpc/partner/session.me`, { headers: { 'x-request-id': requestId } })
    await expect
      .poll(() => sessions(`cesu ${requestId}`))
      .toMatchObject([{ state: 'active', query: expect.stringMatching(/session/) }])
    released.resolve()
    await Promise.all([holding, asked])
    expect(await sessions(`cesu ${requestId}`)).toEqual([])
  })

  test('a job is shown by its name, and what nobody asked for by none', async () => {
    const name = () =>
      withContext(on.owner, { kind: 'jobs' }, async (tx) => {
        const [row] = await tx.$queryRaw<[{ name: string }]>`SELECT current_setting('application_name') AS name`
        return row.name
      })
    expect(await underWay.run({ id: 'a-job' }, name)).toBe('cesu a-job')
    expect(await underWay.run({ id: 'x'.repeat(80) }, name)).toBe(`cesu ${'x'.repeat(58)}`)
    expect(await name()).toBe('cesu')
  })
})

describe('[security F5] the line of a request', () => {
  test('says the pattern of its address, who by their kind, how it ended: nothing else', async () => {
    const requestId = randomUUID()
    const headers = { 'x-request-id': requestId, 'content-type': 'application/json' }
    const url = `${on.origin}/v1/declarations/${on.world.first.pair.employerId}/2026-10/${randomUUID()}?nir=185057800608436`
    await fetch(url, { headers })
    expect(await linesOf(requestId)).toEqual([
      {
        ...{ level: 'info', time: expect.any(String), msg: 'request ended', requestId },
        ...{ method: 'GET', route: '/v1/declarations/:employerId/:period/:id', status: 401, ms: expect.any(Number) },
      },
    ])
    const asked = randomUUID()
    const estimate = {
      method: 'POST',
      headers: { ...headers, 'x-request-id': asked },
      body: '{"nir":"185057800608436"}',
    }
    await fetch(`${on.origin}/v1/estimates`, estimate)
    expect(await linesOf(asked)).toMatchObject([
      { route: '/v1/estimates', operation: 'contributions.estimate', actor: 'ANYONE', status: 422 },
    ])
  })

  test('what is signed in is a kind, and a failure is told without its message', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', on.world.first.declarant.subject)
    const requestId = randomUUID()
    await asAdmin(on.adminUrl, (admin) => admin.query('ALTER TABLE declaration RENAME TO gone'))
    const body = JSON.stringify({ search: 'Anne Dubois' })
    const headers = { 'x-request-id': requestId, 'content-type': 'application/json', origin: on.origin }
    const answer = await person.request(`${on.origin}/trpc/partner/declarations.list`, {
      method: 'POST',
      headers,
      body,
    })
    await asAdmin(on.adminUrl, (admin) => admin.query('ALTER TABLE gone RENAME TO declaration'))
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain(requestId)
    const [failed, ended] = await linesOf(requestId)
    expect(failed).toMatchObject({ level: 'error', msg: 'procedure failed', failure: { code: '42P01' } })
    expect(ended).toMatchObject({ actor: 'PARTNER_STAFF', operation: 'declarations.list', status: 500 })
  })
})

test.each([
  ['a NIR', '"1 85 05 78 006 084 36"'],
  ['a NIR', '185057800608436'],
  ['an IBAN', 'FR7630006000011234567890189'],
  ['an address', 'anne@exemple.fr'],
  ['a token', 'eyJhbGciOiJFUzI1NiJ9.e30'],
  ['a token', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE0'],
  ['a query', '/page?code=1'],
  [undefined, '{"requestId":"0d0c0000-0000-7000-8000-0000000000aa","time":"2026-11-28T07:01:02.123Z","status":200}'],
])('the watch of the logs finds %s in %s', (found, line) => expect(forbiddenIn(line)).toBe(found))

test('the watch of the logs finds a whole name in either order, and no first name alone', () => {
  const lines = ['{"msg":"Anne Dubois"}', '{"msg":"dubois anne"}', '{"msg":"Anne"}']
  expect(forbiddenLines(lines, [{ given: 'Anne', family: 'Dubois' }])).toHaveLength(2)
})
