import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { parseStrictJson } from '../strict-json.ts'

describe('[finding R13] JSON that means one thing only', () => {
  test.each([
    '{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}',
    '{"a":"{\\"a\\":1,\\"a\\":2}","b":":","c":"\\\\","d":"\\""}',
    '[0,-0.5,1e-7,12,-3,1.5E+2]',
    '"texte"',
    'null',
    `${'['.repeat(32)}${']'.repeat(32)}`,
  ])('%s is read', (text) => expect(parseStrictJson(text)).toEqual(JSON.parse(text)))

  test.each([
    ['{"a":1,"a":2}', /« a » est écrite deux fois/],
    ['{"a":1,"\\u0061":2}', /« a » est écrite deux fois/],
    ['{"x":[{"a":1,"b":{"a":1},"a":2}]}', /« a » est écrite deux fois/],
    ['{"__proto__":{"a":1}}', /__proto__/],
    ['{"a":{"\\u005f_proto__":1}}', /__proto__/],
    ['{"a":-0}', /-0/],
    ['[-0.0]', /-0/],
    ['-0e5', /-0/],
    ['[-1e-400]', /-0/],
    ['[1e999]', /trop grand/],
    ['[-1e999]', /trop grand/],
    [`${'['.repeat(33)}${']'.repeat(33)}`, /32 niveaux/],
    ['{"a":1', /pas du JSON/],
    ['', /pas du JSON/],
    ['{} {}', /pas du JSON/],
  ])('%s is refused', (text, cause) => expect(() => parseStrictJson(text)).toThrow(cause))
})

describe('[finding R13] bodies are read as they are written, on every way in', () => {
  let on: TestServer
  beforeAll(async () => {
    on = await testServer()
  })
  afterAll(() => on.close())

  const ways = ['/v1/estimates', '/trpc/public/contributions.estimate']
  const sound = '{"period":"2026-10","hours":40,"pay":{"kind":"NET","amountCents":100000}}'
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${on.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: on.origin, ...headers },
      body,
    })

  test.each(
    ways.flatMap((path) => [
      [path, 'as it is', {}],
      [path, 'in UTF-8, as the header says', { 'content-type': 'application/json; charset="UTF-8"' }],
      [path, 'not compressed, as the header says', { 'content-encoding': 'identity' }],
    ]) as [string, string, Record<string, string>][],
  )('%s %s is read', async (path, _title, headers) => {
    expect((await post(path, sound, headers)).status).toBe(200)
  })

  test.each(
    ways.flatMap((path) => [
      [path, 'a key written twice', 400, sound.replace('{', '{"hours":1,'), {}],
      [path, 'a minus zero', 400, sound.replace('40', '-0'), {}],
      [path, 'bytes that are not UTF-8', 400, Buffer.from(sound.replace('NET', '\xe9'), 'latin1'), {}],
      [path, 'a compression', 415, sound, { 'content-encoding': 'gzip' }],
      [path, 'another charset', 415, sound, { 'content-type': 'application/json; charset=iso-8859-1' }],
    ]) as [string, string, number, string | Buffer, Record<string, string>][],
  )('%s refuses %s', async (path, _title, status, body, headers) => {
    expect((await post(path, body, headers)).status).toBe(status)
  })

  test('a procedure without input takes an empty body', async () => {
    expect((await post('/trpc/partner/session.me', '')).status).toBe(200)
  })

  test.each([...ways, '/trpc/partner/declarations.check', '/trpc/partner/declarations.submit'])(
    '[finding A8] %s refuses an empty body',
    async (path) => {
      const response = await post(path, '')
      expect(response.status).toBe(400)
      expect(await response.text()).toContain('input.malformed')
    },
  )

  test('[finding A8] our pages that send something else than JSON to a procedure are told so', async () => {
    const response = await post('/trpc/public/contributions.estimate', sound, { 'content-type': 'text/plain' })
    expect(response.status).toBe(415)
    expect(await response.text()).toContain('input.other_format')
  })

  test.each([
    ['a key written twice', `input=${encodeURIComponent('{"limit":1,"limit":2}')}`],
    ['a minus zero', 'input=-0'],
    ['two inputs', 'input={}&input={}'],
  ])('the input of an address with %s is refused', async (_title, query) => {
    expect((await fetch(`${on.origin}/trpc/partner/employments.list?${query}`)).status).toBe(400)
  })
})
