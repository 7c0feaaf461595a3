import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawConnection } from '../../../test/raw-http.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

const KIB = 1_024
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

/** Every address that takes a body from anybody, with its limit in bytes. */
const doors = [
  ['/v1/estimates', json, 16 * KIB],
  ['/trpc/public/contributions.estimate', json, 16 * KIB],
  ['/trpc/partner/declarations.submit', json, 16 * KIB],
  ['/trpc/public/nimporte', json, 16 * KIB],
  ['/demo-identity/interaction/nimporte', form, 4 * KIB],
  ['/demo-identity/token', form, 4 * KIB],
  ['/sign-out/partner', form, KIB],
  ['/nimporte', json, KIB],
] as const

const post = (path: string, type: string, body: string) =>
  fetch(`${on.origin}${path}`, { method: 'POST', headers: { 'content-type': type, origin: on.origin }, body })

/** A text of this many bytes: a start, a piece as often as it fits, an end, then spaces. */
const filled = (bytes: number, [start, piece, end]: readonly [string, (index: number) => string, string]): string => {
  let text = start
  for (let index = 0; text.length + piece(index).length + end.length <= bytes; index += 1) text += piece(index)
  return (text + end).padEnd(bytes)
}

describe('[finding R1] a body has a limit, which its route decides', () => {
  test.each(doors)('%s (%s): %i bytes pass, one more does not', async (path, type, limit) => {
    expect((await post(path, type, ' '.repeat(limit))).status).not.toBe(413)
    const refused = await post(path, type, ' '.repeat(limit + 1))
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('Raccourcissez les textes')
  })

  test('a body that hides its length is cut at the limit', async () => {
    const chunk = `1000\r\n${' '.repeat(4_096)}\r\n`
    const head = `POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Type: ${json}\r\nTransfer-Encoding: chunked\r\n\r\n`
    const { answer } = await rawConnection(on.origin, head + chunk.repeat(5)).untilClosed
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
  })

  test.each([
    ['an address of 8 KiB passes', 8 * KIB, 404],
    ['one more character does not', 8 * KIB + 1, 414],
  ])('%s', async (_title, length, status) => {
    expect((await fetch(on.origin + '/nimporte?a='.padEnd(length, 'x'))).status).toBe(status)
  })
})

/** The worst that a body of JSON can be within its limit. */
const shapes: readonly (readonly [string, readonly [string, (index: number) => string, string]])[] = [
  ['unknown keys', ['{"z":1', (index) => `,"${index.toString(36)}":1`, '}']],
  ['unknown keys that need escapes', ['{"z":1', (index) => `,"\\u00e9${index.toString(36)}\\n":1`, '}']],
  ['unknown keys deeper', ['{"pay":{"z":1', (index) => `,"${index.toString(36)}":1`, '}}']],
  ['the same key', ['{"z":1', () => ',"z":1', '}']],
  ['levels', ['', () => '[', ']']],
  ['levels of objects', ['', () => '{"a":', '1']],
  ['an array of small objects', ['[{}', () => ',{}', ']']],
  ['an array as a field', ['{"hours":[0', () => ',0', ']}']],
  ['a long text', ['{"period":"', () => 'é', '"}']],
  ['a long text of escapes', ['{"period":"', () => '\\\\', '"}']],
  ['a number of many digits', ['{"hours":1', () => '9', '}']],
  ['a number of many decimals', ['{"hours":0.', () => '9', '}']],
  ['a number of many zeros', ['{"hours":-0.', () => '0', '1}']],
  ['quotes without end', ['', () => '"', '']],
  ['backslashes without end', ['"', () => '\\', '']],
]

/** How long a call held everybody: the processor's time of the one thread that answers, in microseconds, whatever else the machine does. */
async function hold(call: () => Promise<Response>): Promise<number> {
  const before = process.threadCpuUsage()
  await (await call()).arrayBuffer()
  const { user, system } = process.threadCpuUsage(before)
  return user + system
}

/** How many times as long as the other a call holds everybody: medians of calls in turns. */
async function timesAsLong(worst: () => Promise<Response>, ordinary: () => Promise<Response>): Promise<number> {
  const holds: { worst: number; ordinary: number }[] = []
  for (let round = 0; round < 7; round += 1) holds.push({ worst: await hold(worst), ordinary: await hold(ordinary) })
  const median = (of: (one: { worst: number; ordinary: number }) => number) =>
    holds.map(of).sort((a, b) => a - b)[3] ?? 0
  return median((one) => one.worst) / median((one) => one.ordinary)
}

describe('[finding R1] the worst that passes holds nobody, and its answer is bounded', () => {
  const sound = '{"period":"2026-10","hours":40,"pay":{"kind":"NET","amountCents":100000}}'
  const ordinary = () => post('/v1/estimates', json, sound)
  beforeAll(async () => {
    for (let warm = 0; warm < 20; warm += 1) await (await ordinary()).arrayBuffer()
  })

  const jsonDoors = doors.filter(([, type]) => type === json)
  test.each(
    jsonDoors.flatMap(([path, , limit]) => shapes.map(([title, shape]) => [path, title, limit, shape] as const)),
  )('%s: %s', async (path, _title, limit, shape) => {
    // In characters of one byte or two, under the limit all the same.
    const body = filled(limit / (shape[1](0) === 'é' ? 2 : 1) - 32, shape)
    const response = await post(path, json, body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).not.toBe(413)
    expect(response.status).toBeLessThan(500)
    expect((await response.arrayBuffer()).byteLength).toBeLessThanOrEqual(65_536)
    expect(await timesAsLong(() => post(path, json, body), ordinary)).toBeLessThan(20)
  })
})
