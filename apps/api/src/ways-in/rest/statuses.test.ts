import { randomUUID } from 'node:crypto'
import { asAdmin } from '@cesu/db'
import type { ProblemCode } from '@cesu/domain/problems'
import { problemKinds } from '@cesu/domain/problems'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../../../test/application.ts'
import { type DocumentedServer, documentedServer } from '../../../test/documented-server.ts'
import { type OpenApiChecks, openApiChecks } from '../../../test/openapi-checks.ts'
import { type RestAnswer, restCaller } from '../../../test/rest-calls.ts'
import { documented } from '../../documentation/ids.ts'
import { exampleOf } from './openapi/operation-object.ts'
import { problemsOfRoute } from './openapi/problems-of-route.ts'
import type { RestRoute } from './route.ts'
import { restTable } from './routes.ts'

let on: DocumentedServer
let checks: OpenApiChecks
let call: ReturnType<typeof restCaller>['call']
let raw: ReturnType<typeof restCaller>['raw']
/** The answers to bodies that come too slowly: asked for at once, since each takes ten seconds. */
const slow = new Map<RestRoute, Promise<RestAnswer>>()

beforeAll(async () => {
  // What it logs of the failures that are provoked is told by no test.
  on = await documentedServer({ trustedProxies: ['127.0.0.1', '::1'], logLevel: 'silent' })
  checks = openApiChecks()
  ;({ call, raw } = restCaller(on))
  for (const route of restTable.filter(({ method }) => method !== 'GET')) {
    slow.set(route, raw(route, ['Host: a', ...JSON_LINES, 'Content-Length: 100'], '{'))
  }
})
afterAll(() => on.close())

const JSON_LINES = ['Content-Type: application/json']
const nameOf = ({ method, url }: RestRoute) => `${method} ${url}`
const unknown = '0d0c0000-0000-7000-8000-00000000ffff'
/** The keys of what has succeeded, by route. */
const keys = new Map<RestRoute, string>()

const admin = (...statements: string[]) =>
  asAdmin(on.adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

/** Does something while the platform is in some state, then puts it back. */
async function during<R>(
  enter: () => unknown,
  { leave, work }: { leave: () => unknown; work: () => Promise<R> },
): Promise<R> {
  await enter()
  try {
    return await work()
  } finally {
    await leave()
  }
}

/** Calls while each request has so many milliseconds. */
function withBudget(route: RestRoute, budgetMs: number) {
  const { config } = on.platform
  const usual = config.requestBudgetMs
  const set = (milliseconds: number) => () => {
    config.requestBudgetMs = milliseconds
  }
  return during(set(budgetMs), { leave: set(usual), work: () => call(route) })
}

/** Holds a transaction of the owner open while something is done. */
const whileHeld = <R>(statement: string, work: () => Promise<R>): Promise<R> =>
  asAdmin(on.adminUrl, async (client) => {
    await client.query(`BEGIN; ${statement}`)
    return work().finally(() => client.query('ROLLBACK'))
  })

/** Makes what the application has read today so many persons; the trigger that lets a count only grow is put aside. */
const readings = (persons: number) => () =>
  admin(
    'SET session_replication_role = replica',
    `DELETE FROM reading_count WHERE actor_id = '${documented.application}'`,
    `INSERT INTO reading_count (actor_kind, actor_id, mode, "window", persons)
     SELECT 'API_CLIENT', '${documented.application}', mode::"ReadingMode", '${documented.today}', ${persons}
     FROM unnest(ARRAY['LISTED', 'OPENED']) mode`,
  )

/** Asks a route from an address of its own until it refuses, without a token: what it counts is counted before. */
async function askTooMuch(route: RestRoute): Promise<RestAnswer> {
  const from = { 'x-forwarded-for': `203.0.113.${restTable.indexOf(route)}` }
  const cheap = () => call(route, { token: null, body: null, headers: from })
  for (let asked = 0; asked < route.perMinute; asked += 50) {
    await Promise.all(Array.from({ length: Math.min(50, route.perMinute - asked) }, cheap))
  }
  return cheap()
}

const otherScope = (permission: string) =>
  permission.startsWith('employments') ? 'declarations:read' : 'employments:read'

/** How each problem is provoked where nothing has changed yet. */
const provocations: Partial<Record<ProblemCode, (route: RestRoute) => Promise<RestAnswer>>> = {
  'input.malformed': (route) => (route.method === 'GET' ? raw(route, []) : call(route, { body: '{"a":1,"a":2}' })),
  'input.too_large': (route) => raw(route, ['Host: a', ...JSON_LINES, 'Content-Length: 20000']),
  'input.address_too_long': (route) => call(route, { query: `?a=${'x'.repeat(9_000)}`, token: null }),
  'input.other_format': (route) => raw(route, ['Host: a', ...JSON_LINES, 'Content-Encoding: gzip']),
  'input.other_expectation': (route) => raw(route, ['Host: a', 'Expect: nothing']),
  'input.headers_too_large': (route) => raw(route, ['Host: a', `X-Long: ${'x'.repeat(20_000)}`]),
  'input.too_slow': (route) => slow.get(route) ?? call(route),
  'input.refused': (route) => call(route, { query: '?unknown=1' }),
  'input.version_absent': (route) => call(route, { headers: { 'if-match': null } }),
  'rate.limited': askTooMuch,
  'token.absent': (route) => call(route, { token: null }),
  'token.refused': (route) => call(route, { token: 'nobody.signed.this' }),
  'proof.refused': (route) => call(route, { headers: { dpop: null } }),
  'scope.insufficient': async (route) => {
    const scope = otherScope(route.operation.permission)
    return call(route, { token: await tokenOf(on.application, on.origin, { scope }) })
  },
  'reading.budget_spent': (route) => during(readings(1_000_000), { leave: readings(0), work: () => call(route) }),
  'resource.not_found': (route) => call(route, { path: { id: unknown } }),
  'declaration.changed': (route) => call(route, { headers: { 'if-match': '"99"' } }),
  'cursor.unusable': (route) => call(route, { query: '?cursor=nothing.ours' }),
  'idempotency.in_flight': (route) => {
    const key = randomUUID()
    const held = `INSERT INTO idempotency_record VALUES ('API_CLIENT', '${documented.application}', '${key}', '${'0'.repeat(64)}', 'null', now(), now() + interval '1 day')`
    return whileHeld(held, () => call(route, { headers: { 'idempotency-key': key } }))
  },
  'platform.busy': (route) =>
    whileHeld('LOCK TABLE declaration, employer, employment, mandate IN ACCESS EXCLUSIVE MODE', () => call(route)),
  'platform.failure': (route) =>
    during(() => admin('REVOKE USAGE ON SCHEMA public FROM cesu_door, cesu_api'), {
      leave: () => admin('GRANT USAGE ON SCHEMA public TO cesu_door, cesu_api'),
      work: () => call(route),
    }),
  'platform.unavailable': (route) => {
    const database = new URL(on.adminUrl).pathname.slice(1)
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND usename IN ('cesu_api', 'cesu_door')`
    return during(() => admin(`ALTER DATABASE ${database} CONNECTION LIMIT 0`, cut), {
      leave: () => admin(`ALTER DATABASE ${database} CONNECTION LIMIT -1`),
      work: () => call(route),
    })
  },
}

/** The same, once every example has succeeded. */
const provokedAfter: Partial<Record<ProblemCode, (route: RestRoute) => Promise<RestAnswer>>> = {
  'declaration.cancelled': (route) => call(route),
  // The key of another operation: what it was used for is not this.
  'idempotency.other_input': (route) => {
    const [, key = ''] = [...keys].find(([other]) => other !== route) ?? []
    return call(route, { headers: { 'idempotency-key': key } })
  },
  'platform.unknown_outcome': (route) => withBudget(route, 1),
}

/** A problem that each route refuses for a reason of its own. */
const ofRoute: Readonly<Record<string, (route: RestRoute) => Promise<RestAnswer>>> = {
  'declaration.refused POST /v1/declarations': (route) => changed(route, { hours: 0 }),
  'declaration.refused POST /v1/declaration-checks': (route) => changed(route, { employmentId: unknown }),
  'declaration.refused PUT /v1/declarations/:employerId/:period/:id': (route) =>
    changed(route, { pay: { kind: 'NET', amountCents: 0 } }),
  'declaration.refused POST /v1/declarations/:employerId/:period/:id/cancellation': (route) =>
    changed(route, { reason: 'OTHER' }),
}

/** The example of a route with something else in its body. */
const changed = (route: RestRoute, changes: object) =>
  call(route, { body: JSON.stringify({ ...exampleOf(route).body, ...changes }) })

const all = restTable
  .flatMap((route) =>
    problemsOfRoute(route).flatMap(([status, codes]) =>
      codes.map((code) => ({ route, name: nameOf(route), status, code })),
    ),
  )
  // The answers that take ten seconds come while others are looked at.
  .toSorted((a, b) => Number(a.code === 'input.too_slow') - Number(b.code === 'input.too_slow'))
const isAfter = ({ code }: { code: ProblemCode }) => code in provokedAfter

/** What of an answer the document, and the catalogue, say. */
const seen = (route: RestRoute, answer: RestAnswer) => ({
  ...{ status: answer.status, code: answer.body?.code, differences: checks.ofAnswer(route, answer) },
  retry: answer.headers.has('retry-after'),
})
const expected = (status: number, code: ProblemCode) => ({
  ...{ status, code, differences: [], retry: 'retry' in problemKinds[code] },
})

describe('each status that each route can give, as the document says', () => {
  test.each(all.filter((one) => !isAfter(one)))('$name: $status $code', async ({ route, name, status, code }) => {
    const provoke = ofRoute[`${code} ${name}`] ?? provocations[code]
    if (provoke === undefined) throw new Error(`nothing here provokes ${code} of ${name}`)
    expect(seen(route, await provoke(route))).toEqual(expected(status, code))
  })

  test.each(restTable.map((route) => ({ route, name: nameOf(route), status: route.status })))(
    '$name: $status',
    async ({ route, status }) => {
      const key = randomUUID()
      const reading = restTable.find(
        ({ method, url }) => method === 'GET' && route.replaces && route.url.startsWith(url) && url.includes(':id'),
      )
      const etag = reading ? (await call(reading)).headers.get('etag') : null
      const headers = {
        ...(route.operation.effect === 'write' ? { 'idempotency-key': key } : {}),
        ...(etag === null ? {} : { 'if-match': etag }),
      }
      const answer = await call(route, { headers })
      expect(answer.status).toBe(status)
      expect(checks.ofAnswer(route, answer)).toEqual([])
      expect(answer.headers.get('ratelimit-policy')).toBe(`"minute";q=${route.perMinute};w=60`)
      if (route.operation.effect !== 'write') return
      keys.set(route, key)
      // The same again gets the first answer again, and nothing is done twice.
      expect(await call(route, { headers })).toMatchObject({ status, body: answer.body })
    },
  )

  test.each(all.filter(isAfter))('$name, afterwards: $status $code', async ({ route, status, code }) => {
    const provoke = provokedAfter[code]
    if (provoke === undefined) throw new Error(`nothing here provokes ${code}`)
    expect(seen(route, await provoke(route))).toEqual(expected(status, code))
  })
})

describe('[security D] a write without its key', () => {
  const writes = restTable.filter(({ operation }) => operation.effect === 'write')
  test.each(
    writes.flatMap((route) =>
      [null, 'court', 'a b c d e f', 'é'.repeat(9)].map((key) => [nameOf(route), key, route] as const),
    ),
  )('%s refuses the key %j, and says what one is', async (_name, key, route) => {
    const written = key === null ? null : Buffer.from(key, 'utf8').toString('latin1')
    const answer = await call(route, { headers: { 'idempotency-key': written } })
    expect(answer).toMatchObject({ status: 400, body: { code: 'input.malformed' } })
    expect(answer.body.detail).toMatch(/Idempotency-Key.*8 à 255 caractères/)
  })
})

describe('what is no route', () => {
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
  const addresses = [...new Set(restTable.map(({ url }) => url))]
  test.each(addresses)('%s: 405, and which methods it takes', async (url) => {
    const taken = restTable.filter((route) => route.url === url).map(({ method }) => method)
    const route = restTable.find((one) => one.url === url)
    if (route === undefined) throw new Error('no route')
    for (const method of methods.filter((one) => !(taken as string[]).includes(one))) {
      const answer = await raw({ ...route, method: method as 'GET' }, ['Host: a'])
      expect([method, answer.status, answer.body.code]).toEqual([method, 405, 'input.wrong_method'])
      expect(
        answer.headers
          .get('allow')
          ?.split(', ')
          .filter((one) => one !== 'HEAD')
          .sort(),
      ).toEqual([...taken].sort())
    }
  })

  test.each([
    '/v1',
    '/v1/',
    '/v1/nothing',
    '/v1/declarations/',
    '/v1/declarations/a/b',
    '/v2/declarations',
    '/V1/declarations',
  ])('%s: 404', async (path) => {
    const answer = await fetch(`${on.origin}${path}`)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(await answer.json()).toMatchObject({ status: 404, code: 'resource.not_found', errors: [] })
  })
})
