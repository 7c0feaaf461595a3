import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { chargePersons, countPortfolio, keptPortfolio, purgeReadings, type ReadingCharge } from './charge-persons.ts'

const READERS = 50

let database: FreshDatabase
let api: Db
const { partnerId, staffId } = tenant('a')

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  api = database.connect('cesu_api', { max: 20, timeoutMs: 30_000 })
})
afterAll(() => database.close())

const account = { actorKind: 'PARTNER_STAFF', actorId: staffId } as const
const charge = (persons: readonly string[], over: Partial<ReadingCharge> = {}) =>
  withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => {
    const charged = await chargePersons(tx, { ...account, mode: 'LISTED', window: '2026-11-26', persons, ...over })
    return charged.count
  })

test('[finding R9] 50 readers at once of people in common: each counts all that were read until then, exactly', async () => {
  const people = Array.from({ length: 60 }, () => randomUUID())
  // Each reads eleven: ten of them also read by its neighbours, in an order of its own, and one of them twice.
  const answers = Array.from({ length: READERS }, (_, reader) => {
    const persons = Array.from({ length: 11 }, (_, place) => people[reader + place] ?? '')
    return reader % 2 === 0 ? [...persons, persons[0] ?? ''] : persons.toReversed()
  })
  const counts = await Promise.all(answers.map((persons) => charge(persons)))
  expect(Math.max(...counts)).toBe(60)
  expect(await charge([])).toBe(60)
  expect(await charge(people.slice(0, 20))).toBe(60)
})

test('[finding R9] each mode, window and account has its own count', async () => {
  const [one = '', other = ''] = [randomUUID(), randomUUID()]
  expect(await charge([one, other], { mode: 'OPENED' })).toBe(2)
  expect(await charge([one], { mode: 'OPENED', window: '2026-11-26T14' })).toBe(1)
  expect(await charge([one], { mode: 'OPENED', window: '2026-11-27' })).toBe(1)
  await expect(charge([one], { actorId: tenant('b').staffId })).rejects.toThrow('row-level security')
})

test('what is thrown after a charge takes it back', async () => {
  const window = '2026-11-28'
  const failing = withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => {
    await chargePersons(tx, { ...account, mode: 'LISTED', window, persons: [randomUUID()] })
    throw new Error('stop')
  })
  await expect(failing).rejects.toThrow('stop')
  expect(await charge([], { window })).toBe(0)
})

test('a portfolio is the employers and the employees under a mandate that gave rights once', async () => {
  const count = () =>
    withContext(api, { kind: 'partner', partnerId, actorId: staffId }, (tx) => countPortfolio(tx, partnerId))
  expect(await count()).toBe(2)
  await asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE mandate SET status = 'SUSPENDED'`))
  expect(await count()).toBe(2)
  await asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE mandate SET status = 'REFUSED'`))
  expect(await count()).toBe(0)
})

test('a portfolio is counted once in a window, then again for who comes near it', async () => {
  const statuses = (status: string) =>
    asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE mandate SET status = '${status}'`))
  const key = { ...account, mode: 'LISTED', window: '2026-11-24' } as const
  const kept = (isEnough: boolean) =>
    withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => {
      const charged = await chargePersons(tx, { ...key, persons: [] })
      return keptPortfolio(tx, { ...charged, partnerId }, () => isEnough)
    })
  await statuses('ACTIVE')
  expect(await kept(true)).toBe(2)
  await statuses('REFUSED')
  expect(await kept(true)).toBe(2)
  expect(await kept(false)).toBe(0)
  expect(await kept(true)).toBe(0)
})

test('a job forgets the windows that ended more than two days ago', async () => {
  const jobs = database.connect('cesu_jobs', { max: 1 })
  const purge = (now: string) =>
    withContext(jobs, { kind: 'jobs' }, (tx) => purgeReadings(tx, { now: new Date(now), atMost: 100 }))
  const left = await asAdmin(database.adminUrl, async (admin) => {
    await admin.query('TRUNCATE reading_count, person_read')
    await admin.query(
      `
      INSERT INTO person_read SELECT 'AGENT', $1, 'OPENED', to_char(now() - make_interval(days => n), 'YYYY-MM-DD'), $1
      FROM generate_series(0, 9) n`,
      [randomUUID()],
    )
    await purge(new Date().toISOString())
    return (await admin.query('SELECT "window" FROM person_read')).rowCount
  })
  expect(left).toBe(3)
})
