import { afterAll, beforeAll, expect, test } from 'vitest'
import { asAdmin, type Db, withContext } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { tenant, writeTwoTenants } from './two-tenants.ts'

let database: FreshDatabase
let api: Db

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
  api = database.connect('cesu_api')
})
afterAll(() => database.close())

const { partnerId: mine, existing, fresh } = tenant('a')
const theirs = tenant('b')

/** The outcome of a statement in the name of the first partner, rolled back. */
const attempt = (sql: string, ...values: unknown[]): Promise<string> =>
  withContext(api, { kind: 'partner', partnerId: mine }, async (tx) => {
    await tx.$executeRawUnsafe(sql, ...values)
    throw new Error('done')
  }).catch((error: Error) => (/row-level security/.test(error.message) ? 'refused' : error.message))

const copied = (table: string, changes: string): string =>
  `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", $1::jsonb || ${changes})).*`

test('a declaration only while a mandate is active', async () => {
  const sql = copied('declaration', `'{}'::jsonb`)
  const row = JSON.stringify({ ...fresh['declaration'] })
  expect(await attempt(sql, row)).toBe('done')
  await asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE mandate SET status = 'SUSPENDED'`))
  expect(await attempt(sql, row)).toBe('refused')
  await asAdmin(database.adminUrl, (admin) => admin.query(`UPDATE mandate SET status = 'ACTIVE'`))
})

test.each(['declaration_version', 'case'])('%s: never on a declaration of another partner', async (table) => {
  const sql = copied(table, `jsonb_build_object('partner_id', '${mine}')`)
  const prepare = (row: unknown): string => {
    const { anomalies: _anomalies, provisional: _provisional, lines: _lines, ...plain } = row as Record<string, unknown>
    return JSON.stringify({ number: 7, lines: [], ...plain })
  }
  expect(await attempt(sql, prepare(fresh[table]))).toBe('done')
  expect(await attempt(sql, prepare(theirs.fresh[table]))).toBe('refused')
})

test.each([
  ['as an agent', { actor_kind: 'AGENT' }, 'refused'],
  ['about another partner', { partner_id: theirs.partnerId }, 'refused'],
  ['about none', { partner_id: null }, 'refused'],
  ['as its staff', {}, 'done'],
])('the trace: %s', async (_title, changes, outcome) => {
  const row = JSON.stringify({ ...fresh['audit_entry'], details: {}, ...changes })
  expect(await attempt(copied('audit_entry', `'{}'::jsonb`), row)).toBe(outcome)
})

test('people are seen through a mandate that gave rights, and through no other', async () => {
  const counts = () =>
    withContext(api, { kind: 'partner', partnerId: mine }, async (tx) => [
      await tx.employer.count(),
      await tx.employment.count(),
      await tx.employee.count(),
      await tx.declaration.count(),
    ])
  const become = (status: string) =>
    asAdmin(database.adminUrl, (admin) =>
      admin.query(`UPDATE mandate SET status = $1, revoked_at = now() WHERE partner_id = $2`, [status, mine]),
    )
  for (const status of ['ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED']) {
    await become(status)
    expect(await counts(), status).toEqual([1, 1, 1, 2])
  }
  for (const status of ['PENDING_EMPLOYER', 'REFUSED']) {
    await become(status)
    expect(await counts(), status).toEqual([0, 0, 0, 2])
  }
  await become('ACTIVE')
  expect(existing['mandate']?.['status']).toBe('ACTIVE')
})
