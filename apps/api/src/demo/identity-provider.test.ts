import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpPerson, reachPersonas } from '../../test/http-person.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const soon = () => AbortSignal.timeout(5_000)

describe('[finding R5] every request to the demo identity provider is answered', () => {
  test.each([
    ['an unknown interaction', '/interaction/nimporte', { method: 'POST', headers: form, body: 'subject=a' }, 404],
    ['no body', '/interaction/nimporte', { method: 'POST' }, 400],
    ['no one chosen', '/interaction/nimporte', { method: 'POST', headers: form, body: 'subject=' }, 400],
    [
      'a name without end',
      '/interaction/nimporte',
      { method: 'POST', headers: form, body: `subject=${'a'.repeat(201)}` },
      400,
    ],
    ['a body too long', '/interaction/nimporte', { method: 'POST', headers: form, body: 'a'.repeat(5_000) }, 413],
    ['another method', '/interaction/nimporte', { method: 'PUT', headers: form, body: 'subject=a' }, 405],
    ['an unknown page of choice', '/interaction/nimporte', {}, 404],
    ['an unknown way on', '/auth/nimporte', {}, 400],
    ['a request for nobody', '/auth', {}, 400],
    ['a token for nothing', '/token', { method: 'POST', headers: form, body: 'grant_type=a' }, 400],
    [
      'a token asked in JSON',
      '/token',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
      400,
    ],
    ['nothing known', '/nimporte', {}, 404],
  ] as [string, string, RequestInit, number][])('%s', async (_title, path, init, status) => {
    const response = await fetch(`${on.origin}/demo-identity${path}`, { ...init, signal: soon() })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect((await response.text()).length).toBeGreaterThan(0)
  })

  test('an interaction that has been used answers too, and opens nothing again', async () => {
    const person = httpPerson(on.origin)
    const path = await reachPersonas(person, 'partner')
    const cookies = new Map(person.cookies)
    const choose = () =>
      person.request(path, {
        method: 'POST',
        headers: form,
        body: `subject=${on.world.first.declarant.subject}`,
        signal: soon(),
      })
    const first = await choose()
    await person.open(first.headers.get('location') ?? '')
    for (const [name, value] of cookies) person.cookies.set(name, value)
    const again = await choose()
    expect(again.status).toBe(404)
    expect(await again.text()).toContain('expiré')
  })
})
