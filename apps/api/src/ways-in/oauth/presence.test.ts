import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, tokenOf } from '../../../test/application.ts'
import { httpPerson } from '../../../test/http-person.ts'
import { pkce, presenceServer } from '../../../test/presence.ts'
import type { TestServer } from '../../../test/test-server.ts'

let on: TestServer
let application: TestApplication
let presence: Awaited<ReturnType<typeof presenceServer>>['presence']

beforeAll(async () => {
  ;({ on, presence, application } = await presenceServer())
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

test('[security A] happy-flow: asked, signed in, read, given, come back, a token of this employer and no other', async () => {
  const way = await presence.codeOf(application)
  expect(way.led.pathname).toBe('/mon-espace/demande')
  expect(`${way.back.origin}${way.back.pathname}`).toBe('https://programme.exemple.invalid/retour')
  expect(Object.fromEntries(way.back.searchParams)).toMatchObject({
    de: 'cesu',
    state: 'etat',
    iss: `${on.origin}/oauth`,
  })
  const answer = await presence.exchange(application, way)
  const body = await jsonOf(answer)
  expect(body).toMatchObject({ token_type: 'DPoP', expires_in: 300, refresh_token: expect.any(String) })
  expect(body.authorization_details).toEqual([{ type: 'mandate_request', id: way.requestId }])
  expect(decodeJwt(body.access_token)).toMatchObject({ sub: way.employerId, client_id: application.id })
  const call = (path: string) => callApi({ key: application.key, token: body.access_token }, `${on.origin}${path}`)
  const listed = await jsonOf(await call('/v1/employments'))
  expect(new Set(listed.rows.map(({ employerId }: { employerId: string }) => employerId))).toEqual(
    new Set([way.employerId]),
  )
  expect(listed.rows.length).toBeGreaterThan(0)
})

describe('in the presence of an employer', () => {
  const present = async (scope = 'employments:read declarations:read declarations:write') => {
    const way = await presence.codeOf(application, { scope })
    const { access_token: token, refresh_token } = await jsonOf(await presence.exchange(application, way))
    const call = (path: string, sending?: Parameters<typeof callApi>[2]) =>
      callApi({ key: application.key, token }, `${on.origin}${path}`, sending)
    return { ...way, token, refresh_token, call }
  }

  test('what is another employer’s, under a mandate in force of the same partner, is what does not exist', async () => {
    const { call, employerId: mine, employmentId: own } = await present()
    const { employerId, employmentId } = on.world.first.pair
    const alone = await tokenOf(application, on.origin)
    const path = `/v1/employments/${employerId}/${employmentId}`
    const asProgram = await callApi({ key: application.key, token: alone }, `${on.origin}${path}`)
    expect(asProgram.status).toBe(200)
    const [hidden, unknown] = [await call(path), await call(`/v1/employments/${randomUUID()}/${randomUUID()}`)]
    const told = async (answer: Response) => [answer.status, { ...(await jsonOf(answer)), instance: '' }]
    expect(await told(hidden)).toEqual(await told(unknown))
    expect(hidden.status).toBe(404)
    // Nor written: the rule does not find them, and SQL would not let it.
    const period = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7)
    const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
    const month = { ...days, hours: 10, pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, paidLeaveIncluded: true }
    const declare = async (pair: { employerId: string; employmentId: string }) =>
      told(await call('/v1/declarations', { method: 'POST', body: { ...pair, period, ...month } }))
    const unknownPair = { employerId: randomUUID(), employmentId: randomUUID() }
    expect(await declare({ employerId, employmentId })).toEqual(await declare(unknownPair))
    expect((await declare({ employerId: mine, employmentId: own }))[0]).toBe(201)
  })

  test('nothing that is its partner’s own: neither mandates, nor events, nor what it uses', async () => {
    const { call } = await present()
    for (const path of ['/v1/mandates', '/v1/mandate-requests', '/v1/events', '/v1/usage', '/v1/requests']) {
      expect((await call(path)).status, path).toBe(403)
    }
  })

  test('no more than the scopes that were asked', async () => {
    const { call } = await present('employments:read')
    expect((await call('/v1/employments')).status).toBe(200)
    expect((await call('/v1/declarations')).status).toBe(403)
  })

  test('[security R7] a mandate that is stopped ends its grant for good, whatever mandate is given after', async () => {
    const { call, citizen, mandateId, refresh_token } = await present()
    expect((await call('/v1/employments')).status).toBe(200)
    await citizen.mandates.stop({ id: mandateId })
    const refused = await call('/v1/employments')
    expect([refused.status, (await jsonOf(refused)).code]).toEqual([401, 'token.refused'])
    const { token } = await presence.of.ask()
    await citizen.mandates.give({ token, months: 1 })
    expect((await call('/v1/employments')).status).toBe(401)
    const again = await presence.refresh(application, refresh_token)
    expect([again.status, (await jsonOf(again)).error]).toEqual([400, 'invalid_grant'])
  })

  test('a mandate that was given before asks for one click, and says what the application will do', async () => {
    const { person, citizen } = await presence.employer()
    const { id, token } = await presence.of.ask()
    await citizen.mandates.give({ token, months: 12 })
    const begin = async () =>
      presence.follow(person, await presence.begin(application, id, { challenge: pkce().challenge }))
    const stopped = await begin()
    expect(stopped.pathname).toMatch(/^\/oauth\/interaction\//)
    const text = await (await person.request(stopped.href)).text()
    expect(text).toContain('Continuer vers Partenaire 80012345700023 ?')
    expect(text).toContain('envoyer, corriger et annuler des déclarations')
    const left = await presence.follow(person, `${stopped.pathname}?sans=reponse`)
    expect(left.searchParams.get('error')).toBe('access_denied')
    const back = await presence.follow(person, `${(await begin()).pathname}?suite=oui`)
    expect(back.searchParams.get('code')).toEqual(expect.any(String))
  })

  test('a key used without an employer is another call in their presence', async () => {
    const { call, employerId, employmentId } = await present()
    const period = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 7)
    const days = { startDay: `${period}-01`, endDay: `${period}-20`, paymentDay: `${period}-20` }
    const pay = { kind: 'NET_HOURLY', amountCents: 1_300 }
    const body = { employerId, employmentId, period, ...days, hours: 10, pay, paidLeaveIncluded: true }
    const sending = { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } }
    const alone = { key: application.key, token: await tokenOf(application, on.origin) }
    expect((await callApi(alone, `${on.origin}/v1/declarations`, sending)).status).toBe(201)
    const replayed = await call('/v1/declarations', sending)
    expect([replayed.status, (await jsonOf(replayed)).code]).toEqual([422, 'idempotency.other_input'])
  })

  test('the trail says who let which application, on which mandate', async () => {
    const { mandateId, employerId } = await present()
    const entries = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: mandateId, kind: 'APPLICATION_AUTHORIZED' } }),
    )
    expect(entries).toMatchObject([
      {
        ...{ actorKind: 'CITIZEN', employerId, partnerId: on.world.first.partnerId },
        payload: {
          applicationId: application.id,
          scopes: ['EMPLOYMENTS_READ', 'DECLARATIONS_READ', 'DECLARATIONS_WRITE'],
        },
      },
    ])
  })

  test('twenty times the way back at once: one code', async () => {
    const one = await presence.employer()
    const { id, token } = await presence.of.ask()
    const led = await presence.follow(
      one.person,
      await presence.begin(application, id, { challenge: pkce().challenge }),
    )
    await one.citizen.mandates.give({ token, months: 12 })
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => {
        const twin = httpPerson(on.origin)
        for (const [name, value] of one.person.cookies) twin.cookies.set(name, value)
        return presence.follow(twin, `/oauth/interaction/${led.hash.split('&retour=')[1]}`)
      }),
    )
    expect(codes.filter((back) => back.searchParams.has('code')).length).toBe(1)
  })
})
