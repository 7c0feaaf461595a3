import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  callApi,
  jsonOf,
  type Sending,
  type TestApplication,
  testApplication,
  tokenOf,
} from '../../../test/application.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer
let application: TestApplication
let token: string
beforeAll(async () => {
  on = await testServer()
  // Tokens are of the true time.
  on.setNow(new Date().toISOString())
  application = await testApplication(on, on.world.first)
  token = await tokenOf(application, on.origin)
})
afterAll(() => on.close())

const call = (path: string, sending?: Sending) =>
  callApi({ key: application.key, token }, `${on.origin}${path}`, sending)
const codeOf = async (answer: Response) => `${answer.status} ${(await jsonOf(answer)).code}`

const period = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7)
const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
const month = { ...days, hours: 10, pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, paidLeaveIncluded: true }

test('where the address says all there is, a body may be absent or empty; where a field is asked, it is refused', async () => {
  const unknown = crypto.randomUUID()
  for (const url of [`/v1/mandate-requests/${unknown}/withdrawal`, `/v1/mandates/${unknown}/${unknown}/end`]) {
    for (const body of [undefined, {}]) {
      const headers = { 'idempotency-key': crypto.randomUUID() }
      expect(await codeOf(await call(url, { method: 'POST', body, headers }))).toBe('404 resource.not_found')
    }
    expect(await codeOf(await call(url, { method: 'POST', body: { reason: 'x' } }))).toBe('422 input.refused')
  }
  expect(await codeOf(await call('/v1/declarations', { method: 'POST' }))).toBe('422 input.refused')
  const address = `/v1/mandate-requests/${unknown}/address`
  expect(await codeOf(await call(address, { method: 'PUT' }))).toBe('422 input.refused')
})

describe('the version that a change replaces', () => {
  let url: string
  beforeAll(async () => {
    const { employerId, employmentId } = on.world.first.pair
    const body = { employerId, employmentId, period, ...month }
    const { id } = await jsonOf(await call('/v1/declarations', { method: 'POST', body }))
    url = `/v1/declarations/${employerId}/${period}/${id}`
  })
  const correct = (hours: number, headers: Record<string, string>) =>
    call(url, { method: 'PUT', body: { ...month, hours }, headers })

  test('is the ETag of its reading, and each change gives the next one', async () => {
    const etag = (await call(url)).headers.get('etag') ?? ''
    expect(etag).toBe('"1"')
    const corrected = await correct(11, { 'if-match': etag })
    expect([corrected.status, corrected.headers.get('etag')]).toEqual([200, '"2"'])
    expect((await call(url)).headers.get('etag')).toBe('"2"')
  })

  test('a stale one is refused; what compresses an answer on its way may have marked it weak', async () => {
    expect(await codeOf(await correct(12, { 'if-match': '"1"' }))).toBe('412 declaration.changed')
    expect((await correct(12, { 'if-match': 'W/"2"' })).status).toBe(200)
  })

  test('none is asked for; what is no mark of ours is not guessed', async () => {
    expect(await codeOf(await correct(13, {}))).toBe('428 input.version_absent')
    for (const mark of ['*', '3', '"3", "4"', '"03e1"', '"9999999999"', '']) {
      expect(await codeOf(await correct(13, { 'if-match': mark }))).toBe('400 input.malformed')
    }
  })

  test('is said by the header alone, as the declaration is by its address', async () => {
    const body = { ...month, hours: 14, version: 3, period }
    const answer = await call(url, { method: 'PUT', body, headers: { 'if-match': '"3"' } })
    const { code, errors } = await jsonOf(answer)
    expect([code, errors.map((one: { pointer: string }) => one.pointer)]).toEqual([
      'input.refused',
      ['/version', '/period'],
    ])
  })
})

describe('what a program is told', () => {
  test('is the shape of JSON that is expected, and no word of a form', async () => {
    const { employerId, employmentId } = on.world.first.pair
    const body = { employerId, employmentId, period, ...month, hours: '20', paidLeaveIncluded: 'oui', startDay: 1 }
    const { errors } = await jsonOf(await call('/v1/declarations', { method: 'POST', body }))
    expect(errors.map(({ pointer, remedy }: { pointer: string; remedy: string }) => `${pointer} ${remedy}`)).toEqual([
      '/startDay Indiquez un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01".',
      '/hours Indiquez un nombre d’heures, sans guillemets, par exemple 26.5.',
      '/paidLeaveIncluded Indiquez true ou false.',
    ])
  })

  test('points as RFC 6901 says, whatever the name of a field', async () => {
    const answer = await call('/v1/declaration-checks', { method: 'POST', body: { 'a/b~c': 1 } })
    const { errors } = await jsonOf(answer)
    expect(errors.map((one: { pointer: string }) => one.pointer)).toContain('/a~1b~0c')
  })
})

describe('how much may still be asked', () => {
  test('is said by each answer, and once it is nothing, the sentence and the header say the same wait', async () => {
    const ask = () => fetch(`${on.origin}/v1/document-keys`)
    const first = await ask()
    expect(first.headers.get('ratelimit-policy')).toBe('"minute";q=60;w=60')
    const left = /^"minute";r=(\d+);t=\d+$/.exec(first.headers.get('ratelimit') ?? '')?.[1]
    expect(left).toBe('59')
    for (let asked = 1; asked < 60; asked += 1) expect((await ask()).status).toBe(200)
    const refused = await ask()
    const seconds = refused.headers.get('retry-after')
    expect(refused.headers.get('ratelimit')).toBe(`"minute";r=0;t=${seconds}`)
    expect(await jsonOf(refused)).toMatchObject({
      ...{ status: 429, code: 'rate.limited', detail: `Attendez ${seconds} secondes, puis recommencez.` },
    })
    // A refusal says it too.
    expect((await fetch(`${on.origin}/v1/declarations`)).headers.get('ratelimit')).toMatch(/^"minute";r=\d+;t=60$/)
  })
})
