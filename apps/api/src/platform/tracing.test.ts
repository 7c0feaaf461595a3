import { execFileSync } from 'node:child_process'
import { createServer as createCollector } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { forbiddenIn } from '../../../../scripts/forbidden-in-logs.ts'
import { testPlatform } from '../../test/test-platform.ts'
import { createServer } from '../ways-in/server.ts'
import { createLog } from './log.ts'
import { createTracing } from './tracing.ts'

/** A span as OTLP writes it in JSON. */
interface Sent {
  traceId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

/** A collector of this machine, and what it received. */
async function collector() {
  const received: { path: string | undefined; body: string }[] = []
  const server = createCollector(async (request, response) => {
    received.push({ path: request.url, body: await text(request) })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}/`, received, close: () => server.close() }
}

test('a collector receives one span a request, which goes on from its caller and names nobody', async () => {
  const [at, on] = [await collector(), await testPlatform()]
  const tracing = createTracing(at.endpoint)
  const app = await createServer(on.platform, null, { log: createLog('silent'), onEnd: tracing.onEnd })
  const origin: string = await app.listen({ port: 0, host: '127.0.0.1' }).then(String)
  const headers = {
    ...{
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'x-request-id': '0d0c0000-0000-7000-8000-0000000000aa',
    },
    ...{ tracestate: 'a=185057800608436', baggage: 'name=Anne' },
  }
  const { pair } = on.world.first
  await fetch(`${origin}/v1/declarations/${pair.employerId}/2026-10/${pair.employeeId}?nir=185057800608436`, {
    headers,
  })
  await fetch(`${origin}/nimporte/185057800608436`, { headers: { traceparent: 'nimporte' } })
  await Promise.all([app.close(), on.close()])
  await tracing.close()
  at.close()

  expect(at.received.map(({ path }) => path)).toEqual(['/v1/traces'])
  const body = at.received[0]?.body ?? ''
  const spans: Sent[] = JSON.parse(body).resourceSpans[0].scopeSpans[0].spans
  const [going, odd] = spans
  expect(going).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' })
  const said = going?.attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue])
  expect(Object.fromEntries(said ?? [])).toEqual({
    ...{ 'http.request.method': 'GET', 'http.route': '/v1/declarations/:employerId/:period/:id' },
    ...{ 'http.response.status_code': 401, 'cesu.request_id': '0d0c0000-0000-7000-8000-0000000000aa' },
  })
  expect(odd).toMatchObject({ name: 'GET none' })
  expect(odd?.parentSpanId ?? '').toBe('')
  expect(body).not.toContain(pair.employerId)
  expect(body).not.toMatch(/Anne|185057800608436/)
  expect(forbiddenIn(body.replaceAll(/"(?:traceId|spanId|parentSpanId)":"[0-9a-f]+"/g, ''))).toBeUndefined()
})

test('a collector that does not answer costs nobody anything', async () => {
  const tracing = createTracing('http://127.0.0.1:1')
  const began = performance.now()
  const request = { id: 'a', method: 'GET', route: '/', status: 200, ms: 1, traceparent: undefined }
  for (let n = 0; n < 10_000; n++) tracing.onEnd(request)
  expect(performance.now() - began).toBeLessThan(5_000)
  await tracing.close()
}, 30_000)

test('without one, nothing of it is loaded', () => {
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const start = '${new URL('start-platform.ts', import.meta.url).href}'
    await import(start)
    const telemetry = () => loaded.filter((url) => /opentelemetry\\/(?:sdk|exporter|otlp|resources|core)/.test(url)).length
    const before = telemetry()
    await import('${new URL('tracing.ts', import.meta.url).href}')
    console.log(before, telemetry() > 0)
    process.exit(0)`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(said.trim()).toBe('0 true')
})
