import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assertionOf, jsonOf, type TestApplication, testApplication } from '../../../test/application.ts'
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

describe('a pushed request, by the names of the conformance suite', () => {
  const pushed = async (changed: Record<string, string | null>) => {
    const { id } = await presence.of.ask()
    return presence.push(application, id, { challenge: pkce().challenge, changed })
  }

  test.each<[title: string, changed: Record<string, string | null>, error: string]>([
    ['par-ensure-pkce-required', { code_challenge: null, code_challenge_method: null }, 'invalid_request'],
    ['[security A15] par-plain-pkce-rejected', { code_challenge_method: 'plain' }, 'invalid_request'],
    [
      'par-authorization-request-containing-request_uri-form-param',
      { request_uri: 'urn:x' },
      'request_uri_not_supported',
    ],
    ['ensure-redirect-uri-in-authorization-request', { redirect_uri: null }, 'invalid_request'],
    ['ensure-response-type-token-fails', { response_type: 'token' }, 'unsupported_response_type'],
    ['ensure-response-type-code-idtoken-fails', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['no shared secret', { client_assertion: null, client_assertion_type: null, client_secret: 'x' }, 'invalid_client'],
    ['a scope that needs no employer', { scope: 'declarations:read mandates:read' }, 'invalid_scope'],
    ['a scope that does not exist', { scope: 'declarations:read admin' }, 'invalid_scope'],
    ['no scope', { scope: null }, 'invalid_scope'],
    ['no request of a mandate', { authorization_details: null }, 'invalid_authorization_details'],
    ['details that are none', { authorization_details: '{' }, 'invalid_authorization_details'],
    [
      'a request that nobody made',
      { authorization_details: JSON.stringify([{ type: 'mandate_request', id: randomUUID() }]) },
      'invalid_authorization_details',
    ],
    ['[security C1] a control character', { state: 'a\u0000b' }, 'invalid_request'],
    ['an answer in a form', { response_mode: 'form_post' }, 'invalid_request'],
    ['another resource', { resource: 'https://ailleurs.invalid' }, 'invalid_target'],
  ])('%s', async (_title, changed, error) => {
    const answer = await pushed(changed)
    expect([answer.status >= 400 && answer.status < 500, (await jsonOf(answer)).error]).toEqual([true, error])
  })

  test.each([
    ...[`${RETURN_TO}/`, RETURN_TO.replace('retour', 'RETOUR'), RETURN_TO.replace('https', 'http'), `${RETURN_TO}#x`],
    ...[
      RETURN_TO.replace('exemple.', 'exemple%2e'),
      RETURN_TO.replace('//', '//qui@'),
      RETURN_TO.replace('/retour', '\\retour'),
    ],
    ...[RETURN_TO.replace('programme.', 'a.programme.'), RETURN_TO.replace('.invalid', '.invalid:444')],
  ])('[security A16] ensure-registered-redirect-uri: %s', async (redirect) => {
    const answer = await pushed({ redirect_uri: redirect })
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })

  test('par-test-par-endpoint-url-as-audience-fails, …-array-…, …-token-endpoint-url-…', async () => {
    for (const aud of [`${on.origin}/oauth/request`, [`${on.origin}/oauth`], `${on.origin}/oauth/token`]) {
      const client_assertion = await assertionOf(application, on.origin, { payload: { aud } })
      expect(await errorOf(await pushed({ client_assertion }))).toEqual({ status: 401, error: 'invalid_client' })
    }
  })

  test('par-attempt-invalid-http-method; par-without-duplicate-parameters', async () => {
    expect((await fetch(`${on.origin}/oauth/request`)).status).toBe(404)
    const { id } = await presence.of.ask()
    const body = new URLSearchParams([
      ...[
        ['client_id', application.id],
        ['scope', 'declarations:read'],
        ['scope', 'employments:read'],
      ],
      ...[
        ['response_type', 'code'],
        ['authorization_details', JSON.stringify([{ type: 'mandate_request', id }])],
      ],
      ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
      ['client_assertion', await assertionOf(application, on.origin)],
    ] as [string, string][])
    const answer = await fetch(`${on.origin}/oauth/request`, { method: 'POST', body })
    expect(await errorOf(answer)).toEqual({ status: 400, error: 'invalid_request' })
  })

  test('a request of another partner is one that does not exist', async () => {
    const { id } = await presence.of.ask()
    const answer = await presence.push(other, id, { challenge: pkce().challenge })
    const unknown = await presence.push(other, randomUUID(), { challenge: pkce().challenge })
    expect([answer.status, await answer.text()]).toEqual([unknown.status, await unknown.text()])
    expect(answer.status).toBe(400)
  })

  test('a program without an address of return sends nobody', async () => {
    const alone = await testApplication(on, on.world.first)
    const { id } = await presence.of.ask()
    const answer = await presence.push(alone, id, { challenge: pkce().challenge })
    expect([answer.status, (await jsonOf(answer)).error]).toEqual([400, 'invalid_request'])
  })
})
