import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, makeYearPartitions, withContext } from '../src/index.ts'
import { authorizationIndexes } from './application-rows.ts'
import { broken } from './broken-rows.ts'
import { caseIndexes } from './case-rows.ts'
import { readPolicies } from './catalogue.ts'
import { fileIndexes } from './file-rows.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { ownerFunctions } from './owner-functions.ts'
import { policyNames } from './policy-names.ts'
import { settingIndexes } from './setting-rows.ts'
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

  test('[security B16] no view, no rule; the triggers and the functions that run as their owner are these, each with a fixed search path', async () => {
    const doors = await list(`
      SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')
      UNION ALL SELECT DISTINCT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal AND tgparentid = 0
      UNION ALL SELECT proname || ': ' || array_to_string(proconfig, ', ') || ': ' || coalesce((
          SELECT string_agg(grantee::regrole::text, ', ' ORDER BY grantee::regrole::text)
          FROM aclexplode(proacl) WHERE grantee <> proowner
        ), 'nobody')
        FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      ORDER BY 1`)
    expect(doors).toEqual(ownerFunctions)
  })

  test('[architecture jobs] the queue is pg-boss’s: the owner owns it, the jobs read and write its rows, nobody else comes in', async () => {
    const granted = await list(`
      SELECT DISTINCT concat_ws(' ', kind, owner::regrole, grantee::regrole, privilege_type) FROM (
        SELECT 'schema' AS kind, nspowner AS owner, nspacl AS acl FROM pg_namespace WHERE nspname = 'pgboss'
        UNION ALL SELECT 'table', relowner, relacl FROM pg_class
          WHERE relnamespace = 'pgboss'::regnamespace AND relkind IN ('r', 'p', 'v', 'S')
        UNION ALL SELECT 'function', proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc
          WHERE pronamespace = 'pgboss'::regnamespace
      ) object LEFT JOIN LATERAL aclexplode(acl) granted ON grantee <> owner ORDER BY 1`)
    expect(granted).toEqual([
      'function cesu_owner cesu_jobs EXECUTE',
      'schema cesu_owner cesu_jobs USAGE',
      ...['DELETE', 'INSERT', 'SELECT', 'UPDATE'].map((may) => `table cesu_owner cesu_jobs ${may}`),
    ])
    const asOwner = `SELECT proname::text FROM pg_proc WHERE pronamespace = 'pgboss'::regnamespace AND prosecdef`
    expect(await list(asOwner)).toEqual([])
  })

  test('no foreign key follows a key that changes', async () => {
    expect(await list(`SELECT conname::text FROM pg_constraint WHERE contype = 'f' AND confupdtype <> 'a'`)).toEqual([])
  })
})

describe('partitions', () => {
  // The next year at least, by the database's own clock: another machine's, perhaps.
  let last: number
  beforeAll(async () => {
    const [year] = await list('SELECT extract(year FROM now())::int')
    last = Math.max(2028, Number(year) + 1)
  })

  test('[finding T4] one a year for declarations, their versions and titles, none by default', async () => {
    const bounds = await list(`
      SELECT c.relname || ' ' || pg_get_expr(c.relpartbound, c.oid) FROM pg_class c
      WHERE c.relispartition AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1`)
    const years = Array.from({ length: last - 2018 }, (_, index) => 2019 + index)
    const bound = (table: string) => (year: number) =>
      `${table}_${year} FOR VALUES FROM ('${year}-01') TO ('${year + 1}-01')`
    const vintages = years.map((year) => `voucher_${year} FOR VALUES FROM (${year}) TO (${year + 1})`)
    const declared = [...years.map(bound('declaration')), ...years.map(bound('declaration_version'))]
    expect(bounds).toEqual([...declared, ...vintages].sort())
  })

  test('[finding S12] those of a range of years are made once, by a job or the owner, 20 at once', async () => {
    const aside = await freshDatabase()
    try {
      const jobs = aside.connect('cesu_jobs', { max: 20 })
      const made = await Promise.all(
        Array.from({ length: 20 }, () =>
          withContext(jobs, { kind: 'jobs' }, (tx) => makeYearPartitions(tx, { firstYear: last, lastYear: last + 2 })),
        ),
      )
      const expected = [last + 1, last + 2].flatMap((year) =>
        ['declaration', 'declaration_version', 'voucher'].map((table) => `${table}_${year}`),
      )
      expect(made.flat()).toEqual(expected)
    } finally {
      await aside.close()
    }
  })

  test('reached directly they are closed: row-level security forced, nothing granted', async () => {
    const open = await list(`
      SELECT c.relname::text FROM pg_class c
      WHERE c.relispartition AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND (NOT (c.relrowsecurity AND c.relforcerowsecurity) OR EXISTS (
        SELECT FROM aclexplode(c.relacl) WHERE grantee <> c.relowner
      ))`)
    expect(open).toEqual([])
  })
})

test('every table went through protect_table: forced, with the owner’s policies, of a whole or of an append-only table', async () => {
  const shapes = await asAdmin(database.adminUrl, async (admin) => {
    const { rows } = await admin.query<{ table: string; shape: string }>(`
      SELECT c.relname::text AS table, concat_ws(' ',
        CASE WHEN c.relrowsecurity AND c.relforcerowsecurity THEN 'forced' END,
        (SELECT string_agg(polname, ' ' ORDER BY polname) FROM pg_policy
         WHERE polrelid = c.oid AND 'cesu_owner'::regrole = ANY (polroles)),
        CASE WHEN NOT has_table_privilege('cesu_owner', c.oid, 'DELETE, TRUNCATE') THEN 'kept' END) AS shape
      FROM pg_class c
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
      ORDER BY 1`)
    return rows
  })
  const appendOnly =
    /^(access_record|audit_entry|case_message|case_note|declaration_cancellation|declaration_version(_\d{4})?|document(_key)?|identity_match|mandate_consent|oauth_key|opening_check|parameter_check|person_opening|person_reveal|received_file_chunk|record_acknowledgement|reply_template|sharing_receipt|threshold_value)$/
  for (const { table, shape } of shapes) {
    const wanted = appendOnly.test(table)
      ? 'forced owner_insert owner_select kept'
      : 'forced owner_delete owner_insert owner_select owner_update'
    expect(shape, table).toBe(wanted)
  }
})

test('the policies, by table, the owner’s apart', async () => {
  // Those that narrow the others: test/presence.test.ts.
  const policies = (await readPolicies(database.adminUrl)).filter(({ restrictive }) => !restrictive)
  const byTable = Map.groupBy(policies, ({ table }) => table)
  const names = [...byTable].map(([table, found]) => [
    table,
    found.map(({ name }) => name).filter((name) => !name.startsWith('owner_')),
  ])
  expect(Object.fromEntries(names)).toEqual(policyNames)
})

test('partial indexes', async () => {
  const found = await list(`
      SELECT i.relname || ': ' || pg_get_expr(indpred, indrelid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
      WHERE indpred IS NOT NULL AND i.relnamespace = 'public'::regnamespace AND NOT i.relispartition `)
  const granted = (status: string) => `'${status}'::"SharingGrantStatus"`
  const live = ['ACTIVE', 'SUSPENDED'].map(granted)
  const said = ['STATED', 'CONFIRMED', 'CONTESTED'].map((status) => `'${status}'::"EmploymentEventStatus"`)
  const waiting = ['SENT', 'OPENED', 'SUSPENDED'].map((status) => `'${status}'::"MandateRequestStatus"`)
  const reads = [
    'DECLARATION_READ',
    'DOCUMENT_ISSUED',
    'ACCESS_SEARCHED',
    'CASE_READ',
    'CASE_FILE_TAKEN',
    'PERSON_OPENED',
    'PERSON_REVEALED',
  ]
  const opened = reads.map((kind) => `'${kind}'::"EventKind"`)
  const expected = [
    ...caseIndexes,
    ...['audit_entry_agent_reading_idx', 'audit_entry_of_agent_reading_idx'].map(
      (name) => `${name}: ((actor_kind = 'AGENT'::"ActorKind") AND (kind = ANY (ARRAY[${opened.join(', ')}])))`,
    ),
    ...['', '_by_month', '_by_pay', '_by_month_and_pay'].flatMap((sort) => {
      const odd = '(anomaly_count > 0)'
      const rare = ['cancelled', 'corrected'].flatMap((name) => {
        const status = `(status = '${name.toUpperCase()}'::"DeclarationStatus")`
        return [
          ...[`declaration_${name}${sort}: ${status}`, `declaration_${name}_of_all${sort}: ${status}`],
          `declaration_${name}_odd_of_all${sort}: (${status} AND ${odd})`,
        ]
      })
      return [...rare, `declaration_odd${sort}: ${odd}`, `declaration_odd_of_all${sort}: ${odd}`]
    }),
    `declaration_days_not_declared_twice: (status <> 'CANCELLED'::"DeclarationStatus")`,
    'declaration_version_prolonged: prolonged',
    `declaration_version_rates: (reason = 'RATES'::"VersionReason")`,
    `employment_event_one_end: ((kind = 'END'::"EmploymentEventKind") AND (status = ANY (ARRAY[${said.join(', ')}])))`,
    `repair_item_one_open: (status = 'OPEN'::"RepairStatus")`,
    `employment_proposal_one_end: ((kind = 'END'::"ProposalKind") AND (status = 'PENDING'::"ProposalStatus"))`,
    `employment_proposal_one_hire: ((kind = 'NEW_CONTRACT'::"ProposalKind") AND (status = 'PENDING'::"ProposalStatus"))`,
    'identity_check_waiting: (reviewed_at IS NULL)',
    ...['mandate_one_active', 'mandate_over'].map((name) => `${name}: (status = 'ACTIVE'::"MandateStatus")`),
    ...['mandate_request_waiting', 'mandate_request_waits_once'].map(
      (name) => `${name}: (status = ANY (ARRAY[${waiting.join(', ')}]))`,
    ),
    ...authorizationIndexes,
    ...settingIndexes,
    ...fileIndexes,
    'message_to_send: ((sent_at IS NULL) AND (failed_at IS NULL) AND (email IS NOT NULL))',
    'audit_entry_represented: (representation_id IS NOT NULL)',
    'api_client_key_two_at_most: (revoked_at IS NULL)',
    'api_client_suspension_waiting: ((suspended_for IS NOT NULL) AND (suspension_seen_at IS NULL))',
    'outbox_event_waiting: (relayed_at IS NULL)',
    `purpose_one_active: (status = 'ACTIVE'::"PurposeStatus")`,
    `purpose_one_proposed: (status = 'PROPOSED'::"PurposeStatus")`,
    ...[
      `sharing_grant_one_live: (status = ANY (ARRAY[${live.join(', ')}]))`,
      `sharing_grant_to_end: (status = ANY (ARRAY[${[granted('PRESENTED'), ...live].join(', ')}]))`,
      `sharing_grant_to_remind: (status = 'ACTIVE'::"SharingGrantStatus")`,
    ],
    `audit_entry_of_staff: (subject_kind = 'STAFF'::"SubjectKind")`,
    `staff_invitation_one_waiting: (status = 'WAITING'::"StaffInvitationStatus")`,
    'team_without_partner: without_partner',
  ]
  expect(found.sort()).toEqual(expected.sort())
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

  // The one row of the platform is there: a good one is another.
  test.each(Object.keys(fresh).filter((table) => table !== 'installation'))('nothing of a good %s', async (table) => {
    expect(await refusal(table, {})).toBeNull()
  })

  test.each(broken)('%s %o', async (table, changes, constraint) => {
    expect(await refusal(table, changes)).toBe(constraint)
  })
})
