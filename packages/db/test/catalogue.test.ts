import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin } from '../src/index.ts'
import { broken } from './broken-rows.ts'
import { readPolicies } from './catalogue.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { insertion, type Row, tenant, writeTwoTenants } from './two-tenants.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
  await asAdmin(database.adminUrl, writeTwoTenants)
})
afterAll(() => database.close())

/** The only column of a query, as a list. */
const list = (sql: string): Promise<unknown[]> =>
  asAdmin(database.adminUrl, async (admin) =>
    (await admin.query({ text: sql, rowMode: 'array' })).rows.map((row: unknown[]) => row[0]),
  )

describe('ownership', () => {
  test('cesu_owner owns every table, sequence and function, Prisma’s own table apart', async () => {
    const owners = await list(`
      SELECT DISTINCT relowner::regrole::text FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname !~ '^_prisma_migrations'
      UNION SELECT proowner::regrole::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace`)
    expect(owners).toEqual(['cesu_owner'])
  })

  test('everyone (PUBLIC) may do nothing', async () => {
    const open = await list(`
      SELECT name FROM (
        SELECT relname::text AS name, relacl AS acl FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT proname, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
          WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT nspname, nspacl FROM pg_namespace WHERE nspname = 'public'
      ) granted, aclexplode(acl) WHERE grantee = 0`)
    expect(open).toEqual([])
  })

  test('no view, no rule, no trigger of ours, no function that runs as its owner: no back door', async () => {
    const doors = await list(`
      SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')
      UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`)
    expect(doors).toEqual([])
  })
})

describe('partitions', () => {
  test('one a year for declarations and their versions, none by default', async () => {
    const bounds = await list(`
      SELECT c.relname || ' ' || pg_get_expr(c.relpartbound, c.oid) FROM pg_class c
      WHERE c.relispartition AND c.relkind = 'r' ORDER BY 1`)
    const years = Array.from({ length: 10 }, (_, index) => 2019 + index)
    const bound = (table: string) => (year: number) =>
      `${table}_${year} FOR VALUES FROM ('${year}-01') TO ('${year + 1}-01')`
    expect(bounds).toEqual([...years.map(bound('declaration')), ...years.map(bound('declaration_version'))].sort())
  })

  test('the next year has its partitions', async () => {
    const next = String(new Date().getUTCFullYear() + 1)
    expect(await list(`SELECT relname::text FROM pg_class WHERE relname IN ('declaration_${next}')`)).toHaveLength(1)
  })

  test('reached directly they are closed: row-level security forced, nothing granted', async () => {
    const open = await list(`
      SELECT c.relname::text FROM pg_class c
      WHERE c.relispartition AND c.relkind = 'r' AND (NOT (c.relrowsecurity AND c.relforcerowsecurity) OR EXISTS (
        SELECT FROM aclexplode(c.relacl) WHERE grantee <> c.relowner
      ))`)
    expect(open).toEqual([])
  })
})

test('the policies, by table', async () => {
  const policies = await readPolicies(database.adminUrl)
  const owner = ['owner_delete', 'owner_insert', 'owner_select', 'owner_update']
  const appendOnly = ['owner_insert', 'owner_select']
  const byTable = Map.groupBy(policies, ({ table }) => table)
  const names = [...byTable].map(([table, found]) => [table, found.map(({ name }) => name).sort()])
  const seen = ['api_select', 'backoffice_select', ...owner]
  expect(Object.fromEntries(names)).toEqual({
    agent: ['backoffice_select', 'door_select', ...owner],
    audit_entry: ['agent_insert', 'api_insert', 'backoffice_select', 'door_insert', ...appendOnly, 'worker_insert'],
    case: ['agent_update', 'api_insert', 'backoffice_select', ...owner],
    declaration: ['api_insert', ...seen],
    declaration_version: ['api_insert', 'api_select', 'backoffice_select', 'owner_delete', ...appendOnly],
    employee: seen,
    employer: seen,
    employment: seen,
    idempotency_record: ['api_all', ...owner, 'worker_delete', 'worker_select'],
    mandate: seen,
    oidc_record: ['door_all', ...owner],
    outbox_event: ['api_insert', ...owner, 'worker_select', 'worker_update'],
    parameter_check: ['agent_insert', 'backoffice_select', ...appendOnly],
    partner: ['api_select', 'backoffice_select', 'door_select', ...owner],
    partner_staff: ['door_select', ...owner],
    session: ['door_all', ...owner],
    sign_in_attempt: ['door_all', ...owner],
    team: ['api_select', 'backoffice_select', 'door_select', ...owner],
  })
})

test('partial indexes', async () => {
  expect(
    await list(`
      SELECT i.relname || ': ' || pg_get_expr(indpred, indrelid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
      WHERE indpred IS NOT NULL AND i.relnamespace = 'public'::regnamespace ORDER BY 1`),
  ).toEqual([`mandate_one_active: (status = 'ACTIVE'::"MandateStatus")`, 'outbox_event_waiting: (relayed_at IS NULL)'])
})

test('a serial number of reference has 2 400 000 values, then starts again', async () => {
  expect(
    await list(
      `SELECT min_value || ' ' || max_value || ' ' || cycle FROM pg_sequences WHERE sequencename LIKE 'decl%'`,
    ),
  ).toEqual(['0 2399999 true'])
})

describe('what the tables refuse', () => {
  const { fresh } = tenant('a')
  /** The name of the constraint that stops this row, or null. */
  const refusal = async (table: string, changes: Row): Promise<string | null> =>
    asAdmin(database.adminUrl, async (admin) => {
      const { text, values } = insertion(table, { ...fresh[table], ...changes })
      await admin.query('BEGIN')
      const error = await admin.query(text, values).then(
        () => null,
        (thrown: pg.DatabaseError) => thrown,
      )
      return error && (error.constraint ?? error.message)
    })

  test('each check has its broken row', async () => {
    const checks = await list(`
      SELECT conname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND NOT relispartition`)
    const proved = new Set<unknown>(broken.map(([, , constraint]) => constraint))
    expect(checks.filter((name) => !proved.has(name))).toEqual([])
  })

  test.each(Object.keys(fresh))('nothing of a good %s', async (table) => {
    expect(await refusal(table, {})).toBeNull()
  })

  test.each(broken)('%s %o', async (table, changes, constraint) => {
    expect(await refusal(table, changes)).toBe(constraint)
  })
})
