import { withContext } from '@cesu/db'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  askToken,
  assertionOf,
  callApi,
  jsonOf,
  nonceOf,
  proofOf,
  type TestApplication,
  testApplication,
  testKey,
  tokenOf,
} from '../../../test/application.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { rotateOauthKey } from '../../platform/oauth-keys.ts'
import { keysAt } from './signing-keys.ts'

let on: TestServer
let application: TestApplication
let other: TestApplication

beforeAll(async () => {
  on = await testServer()
  // Tokens are of the true time.
  on.setNow(new Date().toISOString())
  application = await testApplication(on, on.world.first)
  other = await testApplication(on, on.world.second)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

const seconds = () => Math.floor(Date.now() / 1_000)
const errorOf = async (answer: Response) => ({ status: answer.status, error: (await jsonOf(answer)).error })
const refusedClient = { status: 401, error: 'invalid_client' }
const listUrl = () => `${on.origin}/v1/declarations`

describe('a token, by the names of the conformance suite', () => {
  test('[security A] happy-flow: five minutes, bound to the key, for our API alone', async () => {
    const answer = await askToken(application, on.origin)
    expect(answer.status).toBe(200)
    const body = await jsonOf(answer)
    expect(body).toMatchObject({ token_type: 'DPoP', expires_in: 300 })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const claims = decodeJwt(body.access_token)
    expect(claims).toMatchObject({
      ...{ iss: `${on.origin}/oauth`, aud: `${on.origin}/v1`, client_id: application.id },
      ...{ client_key: application.key.kid, cnf: { jkt: application.key.kid } },
    })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300)
  })

  test('discovery-end-point-verification: keys, methods and proofs of FAPI 2.0, and nothing weaker', async () => {
    const found = await jsonOf(await fetch(`${on.origin}/oauth/.well-known/openid-configuration`))
    expect(found).toMatchObject({
      issuer: `${on.origin}/oauth`,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['ES256'],
      dpop_signing_alg_values_supported: ['ES256'],
      require_pushed_authorization_requests: true,
      authorization_response_iss_parameter_supported: true,
    })
    const { keys } = await jsonOf(await fetch(found.jwks_uri))
    expect(keys).toHaveLength(1)
    expect(Object.keys(keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  })

  test.each<[title: string, said: (origin: string) => Parameters<typeof assertionOf>[2]]>([
    ['ensure-client-assertion…-with-exp-is-5-minutes-in-past-fails', () => ({ payload: { exp: seconds() - 300 } })],
    ['…-with-wrong-aud-fails', () => ({ payload: { aud: 'https://ailleurs.invalid' } })],
    ['par-test-array-as-audience-fails', (origin) => ({ payload: { aud: [`${origin}/oauth`] } })],
    ['par-test-token-endpoint-url-as-audience-fails', (origin) => ({ payload: { aud: `${origin}/oauth/token` } })],
    ['…-with-no-sub-fails', () => ({ payload: { sub: undefined } })],
    ['…-nbf-over-60-seconds-in-the-future-fails', () => ({ payload: { nbf: seconds() + 90 } })],
    ['one that would serve for a year', () => ({ payload: { exp: seconds() + 365 * 86_400 } })],
    ['no jti: it could be sent again', () => ({ payload: { jti: undefined } })],
    ['a key that nobody knows', () => ({ header: { kid: 'x'.repeat(43) } })],
    [
      '[security A4] where its key would be',
      () => ({ header: { jku: 'https://ailleurs.invalid', kid: 'y'.repeat(43) } }),
    ],
  ])('%s', async (_title, said) => {
    const assertion = await assertionOf(application, on.origin, said(on.origin))
    expect(await errorOf(await askToken(application, on.origin, { assertion }))).toEqual(refusedClient)
  })

  test('[security A1] an assertion without a signature, or signed by another key', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const said = { iss: application.id, sub: application.id, aud: `${on.origin}/oauth`, jti: 'x', exp: seconds() + 60 }
    const none = `${part({ alg: 'none' })}.${part(said)}.`
    const forged = await assertionOf(
      { id: application.id, key: { ...(await testKey()), kid: application.key.kid } },
      on.origin,
    )
    for (const assertion of [none, forged]) {
      expect(await errorOf(await askToken(application, on.origin, { assertion }))).toEqual(refusedClient)
    }
  })

  test('the assertion of one application under the name of another', async () => {
    const assertion = await assertionOf(other, on.origin)
    expect(await errorOf(await askToken(application, on.origin, { assertion }))).toEqual({
      ...{ status: 400, error: 'invalid_request' },
    })
  })

  test('[security A9] an assertion of 40 KiB, and one of a megabyte: refused, the server goes on', async () => {
    for (const jti of ['x'.repeat(40_000), 'x'.repeat(1_000_000)]) {
      const assertion = await assertionOf(application, on.origin, { payload: { jti } })
      const answer = await askToken(application, on.origin, { assertion }).catch(() => null)
      expect([200, 201]).not.toContain(answer?.status)
    }
    expect((await askToken(application, on.origin)).status).toBe(200)
  })

  test('an assertion that names no key: what it asks could not be stopped with its key', async () => {
    const assertion = await assertionOf(application, on.origin, { header: { kid: undefined } })
    expect(await errorOf(await askToken(application, on.origin, { assertion }))).toMatchObject({
      error: 'invalid_client',
    })
  })

  test('par-ensure-jwt-client-assertions-nbf-8-seconds-in-the-future-is-accepted', async () => {
    const assertion = await assertionOf(application, on.origin, { payload: { nbf: seconds() + 8 } })
    const nonce = await nonceOf(application, on.origin)
    const proof = () => proofOf(application.key, { method: 'POST', url: `${on.origin}/oauth/token`, nonce })
    const known = await askToken(application, on.origin, { assertion, proof })
    expect(known.status).toBe(200)
  })

  test.each([
    ['a shared secret', { client_assertion: null, client_assertion_type: null, client_secret: 'secret' }],
    ['nothing that says who', { client_assertion: null, client_assertion_type: null }],
  ])('%s is no way in', async (_title, body) => {
    const answer = await errorOf(await askToken(application, on.origin, { body }))
    expect(answer).toEqual(refusedClient)
  })

  test.each([
    ['authorization_code', 'unauthorized_client'],
    ['refresh_token', 'unsupported_grant_type'],
    ['password', 'unsupported_grant_type'],
  ])('a grant that is not for machines: %s', async (grant, error) => {
    const answer = await askToken(application, on.origin, { body: { grant_type: grant } })
    expect(answer.status).toBe(400)
    expect(['unauthorized_client', 'unsupported_grant_type', 'invalid_request', error]).toContain(
      (await jsonOf(answer)).error,
    )
  })

  test.each(['admin', 'declarations:read admin', 'openid', ''])(
    'a scope that is none is refused, and gives no token of nothing: « %s »',
    async (scope) => {
      const answer = await askToken(application, on.origin, { scope })
      expect(await errorOf(answer)).toEqual({ status: 400, error: 'invalid_scope' })
    },
  )

  test('a scope beyond its own is refused; fewer is what the token has', async () => {
    const narrow = await testApplication(on, on.world.first, ['DECLARATIONS_READ'])
    expect(await errorOf(await askToken(narrow, on.origin, { scope: 'declarations:write' }))).toEqual({
      ...{ status: 400, error: 'invalid_scope' },
    })
    const claims = decodeJwt(await tokenOf(application, on.origin, { scope: 'declarations:read' }))
    expect(claims['scope']).toBe('declarations:read')
  })

  test('[security A] ensure-holder-of-key-required: no proof, no token', async () => {
    const answer = await askToken(application, on.origin, { proof: async () => null })
    expect(await errorOf(answer)).toEqual({ status: 400, error: 'invalid_grant' })
  })

  test('[ASVS 4.1.3] what a request says of the host is not believed: the address of a proof is ours', async () => {
    const nonce = await nonceOf(application, on.origin)
    const elsewhere = 'https://ailleurs.invalid'
    const dpop = await proofOf(application.key, { method: 'POST', url: `${elsewhere}/oauth/token`, nonce })
    const headers = { dpop, 'x-forwarded-host': 'ailleurs.invalid', 'x-forwarded-proto': 'https' }
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: application.id, scope: 'declarations:read' },
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await assertionOf(application, on.origin),
    })
    const answer = await fetch(`${on.origin}/oauth/token`, { method: 'POST', headers, body })
    expect(await errorOf(answer)).toEqual({ status: 400, error: 'invalid_dpop_proof' })
  })

  test('an unknown application is refused as one whose signature is wrong: byte for byte', async () => {
    const unknown = { id: '0d0c0000-0000-7000-8000-00000000ffff', key: application.key }
    const wrong = { id: application.id, key: { ...(await testKey()), kid: application.key.kid } }
    const answers = await Promise.all([unknown, wrong].map((one) => askToken(one, on.origin)))
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    expect(first).toBe(second)
  })
})

describe('[security D] what is used once is used once, across two processes', () => {
  const twenty = Array.from({ length: 20 }, (_, rank) => rank)
  const counted = async (answers: Promise<Response>[]) =>
    (await Promise.all(answers)).map(({ status }) => status).filter((status) => status < 300).length
  /** How many tokens twenty requests at once get, and the refusals of the others and of one that comes later. */
  const outcome = async (ask: (rank: number) => Promise<Response>) => {
    const answers = await Promise.all(twenty.map(ask))
    const refused = [...answers.filter(({ ok }) => !ok), await ask(0)]
    const errors = await Promise.all(refused.map(async (answer) => (await jsonOf(answer)).error))
    return { tokens: twenty.length + 1 - refused.length, errors: [...new Set(errors)] }
  }

  test('[security A12] the same assertion twenty times at once: one token', async () => {
    const second = await on.another(on.origin)
    try {
      const assertion = await assertionOf(application, on.origin)
      const nonce = await nonceOf(application, on.origin)
      const url = `${on.origin}/oauth/token`
      const proof = () => proofOf(application.key, { method: 'POST', url, nonce })
      const at = (rank: number) => (rank % 2 === 0 ? on.origin : second.origin)
      const asked = outcome((rank) => askToken(application, on.origin, { at: at(rank), assertion, proof }))
      expect(await asked).toEqual({ tokens: 1, errors: ['invalid_client'] })
    } finally {
      await second.close()
    }
  })

  test('[security A12] the same proof twenty times at once, on two processes: one answer', async () => {
    const second = await on.another(on.origin)
    try {
      const token = await tokenOf(application, on.origin)
      const dpop = await proofOf(application.key, { method: 'GET', url: listUrl(), token })
      const headers = { authorization: `DPoP ${token}`, dpop }
      const calls = twenty.map((rank) =>
        fetch(rank % 2 === 0 ? listUrl() : listUrl().replace(on.origin, second.origin), { headers }),
      )
      expect(await counted(calls)).toBe(1)
    } finally {
      await second.close()
    }
  })

  test('[security A12] the same proof of a token request twenty times at once: one token', async () => {
    const url = `${on.origin}/oauth/token`
    const nonce = await nonceOf(application, on.origin)
    const dpop = await proofOf(application.key, { method: 'POST', url, nonce })
    const asked = outcome(() => askToken(application, on.origin, { proof: async () => dpop }))
    expect(await asked).toEqual({ tokens: 1, errors: ['invalid_grant'] })
  })
})

describe('[security A21] the keys that sign are changed without an interruption', () => {
  const second = 1_000
  const key = (id: string, signsFrom: number) => ({
    ...{ id, x: 'x', y: 'y', createdAt: new Date(signsFrom - 30 * second), signsFrom: new Date(signsFrom) },
  })
  const now = Date.parse('2026-11-27T10:00:00Z')

  test.each([
    ['one key', [key('t1', now)], 't1', ['t1']],
    ['the next one is known before it signs', [key('t2', now + second), key('t1', 0)], 't1', ['t1', 't2']],
    ['it signs; what the other signed is heard', [key('t2', now), key('t1', 0)], 't2', ['t2', 't1']],
    ['ten minutes later, no more', [key('t2', now - 600 * second), key('t1', 0)], 't2', ['t2']],
    ['three of them', [key('t3', now + 1), key('t2', now - second), key('t1', 0)], 't2', ['t2', 't3', 't1']],
  ])('%s', (_title, keys, signing, good) => {
    const found = keysAt(keys, new Date(now))
    expect([found.signing.id, found.good.map(({ id }) => id)]).toEqual([signing, good])
  })

  test('no key: nothing is signed by another', () => {
    expect(() => keysAt([key('t1', now + second)], new Date(now))).toThrow('not prepared')
  })

  test('two processes go from one key to the next: each token is good on both, before, during and after', async () => {
    const { secret } = on.platform
    await withContext(on.owner, { kind: 'jobs' }, (tx) => rotateOauthKey(tx, { secret, now: on.platform.now() }))
    // Both have read the keys since.
    const [one, two] = await Promise.all([on.another(on.origin), on.another(on.origin)])
    try {
      const heard = async (token: string) => {
        for (const { origin } of [one, two]) {
          const at = listUrl().replace(on.origin, origin)
          expect((await callApi({ key: application.key, token }, listUrl(), { at })).status).toBe(200)
        }
      }
      const before = await tokenOf(application, on.origin, { at: one.origin })
      expect(decodeProtectedHeader(before).kid).toBe('t1')
      await heard(before)
      on.setNow(new Date(Date.now() + 31_000).toISOString())
      const after = await tokenOf(application, on.origin, { at: two.origin })
      expect(decodeProtectedHeader(after).kid).toBe('t2')
      await heard(before)
      await heard(after)
    } finally {
      await Promise.all([one.close(), two.close()])
    }
  })
})
