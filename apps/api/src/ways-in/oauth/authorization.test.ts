import { withContext } from '@cesu/db'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, testKey } from '../../../test/application.ts'
import { httpPerson } from '../../../test/http-person.ts'
import { pkce, presenceServer, RETURN_TO } from '../../../test/presence.ts'
import type { TestServer } from '../../../test/test-server.ts'

let on: TestServer
let application: TestApplication
let other: TestApplication
let presence: Awaited<ReturnType<typeof presenceServer>>['presence']

beforeAll(async () => {
  ;({ on, presence, application, other } = await presenceServer())
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

const errorOf = async (answer: Response) => ({ status: answer.status, error: (await jsonOf(answer)).error })

/** Makes everything of a kind that the server keeps over, as time would. */
const expire = (kind: string) =>
  withContext(
    on.owner,
    { kind: 'jobs' },
    (tx) =>
      tx.$executeRaw`UPDATE oidc_record SET payload = jsonb_set(payload, '{exp}', to_jsonb(extract(epoch FROM now())::int - 30))
      WHERE model = ${`oauth:${kind}`}`,
  )

describe('a browser that a program sends, by the names of the conformance suite', () => {
  const anyone = () => httpPerson(on.origin)
  const page = async (path: string, accept = 'text/html') => {
    const answer = await anyone().request(path, { headers: { accept } })
    return { status: answer.status, location: answer.headers.get('location'), text: await answer.text() }
  }

  test('ensure-unsigned-authorization-request-without-using-par-fails: sent back without a code, or nowhere in plain French', async () => {
    const direct = (redirect_uri: string) =>
      `/oauth/auth?${new URLSearchParams({ client_id: application.id, response_type: 'code', redirect_uri, scope: 'declarations:read' })}`
    const back = new URL((await page(direct(RETURN_TO))).location ?? '')
    expect([back.searchParams.get('error'), back.searchParams.get('code')]).toEqual(['invalid_request', null])
    const elsewhere = direct('https://ailleurs.invalid/retour')
    const { status, location, text } = await page(elsewhere)
    expect([status, location]).toEqual([400, null])
    expect(text).toContain('Cette demande d’accès ne peut pas aboutir')
    expect((await page(elsewhere, 'application/json')).text).toContain('"error":')
  })

  test('[security A14] par-attempt-to-use-request_uri-for-different-client', async () => {
    const { id } = await presence.of.ask()
    const { request_uri } = await jsonOf(await presence.push(application, id, { challenge: pkce().challenge }))
    const { status, location } = await page(presence.authorizeUrl(other, request_uri))
    expect([status, location]).toEqual([400, null])
  })

  test('[security A14] par-attempt-to-use-expired-request_uri', async () => {
    const { id } = await presence.of.ask()
    const to = await presence.begin(application, id, { challenge: pkce().challenge })
    await expire('PushedAuthorizationRequest')
    expect(await page(to)).toMatchObject({ status: 400, location: null })
  })

  test('[security A14] par-attempt-reuse-request_uri, and before it completes: the last to complete has nothing', async () => {
    const { person, citizen } = await presence.employer()
    const { id, token } = await presence.of.ask()
    const to = await presence.begin(application, id, { challenge: pkce().challenge })
    const second = httpPerson(on.origin)
    for (const [name, value] of person.cookies) second.cookies.set(name, value)
    const [one, two] = [await presence.follow(person, to), await presence.follow(second, to)]
    await citizen.mandates.give({ token, months: 12 })
    const back = (one_: typeof person, led: URL) =>
      presence.follow(one_, `/oauth/interaction/${led.hash.split('&retour=')[1]}`)
    expect((await back(second, two)).searchParams.get('code')).toEqual(expect.any(String))
    const late = await back(person, one)
    expect(late.searchParams.get('code')).toBeNull()
    expect(await page(to)).toMatchObject({ status: 400, location: null })
  })

  test('user-rejects-authentication: a refusal, or no answer, goes back as access_denied', async () => {
    for (const answer of ['refuse', 'leave'] as const) {
      const { person, citizen } = await presence.employer()
      const { id, token } = await presence.of.ask()
      const led = await presence.follow(person, await presence.begin(application, id, { challenge: pkce().challenge }))
      const uid = led.hash.split('&retour=')[1]
      if (answer === 'refuse') await citizen.mandates.refuse({ token, neverAsked: false })
      const back = await presence.follow(
        person,
        `/oauth/interaction/${uid}${answer === 'leave' ? '?sans=reponse' : ''}`,
      )
      expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: 'access_denied', iss: `${on.origin}/oauth` })
      expect(back.searchParams.get('code')).toBeNull()
    }
  })

  test('[security A19] the interaction of a browser is nothing in another', async () => {
    const { person } = await presence.employer()
    const { id } = await presence.of.ask()
    const led = await presence.follow(person, await presence.begin(application, id, { challenge: pkce().challenge }))
    const uid = led.hash.split('&retour=')[1]
    expect(await page(`/oauth/interaction/${uid}`)).toMatchObject({ status: 400, location: null })
  })

  test('somebody else who is signed in is given no access to the mandate of another; nobody signed in signs in, and comes back', async () => {
    const owner = await presence.employer()
    const { id, token } = await presence.of.ask()
    await owner.citizen.mandates.give({ token, months: 12 })
    const begin = () => presence.begin(application, id, { challenge: pkce().challenge })
    const through = async (person: ReturnType<typeof httpPerson>, led: URL) =>
      presence.follow(person, `${led.pathname}?suite=oui`)
    const stranger = (await presence.employer()).person
    const refused = await through(stranger, await presence.follow(stranger, await begin()))
    expect(refused.searchParams.get('error')).toBe('access_denied')

    const person = httpPerson(on.origin)
    const led = await presence.follow(person, await begin())
    expect(led.pathname).toContain('/demo-franceconnect/interaction/')
    const posted = await person.request(led.href, {
      method: 'POST',
      body: new URLSearchParams({ subject: owner.subject }),
    })
    const back = await through(person, await presence.follow(person, posted.headers.get('location') ?? ''))
    expect(back.searchParams.get('code')).toEqual(expect.any(String))
  })

  test('a long state comes back whole; none comes back as none', async () => {
    const long = 'é'.repeat(192)
    for (const state of [long, null]) {
      const { back } = await presence.codeOf(application, { state })
      expect(back.searchParams.get('state')).toBe(state)
      expect(back.searchParams.get('code')).toEqual(expect.any(String))
    }
  })

  test('ensure-dpop-auth-code-binding-success, ensure-mismatched-dpop-jkt-fails', async () => {
    const bound = () => presence.codeOf(application, { dpop_jkt: application.key.kid })
    const thief = await testKey()
    expect(await errorOf(await presence.exchange(application, await bound(), { bound: thief }))).toEqual({
      ...{ status: 400, error: 'invalid_grant' },
    })
    expect((await presence.exchange(application, await bound())).status).toBe(200)
  })
})

describe('a code, by the names of the conformance suite', () => {
  const refused = { status: 400, error: 'invalid_grant' }

  test('[security A15] incorrect-pkce-code-verifier-rejected, ensure-pkce-code-verifier-required', async () => {
    const way = await presence.codeOf(application)
    const wrong = { ...way, verifier: pkce().verifier }
    expect(await errorOf(await presence.exchange(application, wrong))).toEqual(refused)
    const none = await presence.exchange(application, way, { body: { code_verifier: null } })
    expect(await errorOf(none)).toEqual(refused)
    // Neither used it up.
    expect((await presence.exchange(application, way)).status).toBe(200)
  })

  test('ensure-authorization-code-is-bound-to-client; redirect_uri must be the same; ensure-holder-of-key-required', async () => {
    const way = await presence.codeOf(application)
    expect(await errorOf(await presence.exchange(other, way))).toEqual(refused)
    const elsewhere = await presence.exchange(application, way, { body: { redirect_uri: 'https://ailleurs.invalid' } })
    expect(await errorOf(elsewhere)).toEqual(refused)
    expect((await presence.exchange(application, way, { proof: async () => null })).status).toBe(400)
  })

  test('ensure-token-endpoint-fails-with-expired-auth-code', async () => {
    const way = await presence.codeOf(application)
    await expire('AuthorizationCode')
    expect(await errorOf(await presence.exchange(application, way))).toEqual(refused)
  })

  test('attempt-reuse-authorization-code-after-one-second: refused, and what it gave is taken back', async () => {
    const way = await presence.codeOf(application)
    const { access_token: token, refresh_token } = await jsonOf(await presence.exchange(application, way))
    const call = () => callApi({ key: application.key, token }, `${on.origin}/v1/employments`)
    expect((await call()).status).toBe(200)
    expect(await errorOf(await presence.exchange(application, way))).toEqual(refused)
    expect((await call()).status).toBe(401)
    expect(await errorOf(await presence.refresh(application, refresh_token))).toEqual(refused)
  })

  test('[security A10] twenty times at once over two processes: one token at most, and what it gave is taken back', async () => {
    const second = await on.another(on.origin)
    try {
      const way = await presence.codeOf(application)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, rank) =>
          presence.exchange(application, way, { at: rank % 2 === 0 ? on.origin : second.origin }),
        ),
      )
      const given = answers.filter(({ status }) => status === 200)
      expect(given.length).toBeLessThanOrEqual(1)
      for (const one of given) {
        const { access_token: token } = await jsonOf(one)
        expect((await callApi({ key: application.key, token }, `${on.origin}/v1/employments`)).status).toBe(401)
      }
    } finally {
      await second.close()
    }
  })

  test('[security A24] refresh-token: again and again without rotation, by its own application with a proof, and no other', async () => {
    const way = await presence.codeOf(application)
    const { refresh_token } = await jsonOf(await presence.exchange(application, way))
    for (const _ of [1, 2]) {
      const body = await jsonOf(await presence.refresh(application, refresh_token))
      expect(body).toMatchObject({ refresh_token, token_type: 'DPoP' })
      expect(decodeJwt(body.access_token)).toMatchObject({ sub: way.employerId })
    }
    expect(await errorOf(await presence.refresh(other, refresh_token))).toEqual(refused)
    expect((await presence.refresh(application, refresh_token, { proof: async () => null })).status).toBe(400)
    expect(
      await errorOf(await presence.refresh(application, refresh_token, { scope: 'documents:read' })),
    ).toMatchObject({
      error: 'invalid_scope',
    })
  })
})
