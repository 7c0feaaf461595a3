import type { ProblemDetails } from '@cesu/domain/problems'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawConnection } from '../../../test/raw-http.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

/** How tRPC tells an error. */
interface Envelope {
  error: { message: string; data: { problem: ProblemDetails } }
}

const json = { 'content-type': 'application/json' }
const long = 'x'.repeat(9_000)

/** Every way to fail that HTTP offers to anybody: status, code, path and what is sent. */
const failures: [title: string, status: number, code: string, path: string, init?: RequestInit][] = [
  ['an address that cannot be read', 400, 'input.malformed', '/%zz'],
  ['an address that cannot be read, inside an application', 400, 'input.malformed', '/partenaires/%E0%A4%A'],
  ['an address of nothing', 404, 'resource.not_found', '/nimporte'],
  ['a write to nothing', 404, 'resource.not_found', '/nimporte', { method: 'POST', body: 'a' }],
  ['a write to nothing, in a method of its own', 404, 'resource.not_found', '/v1/nimporte', { method: 'PATCH' }],
  ['a page called by POST', 405, 'input.wrong_method', '/', { method: 'POST' }],
  ['an estimate called by GET', 405, 'input.wrong_method', '/v1/estimates'],
  ['an estimate called by DELETE', 405, 'input.wrong_method', '/v1/estimates', { method: 'DELETE' }],
  ['a sign-out called by GET', 405, 'input.wrong_method', '/sign-out/partner'],
  [
    'a body too long',
    413,
    'input.too_large',
    '/v1/estimates',
    { method: 'POST', headers: json, body: `"${long}${long}"` },
  ],
  ['an address too long', 414, 'input.address_too_long', `/?${long}`],
  ['text instead of JSON', 415, 'input.other_format', '/v1/estimates', { method: 'POST', body: '{}' }],
  ['headers too long', 431, 'input.headers_too_large', '/', { headers: { 'x-long': long + long } }],
  ['JSON cut short', 400, 'input.malformed', '/v1/estimates', { method: 'POST', headers: json, body: '{' }],
  ['no body', 400, 'input.malformed', '/v1/estimates', { method: 'POST', headers: json }],
  ['data refused', 422, 'input.refused', '/v1/estimates', { method: 'POST', headers: json, body: '{"a":1}' }],
  ['a sign-in that is over', 404, 'resource.not_found', '/demo-identity/interaction/nimporte'],
]

/** What protects the reader of any answer. */
const protections = {
  'content-security-policy': expect.stringContaining("default-src 'self'"),
  'strict-transport-security': expect.stringContaining('max-age=31536000'),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
}

describe('[finding R14] one problem document for every way to fail', () => {
  test.each(failures)('%s: %i', async (_title, status, code, path, init) => {
    const response = await fetch(`${on.origin}${path}`, init)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(Object.fromEntries(response.headers)).toMatchObject(protections)
    const problem = (await response.json()) as ProblemDetails
    expect(problem).toMatchObject({ type: `/docs/problems#${code}`, code, status })
    expect(problem).toEqual(
      expect.objectContaining({ title: expect.stringMatching(/ /), detail: expect.stringMatching(/\.$/) }),
    )
    expect(problem.instance).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('405 says which methods are taken', async () => {
    expect((await fetch(`${on.origin}/v1/estimates`)).headers.get('allow')).toBe('POST')
    expect((await fetch(`${on.origin}/health/live`, { method: 'PUT' })).headers.get('allow')).toBe('GET, HEAD')
  })

  test.each([
    ['no HTTP at all', 'nimporte quoi\r\n\r\n', 400],
    ['a header without its colon', 'GET / HTTP/1.1\r\nHost: localhost\r\nnimporte\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na',
      400,
    ],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['headers too long', `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${long}${long}\r\n\r\n`, 431],
  ])('%s, at the socket', async (_title, text, status) => {
    const { answer } = await rawConnection(on.origin, text).untilClosed
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    const [start, ...lines] = head.split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) =>
        line
          .toLowerCase()
          .split(/: (.*)/s)
          .slice(0, 2),
      ),
    )
    expect(start).toContain(` ${status} `)
    expect(headers).toMatchObject({ ...protections, connection: 'close' })
    expect(JSON.parse(body)).toMatchObject({ status, title: expect.stringMatching(/[éèà ]/) })
  })
})

describe('[finding R14] one page for every way to fail, when a browser asks', () => {
  const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
  const inBrowser = failures.filter(([, status]) => status !== 431)

  test.each(inBrowser)('%s: %i', async (_title, status, _code, path, init) => {
    const response = await fetch(`${on.origin}${path}`, { ...init, headers: { ...init?.headers, ...asBrowser } })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(Object.fromEntries(response.headers)).toMatchObject(protections)
    const page = await response.text()
    expect(page).toContain('<html lang="fr"')
    expect(page).toContain(`Erreur ${status}`)
    expect(page).toContain('Revenir à l’accueil')
  })
})

test('[finding A9] the same fault is the same problem by REST and by tRPC', async () => {
  const body = JSON.stringify({ period: '2026-10', unknown: 1 })
  const call = (path: string) =>
    fetch(`${on.origin}${path}`, { method: 'POST', headers: { ...json, origin: on.origin }, body })
  const rest = await call('/v1/estimates')
  const trpc = await call('/trpc/public/contributions.estimate')
  expect(trpc.status).toBe(rest.status)
  const { instance: _rest, ...problem } = (await rest.json()) as ProblemDetails
  const { instance: _trpc, ...same } = ((await trpc.json()) as Envelope).error.data.problem
  expect(same).toEqual(problem)
})

test.each([
  ['a body too long', 413, `"${long}${long}"`, {}],
  ['a page elsewhere', 403, '{}', { origin: 'https://elsewhere.example' }],
])('[finding A9] %s is told to a caller of tRPC in the envelope of tRPC', async (_title, status, body, from) => {
  const headers = { ...json, origin: on.origin, ...from }
  const response = await fetch(`${on.origin}/trpc/public/contributions.estimate`, { method: 'POST', body, headers })
  expect(response.status).toBe(status)
  const { error } = (await response.json()) as Envelope
  expect(error).toMatchObject({ message: error.data.problem.detail, data: { problem: { status } } })
})
