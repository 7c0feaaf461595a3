import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { asAdmin, type Role, withContext } from '../src/index.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { contexts, type Outcome, run } from './observe-access.ts'
import { agentId, insertion, type Row, tenant, writeTwoTenants } from './two-tenants.ts'

/** What the policies look at beyond the tenant: the content of a row, and what it hangs on. */

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
})
afterAll(() => database.close())

const { partnerId, fresh } = tenant('a')
const theirs = tenant('b')

async function outcome(role: Role, statement: { text: string; values: unknown[] }): Promise<Outcome> {
  const client = new pg.Client(database.urlFor(role))
  await client.connect()
  return run(client, contexts[role], statement).finally(() => client.end())
}

const adding = (role: Role, table: string, row: Row | undefined, changes: Row = {}): Promise<Outcome> =>
  outcome(role, insertion(table, { ...row, ...changes }))

const asOwner = (sql: string, values: unknown[] = []): Promise<unknown> =>
  asAdmin(database.adminUrl, (admin) => admin.query(sql, values))

describe('a partner', () => {
  beforeEach(() => asOwner(`UPDATE mandate SET status = 'ACTIVE'`))

  test.each(['PENDING_EMPLOYER', 'REFUSED', 'SUSPENDED', 'REVOKED', 'EXPIRED'])(
    'declares under an active mandate, not under one that is %s',
    async (status) => {
      expect(await adding('cesu_api', 'declaration', fresh['declaration'])).toBe('done')
      await asOwner('UPDATE mandate SET status = $1, revoked_at = now()', [status])
      expect(await adding('cesu_api', 'declaration', fresh['declaration'])).toBe('refused')
    },
  )

  test.each(['declaration_version', 'case'])('never hangs a %s on a declaration of another partner', async (table) => {
    expect(await adding('cesu_api', table, fresh[table], { partner_id: partnerId })).toBe('done')
    expect(await adding('cesu_api', table, theirs.fresh[table], { partner_id: partnerId })).toBe('refused')
  })

  test('opens a case, and does not decide it', async () => {
    expect(await adding('cesu_api', 'case', fresh['case'], { status: 'RESOLVED' })).toBe('refused')
  })

  test.each([
    [
      ['ACTIVE', 'SUSPENDED', 'REVOKED', 'EXPIRED'],
      [1, 1, 1],
    ],
    [
      ['PENDING_EMPLOYER', 'REFUSED'],
      [0, 0, 0],
    ],
  ])('under a mandate that is %o sees %o employers, employments and employees', async (statuses, counts) => {
    const api = database.connect('cesu_api', { max: 1 })
    for (const status of statuses) {
      await asOwner('UPDATE mandate SET status = $1, revoked_at = now()', [status])
      const seen = await withContext(api, { kind: 'partner', partnerId }, async (tx) => ({
        people: [await tx.employer.count(), await tx.employment.count(), await tx.employee.count()],
        declarations: await tx.declaration.count(),
      }))
      // What it declared stays its own.
      expect(seen, status).toEqual({ people: counts, declarations: 2 })
    }
  })
})

describe('the trace', () => {
  test.each<[Role, Row, Outcome]>([
    ['cesu_api', {}, 'done'],
    ['cesu_api', { actor_kind: 'SYSTEM', actor_id: null }, 'done'],
    ['cesu_api', { actor_kind: 'AGENT' }, 'refused'],
    ['cesu_api', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_api', { partner_id: null }, 'refused'],
    ['cesu_agent', { actor_kind: 'AGENT', actor_id: agentId }, 'done'],
    ['cesu_agent', { actor_kind: 'AGENT' }, 'refused'],
    ['cesu_agent', { actor_kind: 'SYSTEM', actor_id: null }, 'refused'],
    ['cesu_door', { action: 'SIGNED_OUT' }, 'done'],
    ['cesu_door', { action: 'DECLARATION_READ' }, 'refused'],
    ['cesu_worker', { actor_kind: 'SYSTEM', actor_id: null }, 'done'],
    ['cesu_worker', {}, 'refused'],
  ])('%s writing %o: %s', async (role, changes, expected) => {
    expect(await adding(role, 'audit_entry', fresh['audit_entry'], changes)).toBe(expected)
  })
})

describe('the check of a parameter', () => {
  const check = fresh['parameter_check']
  const otherAgent = fresh['agent']

  test('is written in the name of the agent who acts, and of no other', async () => {
    expect(await adding('cesu_agent', 'parameter_check', check)).toBe('done')
    expect(await adding('cesu_agent', 'parameter_check', check, { agent_id: otherAgent?.['id'] })).toBe('refused')
  })

  test('keeps the person who made it', async () => {
    const leaving = asOwner('DELETE FROM agent WHERE id = $1', [agentId])
    await expect(leaving).rejects.toMatchObject({ constraint: 'parameter_check_agent_id_fkey' })
  })
})

test('the worker forgets the keys that have expired, and no other', async () => {
  const purge = { text: 'DELETE FROM idempotency_record', values: [] }
  expect(await outcome('cesu_worker', purge)).toBe('done')
  await asOwner(`UPDATE idempotency_record SET expires_at = now() + interval '1 minute'`)
  expect(await outcome('cesu_worker', purge)).toBe('hidden')
})

test('a migrated database lets in nobody but the roles', async () => {
  const { adminUrl, template } = inject('postgres')
  const { rows } = await asAdmin(adminUrl, (admin) =>
    admin.query(
      `SELECT grantee::regrole::text AS role, privilege_type AS privilege
       FROM pg_database, aclexplode(datacl) WHERE datname = $1 AND grantee <> datdba ORDER BY 1`,
      [template],
    ),
  )
  const roles = ['agent', 'api', 'auditor', 'door', 'migrator', 'worker'].map((name) => `cesu_${name}`)
  expect(rows).toEqual(roles.map((role) => ({ role, privilege: 'CONNECT' })))
})
