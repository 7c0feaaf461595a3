import { withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callApi, type TestApplication, testApplication, tokenOf } from '../../test/application.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { legalDay } from '../platform/clock.ts'
import { reportSuspensions } from './report-suspensions.ts'
import { watchReadings } from './watch-readings.ts'

/** Applications that read as they never did, by the API and by what it keeps of their last weeks. */

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

const HOUR_MS = 3_600_000
const owned = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)

/** Writes that an application read so much, spread over the hour that ends at an instant. */
const reading = ({ id }: TestApplication, until: Date, reads: number, route = '/v1/employments') =>
  owned(
    (tx) => tx.$executeRaw`
      INSERT INTO api_request (partner_id, client_id, id, at, method, route, status, under_ms)
      SELECT ${on.world.first.partnerId}::uuid, ${id}::uuid, gen_random_uuid(),
        ${until}::timestamptz - make_interval(secs => n * 3500.0 / ${reads}), 'GET', ${route}, 200, 30
      FROM generate_series(1, ${reads}::int) AS n`,
  )

/** A new application, with the habit of so many readings an hour from 9:00 to 17:00 UTC, on the worked days of four weeks. */
async function accustomed(reads: number, before: Date) {
  const application = await testApplication(on, on.world.first)
  for (let day = 27; day > 0; day -= 1) {
    const one = new Date(before.getTime() - day * 24 * HOUR_MS)
    if ([0, 6].includes(one.getUTCDay())) continue
    for (let at = 9; at < 17; at += 2) await reading(application, new Date(one.setUTCHours(at, 58, 0, 0)), reads)
  }
  return application
}

async function runJobs(instant: Date) {
  on.setNow(instant.toISOString())
  const call = { db: on.platform.databases.jobs, now: instant, clock: () => instant, today: legalDay(instant) }
  const rest = { mailing: null as never, signal: new AbortController().signal }
  const done = await watchReadings.run({ ...call, ...rest })
  await reportSuspensions.run({ ...call, ...rest })
  return done
}

const stateOf = async ({ id }: TestApplication) => {
  const [client, cases] = await owned((tx) =>
    Promise.all([
      tx.apiClient.findUniqueOrThrow({ where: { id }, select: { suspendedFor: true } }),
      tx.case.findMany({ where: { subjectId: id }, select: { kind: true }, orderBy: { kind: 'asc' } }),
    ]),
  )
  return [client.suspendedFor, ...cases.map(({ kind }) => kind)]
}

test('[security R4] by night and much more than ever: suspended, told, and refused at its next call; once', async () => {
  // Tokens are of the true time: it is made a night, before four weeks of days.
  const night = new Date()
  while (night.getUTCHours() !== 2) night.setTime(night.getTime() - HOUR_MS)
  on.setNow(new Date().toISOString())
  const application = await accustomed(20, night)
  const token = await tokenOf(application, on.origin)
  const read = () => callApi({ key: application.key, token }, `${on.origin}/v1/employments`)
  expect((await read()).status).toBe(200)
  await reading(application, night, 300)
  expect(await runJobs(night)).toBe(1)
  expect(await runJobs(night)).toBe(0)
  expect(await stateOf(application)).toEqual(['UNUSUAL', 'API_ABUSE', 'LEAK'])
  on.setNow(new Date().toISOString())
  expect((await read()).status).toBe(401)
})

test('[security G12] a month’s end, three times the usual volume by day, suspends nobody and opens no case', async () => {
  const day = new Date('2026-10-30T14:00:00Z')
  const application = await accustomed(100, day)
  await reading(application, day, 300)
  expect(await runJobs(day)).toBe(0)
  expect(await stateOf(application)).toEqual([null])
})

test('one sign alone is a case, once, and suspends nobody; what waits for events is no reading', async () => {
  const evening = new Date('2026-10-29T21:30:00Z')
  const [busy, polling] = [await accustomed(100, evening), await accustomed(100, evening)]
  await reading(busy, evening, 300)
  await reading(polling, evening, 600, '/v1/events')
  expect(await runJobs(evening)).toBe(1)
  expect(await runJobs(evening)).toBe(0)
  expect(await stateOf(busy)).toEqual([null, 'API_UNUSUAL'])
  expect(await stateOf(polling)).toEqual([null])
  const trail = await owned((tx) => tx.auditEntry.findMany({ where: { subjectId: busy.id, kind: 'CASE_OPENED' } }))
  expect(trail).toHaveLength(1)
})

test('20 processes at once suspend it once', async () => {
  const night = new Date('2026-10-27T02:00:00Z')
  const application = await accustomed(20, night)
  await reading(application, night, 300)
  const done = await Promise.all(Array.from({ length: 20 }, () => runJobs(night)))
  expect(done.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await stateOf(application)).toEqual(['UNUSUAL', 'API_ABUSE', 'LEAK'])
})
