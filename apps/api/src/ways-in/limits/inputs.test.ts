import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawConnection } from '../../../test/raw-http.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { doors, filled, JSON_TYPE, jsonShapes, ordinaryQuestion } from '../../../test/worst-bodies.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

const KIB = 1_024

const post = (path: string, type: string, body: string) =>
  fetch(`${on.origin}${path}`, { method: 'POST', headers: { 'content-type': type, origin: on.origin }, body })

describe('[finding R1] a body has a limit, which its route decides', () => {
  test.each(doors)('%s (%s): %i bytes pass, one more does not', async (path, type, limit) => {
    expect((await post(path, type, ' '.repeat(limit))).status).not.toBe(413)
    const refused = await post(path, type, ' '.repeat(limit + 1))
    expect(refused.status).toBe(413)
    expect(await refused.text()).toContain('Raccourcissez les textes')
  })

  test('a body that hides its length is cut at the limit', async () => {
    const chunk = `1000\r\n${' '.repeat(4_096)}\r\n`
    const head = `POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Type: ${JSON_TYPE}\r\nTransfer-Encoding: chunked\r\n\r\n`
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

/** The system counts the processor's time of a thread when it takes its turn away: every 4 ms where nothing else runs. */
const TICK_MICROSECONDS = 4_000

/** A measure is of so many calls, to be of several ticks. */
const CALLS = 10

/**
 * How long calls held everybody: the processor's time of the one thread that answers, in microseconds, whatever else the
 * machine does.
 */
async function hold(call: () => Promise<Response>): Promise<number> {
  const before = process.threadCpuUsage()
  for (let done = 0; done < CALLS; done += 1) await (await call()).arrayBuffer()
  const { user, system } = process.threadCpuUsage(before)
  return Math.max(user + system, TICK_MICROSECONDS)
}

/** How many times as long as the other a call holds everybody: medians of measures in turns. */
async function timesAsLong(worst: () => Promise<Response>, ordinary: () => Promise<Response>): Promise<number> {
  const holds: { worst: number; ordinary: number }[] = []
  for (let round = 0; round < 3; round += 1) holds.push({ worst: await hold(worst), ordinary: await hold(ordinary) })
  const median = (of: (one: { worst: number; ordinary: number }) => number) =>
    holds.map(of).sort((a, b) => a - b)[1] ?? 0
  return median((one) => one.worst) / median((one) => one.ordinary)
}

describe('[finding R1] the worst that passes holds nobody, and its answer is bounded', () => {
  const ordinary = () => post('/v1/estimates', JSON_TYPE, ordinaryQuestion)
  beforeAll(async () => {
    for (let warm = 0; warm < 20; warm += 1) await (await ordinary()).arrayBuffer()
  })

  const jsonDoors = doors.filter(([, type]) => type === JSON_TYPE)
  test.each(
    jsonDoors.flatMap(([path, , limit]) => jsonShapes.map(([title, shape]) => [path, title, limit, shape] as const)),
  )('%s: %s', async (path, _title, limit, shape) => {
    const body = filled(limit - 32, shape)
    const response = await post(path, JSON_TYPE, body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).not.toBe(413)
    expect(response.status).toBeLessThan(500)
    expect((await response.arrayBuffer()).byteLength).toBeLessThanOrEqual(65_536)
    expect(await timesAsLong(() => post(path, JSON_TYPE, body), ordinary)).toBeLessThan(20)
  })
})
