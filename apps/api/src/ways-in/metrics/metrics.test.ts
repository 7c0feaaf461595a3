import { randomUUID } from 'node:crypto'
import { asAdmin } from '@cesu/db'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../../../test/test-platform.ts'
import { createLog } from '../../platform/log.ts'
import { createServer } from '../server.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { metricsServer } from './metrics-server.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.close())

/** The server, and its figures. */
async function served() {
  const metrics = createMetrics(on.platform)
  const app = await createServer(on.platform, null, { log: createLog('silent'), onEnd: metrics.onEnd })
  return { app, metrics }
}

const asked = (app: FastifyInstance, asking: InjectOptions): Promise<LightMyRequestResponse> =>
  new Promise((resolve, reject) => {
    app.inject(asking, (error, answer) => (answer === undefined ? reject(error) : resolve(answer)))
  })

/** The value of each series. */
async function figures({ read }: Metrics): Promise<Map<string, number>> {
  const lines = (await read()).text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

test('1,000 odd addresses, methods and trace ids are a few series, which name none of them', async () => {
  const { app, metrics } = await served()
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PROPFIND'] as const
  for (let n = 0; n < 1_000; n++) {
    const odd = [
      `/nimporte/${randomUUID()}`,
      `/v1/declarations/${n}/2026-10/${n}`,
      `/trpc/partner/p${n}`,
      `/x${n}?nir=${n}`,
    ]
    const url = odd[n % odd.length] ?? ''
    await asked(app, {
      method: (methods[n % methods.length] ?? 'GET') as 'GET',
      url,
      remoteAddress: `10.0.${n % 250}.${n >> 4}`,
    })
  }
  const seen = await figures(metrics)
  const names = [...seen.keys()].filter((name) => name.startsWith('cesu_request'))
  expect(names.length).toBeLessThan(100)
  expect(names.join()).not.toMatch(/nimporte|\/p\d|\d{4}-10|nir/)
  const total = names
    .filter((name) => name.startsWith('cesu_requests_total'))
    .reduce((sum, name) => sum + (seen.get(name) ?? 0), 0)
  expect(total).toBe(1_000)
  await app.close()
})

test('what waits in the queue, what failed, the messages, the pools and the loop are told', async () => {
  const { app, metrics } = await served()
  await asAdmin(on.adminUrl, async (admin) => {
    await admin.query(`SELECT pgboss.create_queue('a-job', '{"policy":"standard","retryLimit":1,"retryDelay":1,"retryBackoff":false,
      "expireInSeconds":60,"retentionSeconds":600,"deleteAfterSeconds":600,"warningQueueSize":0}'::jsonb)`)
    await admin.query(`INSERT INTO pgboss.job (name, state, start_after) VALUES
      ('a-job', 'created', now() - interval '90 seconds'), ('a-job', 'retry', now() + interval '1 hour'),
      ('a-job', 'failed', now()), ('a-job', 'completed', now())`)
  })
  const seen = await figures(metrics)
  expect(seen.get('cesu_jobs{job="a-job",state="due"}')).toBe(1)
  expect(seen.get('cesu_jobs{job="a-job",state="retried"}')).toBe(1)
  expect(seen.get('cesu_jobs{job="a-job",state="failed"}')).toBe(1)
  expect(seen.get('cesu_job_oldest_seconds{job="a-job"}')).toBeGreaterThanOrEqual(90)
  expect(seen.get('cesu_message_oldest_seconds')).toBe(0)
  expect(seen.get('cesu_database_answers')).toBe(1)
  expect(seen.get('cesu_pool_connections{pool="jobs",state="waiting"}')).toBe(0)
  expect(seen.get('cesu_event_loop_lag_seconds')).toBeGreaterThanOrEqual(0)
  await app.close()
})

test('[security ASVS 13.4.5] they are on an address of their own, and nowhere on that of everybody', async () => {
  const { app, metrics } = await served()
  expect((await asked(app, { url: '/metrics' })).statusCode).toBe(404)
  const own = metricsServer(metrics)
  const answer = await asked(own, { url: '/metrics' })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain/)])
  expect((await asked(own, { url: '/' })).statusCode).toBe(404)
  await Promise.all([app.close(), own.close()])
})
