import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { insertion, tenant, writeTwoTenants } from '../../test/two-tenants.ts'
import { asAdmin } from '../connection/admin.ts'
import type { Db } from '../connection/client.ts'
import { withContext } from '../connection/context.ts'
import { countPairsToDeclare, listPairsToDeclare } from './pairs-to-declare.ts'

let database: FreshDatabase
let api: Db
const { partnerId, staffId, existing } = tenant('a')
const declaration = { ...existing['declaration'] }
const pair = [declaration['employer_id'], declaration['employment_id']]

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, async (admin) => {
    await writeTwoTenants(admin)
    // Their mandates are over: a job may end them.
    await admin.query('UPDATE mandate SET end_day = NULL')
  })
  api = database.connect('cesu_api')
})
afterAll(() => database.close())

/** Does some work as the administrator, and takes it back. */
const aside = (work: (admin: pg.Client) => Promise<void>) =>
  asAdmin(database.adminUrl, async (admin) => {
    await admin.query('BEGIN')
    try {
      await work(admin)
    } finally {
      await admin.query('ROLLBACK')
    }
  })

const nextOf = async (admin: pg.Client) =>
  (
    await admin.query('SELECT next_period FROM declarable_pair WHERE (employer_id, employment_id) = ($1, $2)', pair)
  ).rows.map((row) => row.next_period)

const declare = async (admin: pg.Client, period: string) => {
  const id = randomUUID()
  const days = { period, start_day: `${period}-01`, end_day: `${period}-28` }
  const serial = `2026015C${period.slice(2, 4)}${period.slice(5)}0`
  const { text, values } = insertion('declaration', { ...declaration, ...days, id, reference: serial })
  await admin.query(text, values)
  return id
}

const cancel = (admin: pg.Client, id: string) =>
  admin.query(`UPDATE declaration SET status = 'CANCELLED' WHERE id = $1`, [id])

describe('[finding U11] the next month to declare of a pair', () => {
  test('is the one after the last declared; an older one moves nothing; a cancelled one comes back', () =>
    aside(async (admin) => {
      expect(await nextOf(admin), 'January and March are declared').toEqual(['2026-04'])
      const june = await declare(admin, '2026-06')
      expect(await nextOf(admin)).toEqual(['2026-07'])
      await declare(admin, '2026-05')
      expect(await nextOf(admin)).toEqual(['2026-07'])
      await cancel(admin, june)
      expect(await nextOf(admin)).toEqual(['2026-06'])
      await admin.query(`UPDATE declaration SET status = 'CORRECTED' WHERE status = 'REGISTERED'`)
      expect(await nextOf(admin)).toEqual(['2026-06'])
      await declare(admin, '2026-12')
      expect(await nextOf(admin), 'after December, January').toEqual(['2027-01'])
    }))

  test('is none once the contract has ended, and comes back when its end moves', () =>
    aside(async (admin) => {
      const end = (day: string | null) =>
        admin.query('UPDATE employment SET end_day = $2 WHERE id = $1', [pair[1], day])
      await end('2026-03-31')
      expect(await nextOf(admin)).toEqual([null])
      await end('2026-04-01')
      expect(await nextOf(admin)).toEqual(['2026-04'])
      await end(null)
      await admin.query(`UPDATE declaration SET status = 'CANCELLED'`)
      expect(await nextOf(admin), 'nothing declared: the first month of the contract').toEqual(['2025-01'])
    }))

  test('without a declaration, not before the mandate', () =>
    aside(async (admin) => {
      await admin.query(`UPDATE declaration SET status = 'CANCELLED'`)
      await admin.query(`UPDATE mandate SET start_day = '2026-02-15' WHERE status = 'ACTIVE'`)
      expect(await nextOf(admin)).toEqual(['2026-02'])
    }))

  test('two months declared at once: the later one stays', async () => {
    const two = await Promise.all(
      ['2026-07', '2026-09', '2026-08'].map((period) => asAdmin(database.adminUrl, (admin) => declare(admin, period))),
    )
    await aside(async (admin) => expect(await nextOf(admin)).toEqual(['2026-10']))
    await asAdmin(database.adminUrl, (admin) => Promise.all(two.map((id) => cancel(admin, id))))
    await aside(async (admin) => expect(await nextOf(admin)).toEqual(['2026-04']))
  })
})

describe('[finding U11] the pairs to declare', () => {
  const query = { partnerId, today: '2026-05-20', from: '2026-02', to: '2026-05' }
  const ask = (change: Partial<typeof query>) =>
    withContext(api, { kind: 'partner', partnerId, actorId: staffId }, async (tx) => [
      (await listPairsToDeclare(tx, { ...query, ...change, after: null, limit: 10 })).map(
        ({ nextPeriod }) => nextPeriod,
      ),
      await countPairsToDeclare(tx, { ...query, ...change }, 10),
    ])

  test('are those of the months asked, both included, of the partner that asks', async () => {
    expect(await ask({})).toEqual([['2026-04'], 1])
    expect(await ask({ from: '2026-04', to: '2026-04' })).toEqual([['2026-04'], 1])
    expect(await ask({ from: '2026-05' })).toEqual([[], 0])
    expect(await ask({ to: '2026-03' })).toEqual([[], 0])
    expect(await ask({ from: '2026-05', to: '2026-04' }), 'no month at all').toEqual([[], 0])
    expect(await ask({ partnerId: tenant('b').partnerId }), 'another’s').toEqual([[], 0])
    expect(await ask({ today: '2024-12-31' }), 'before the mandate').toEqual([[], 0])
  })
})
