import { asAdmin } from '@cesu/db'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../../packages/db/test/fresh-database.ts'
import { noMail } from '../../test/no-mail.ts'
import { prepare } from '../platform/open-database.ts'
import { readSecrets } from '../platform/secrets.ts'
import { readSettings } from '../platform/settings.ts'
import { makePartitions } from './make-partitions.ts'

let database: FreshDatabase

beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  vi.useRealTimers()
  await database.close()
})

/** The years after 2028 whose declarations and versions have a place. */
const years = (): Promise<number[]> =>
  asAdmin(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ year: number }>(
      `SELECT year FROM generate_series(2029, 2060) year
       WHERE to_regclass('declaration_' || year) IS NOT NULL AND to_regclass('declaration_version_' || year) IS NOT NULL
         AND to_regclass('voucher_' || year) IS NOT NULL`,
    )
    return rows.map(({ year }) => year)
  })

test('[finding T4] a job makes the partitions of the years to come, and of those that were slept through', async () => {
  const db = database.connect('cesu_jobs')
  const call = {
    db,
    now: new Date(),
    clock: () => new Date(),
    today: '2032-02-29',
    mailing: noMail,
    signal: new AbortController().signal,
  }
  const toHold = [2029, 2030, 2031, 2032, 2033, 2034]
  // A fresh base holds the year after the machine's: later years need less.
  const held = await years()
  const missing = toHold.filter((year) => !held.includes(year))
  expect(await makePartitions.run(call)).toBe(3 * missing.length)
  expect(await years()).toEqual(expect.arrayContaining(toHold))
  expect(await makePartitions.run(call)).toBe(0)
})

test('[finding T4] preparing a base makes them too: in 2029 none is missing on the first day', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2029-11-26T09:00:00Z') })
  const key = Buffer.alloc(32, 7).toString('base64')
  const settings = readSettings({
    ...{ DATABASE_URL: database.adminUrl, CESU_SECRET: inject('postgres').secret },
    ...{ CESU_DATA_KEYS: `v1:${key}`, CESU_INDEX_KEY: key },
  })
  const secrets = await readSecrets(settings, { demo: false })
  await prepare({ settings, secrets, demo: false, onProgress: () => undefined, onOpen: () => undefined })
  expect(await years()).toEqual(expect.arrayContaining([2029, 2030, 2031]))
})
