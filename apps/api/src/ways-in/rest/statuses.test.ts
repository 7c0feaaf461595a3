import { randomUUID } from 'node:crypto'
import type { ProblemCode } from '@cesu/domain/problems'
import { problemKinds } from '@cesu/domain/problems'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameOf } from '../../../test/among-all.ts'
import { type DocumentedServer, documentedServer } from '../../../test/documented-server.ts'
import { type OpenApiChecks, openApiChecks } from '../../../test/openapi-checks.ts'
import { grant, isAfter, keys, mandate, provoke, provokeOn } from '../../../test/provocations.ts'
import { type RestAnswer, restCaller } from '../../../test/rest-calls.ts'
import { endMandate } from '../../mandates/end-mandate.ts'
import { closeGrant } from '../../sharing/close-grant.ts'
import { suspendGrant } from '../../sharing/suspend-grant.ts'
import { problemsOfRoute } from './openapi/problems-of-route.ts'
import { isKeyed, type RestRoute } from './route.ts'
import { restTable } from './routes.ts'

let on: DocumentedServer
let checks: OpenApiChecks
let call: ReturnType<typeof restCaller>['call']
let raw: ReturnType<typeof restCaller>['raw']

beforeAll(async () => {
  // What it logs of the failures that are provoked is told by no test.
  on = await documentedServer({ trustedProxies: ['127.0.0.1', '::1'], logLevel: 'silent' })
  checks = openApiChecks()
  ;({ call, raw } = restCaller(on))
  provokeOn(on)
})
afterAll(() => on.close())

const all = restTable
  .flatMap((route) =>
    problemsOfRoute(route).flatMap(([status, codes]) =>
      codes.map((code) => ({ route, name: nameOf(route), status, code })),
    ),
  )
  // The answers that take ten seconds come while others are looked at.
  .toSorted((a, b) => Number(a.code === 'input.too_slow') - Number(b.code === 'input.too_slow'))

/** What of an answer the document, and the catalogue, say. */
const seen = (route: RestRoute, answer: RestAnswer) => ({
  ...{ status: answer.status, code: answer.body?.code, differences: checks.ofAnswer(route, answer) },
  retry: answer.headers.has('retry-after'),
})
const expected = (status: number, code: ProblemCode) => ({
  ...{ status, code, differences: [], retry: 'retry' in problemKinds[code] },
})

describe('each status that each route can give, as the document says', () => {
  test.each(all.filter(({ code }) => !isAfter(code)))('$name: $status $code', async ({ route, status, code }) => {
    expect(seen(route, await provoke(route, code))).toEqual(expected(status, code))
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
        ...(isKeyed(route) ? { 'idempotency-key': key } : {}),
        ...(etag === null ? {} : { 'if-match': etag }),
      }
      const answer = await call(route, { headers })
      expect(answer.status).toBe(status)
      expect(checks.ofAnswer(route, answer)).toEqual([])
      expect(answer.headers.get('ratelimit-policy')).toBe(`"minute";q=${route.perMinute};w=60`)
      if (!isKeyed(route)) return
      keys.set(route, key)
      // The same again gets the first answer again, and nothing is done twice.
      expect(await call(route, { headers })).toMatchObject({ status, body: answer.body })
      // What ended it is undone: all the others need it.
      if (route.operation === endMandate) await mandate('ACTIVE')()
      if (route.operation === closeGrant || route.operation === suspendGrant) await grant('ACTIVE')()
    },
  )

  test.each(all.filter(({ code }) => isAfter(code)))(
    '$name, afterwards: $status $code',
    async ({ route, status, code }) => {
      expect(seen(route, await provoke(route, code))).toEqual(expected(status, code))
    },
  )
})

describe('[security D] a write without its key', () => {
  const writes = restTable.filter(isKeyed)
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
