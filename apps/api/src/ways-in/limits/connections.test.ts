import { once } from 'node:events'
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rawConnection } from '../../../test/raw-http.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

const HALF_BODY =
  'POST /v1/estimates HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"period"'
const HALF_HEADERS = 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '

/** What is cut after 10 seconds is, on the busiest machine, long before the minute after which silence itself is cut. */
const SILENT_MS = 50_000

let on: TestServer
let closed = false
beforeAll(async () => {
  on = await testServer()
})
afterAll(async () => {
  if (!closed) await on.close()
})

describe('[finding R4] nobody holds a connection', () => {
  test('a body or headers half sent, in one piece or drop by drop, are cut after 10 seconds', async () => {
    const dripping = rawConnection(on.origin, HALF_HEADERS)
    const drip = setInterval(() => dripping.socket.write('a'), 500)
    const slow = [rawConnection(on.origin, HALF_BODY), rawConnection(on.origin, HALF_HEADERS), dripping]
    const during = await fetch(`${on.origin}/health/live`)
    expect(during.status).toBe(200)
    for (const { answer, ms } of await Promise.all(slow.map(({ untilClosed }) => untilClosed))) {
      expect(answer).toMatch(/^HTTP\/1.1 408 /)
      expect(answer).toContain('en 10 secondes')
      expect(ms).toBeGreaterThan(9_000)
      expect(ms).toBeLessThan(SILENT_MS)
    }
    clearInterval(drip)
  })

  test('a connection that says nothing more is closed after 10 seconds', async () => {
    const { ms } = await rawConnection(on.origin, 'GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n').untilClosed
    expect(ms).toBeLessThan(SILENT_MS)
  })

  test('one network holds a share of the connections, not the whole server; what it lets go, it may have again', async () => {
    const { port, hostname } = new URL(on.origin)
    const aliveFrom = (localAddress: string) =>
      new Promise<number | undefined>((answered) => {
        const asked = get(
          { port, hostname: '127.0.0.1', path: '/health/live', localAddress, agent: false },
          (answer) => {
            answer.resume()
            answered(answer.statusCode)
          },
        )
        asked.on('error', () => answered(undefined))
      })
    expect(hostname).toBe('localhost')
    const held = Array.from({ length: 500 }, () => rawConnection(`http://127.0.0.1:${port}`, HALF_HEADERS))
    await Promise.all(held.map(({ socket }) => once(socket, 'connect')))
    expect([await aliveFrom('127.0.0.1'), await aliveFrom('127.0.0.2')]).toEqual([undefined, 200])
    for (const { socket } of held) socket.destroy()
    await expect.poll(() => aliveFrom('127.0.0.1'), { timeout: 15_000 }).toBe(200)
  })

  test('a half-sent body does not stop the stop', async () => {
    const half = rawConnection(on.origin, HALF_BODY)
    await new Promise((sent) => setTimeout(sent, 200))
    closed = true
    await on.close()
    // Hung up on, and not waited for until the 10 seconds that are told by a 408.
    expect((await half.untilClosed).answer).toBe('')
  })
})
