import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { startEmbeddedPostgres } from '../embedded/server.ts'
import { asAdmin } from './admin.ts'
import { migrate } from './migrate.ts'
import { OperatorError } from './operator-error.ts'
import { ensureLogins, type Role, roles, urlFor } from './roles.ts'

const { secret } = inject('postgres')
let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Who answers at this URL, or the code of the refusal. */
async function whoAnswers(url: string): Promise<string> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    return (await client.query<{ name: string }>('SELECT current_user AS name')).rows[0]?.name ?? ''
  } catch (error) {
    return (error as pg.DatabaseError).code ?? ''
  } finally {
    await client.end().catch(() => undefined)
  }
}

describe('logins', () => {
  test.each(roles)('%s logs in with the password derived from the secret, and with no other', async (role) => {
    expect(await whoAnswers(urlFor(database.adminUrl, role, secret))).toBe(role)
    expect(await whoAnswers(urlFor(database.adminUrl, role, `${secret}!`))).toBe('28P01')
  })

  test('the owner never logs in', async () => {
    const url = urlFor(database.adminUrl, 'cesu_migrator', secret).replace('cesu_migrator', 'cesu_owner')
    expect(['28000', '28P01']).toContain(await whoAnswers(url))
  })

  test('ten processes that start at once agree', async () => {
    await Promise.all(Array.from({ length: 10 }, () => ensureLogins(database.adminUrl, secret)))
    expect(await whoAnswers(urlFor(database.adminUrl, 'cesu_api', secret))).toBe('cesu_api')
  })

  test('[finding S2] a password is set only when it changes', async () => {
    const server = await startEmbeddedPostgres({ fast: true })
    try {
      const verifiers = () =>
        asAdmin(server.url(), async (admin) => {
          const { rows } = await admin.query(`SELECT rolname, rolpassword FROM pg_authid WHERE rolname LIKE 'cesu\\_%'`)
          return rows
        })
      await migrate(server.url())
      await ensureLogins(server.url(), secret)
      const first = await verifiers()
      await ensureLogins(server.url(), secret)
      expect(await verifiers()).toEqual(first)
      await ensureLogins(server.url(), `${secret}!`)
      expect(await verifiers()).not.toEqual(first)
      expect(await whoAnswers(urlFor(server.url(), 'cesu_api', `${secret}!`))).toBe('cesu_api')
      expect(await whoAnswers(urlFor(server.url(), 'cesu_api', secret))).toBe('28P01')
    } finally {
      await server.stop()
    }
  })

  test('a short secret, and a URL without a server, are refused', async () => {
    await expect(ensureLogins(database.adminUrl, 'short')).rejects.toThrow(OperatorError)
    expect(() => urlFor('postgresql:///cesu', 'cesu_api', secret)).toThrow(OperatorError)
  })
})

describe('the roles', () => {
  test('none is a superuser, bypasses row-level security, or creates anything; only the migrator acts as the owner', async () => {
    const { rows } = await asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `SELECT rolname::text AS role,
                rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS "mayTooMuch",
                array(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = r.oid) AS "memberOf"
         FROM pg_roles r WHERE rolname LIKE 'cesu\\_%' AND rolname <> 'cesu_owner'`,
      ),
    )
    expect(rows).toHaveLength(roles.length)
    for (const { role, mayTooMuch, memberOf } of rows) {
      expect(mayTooMuch, role).toBe(false)
      expect(memberOf, role).toEqual(role === 'cesu_migrator' ? ['cesu_owner'] : [])
    }
  })

  test.each(roles)('%s: statements, locks and silences are bounded', async (role) => {
    const client = new pg.Client(urlFor(database.adminUrl, role, secret))
    await client.connect()
    const { rows } = await client.query(
      `SELECT name, setting::int AS ms FROM pg_settings
       WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')`,
    )
    const { rows: readOnly } = await client.query('SHOW default_transaction_read_only')
    await client.end()
    const unbounded = rows.filter(({ ms }) => ms === 0).map(({ name }) => name)
    expect(unbounded).toEqual(role === 'cesu_migrator' ? ['statement_timeout'] : [])
    expect(readOnly).toEqual([{ default_transaction_read_only: role === 'cesu_auditor' ? 'on' : 'off' }])
  })
})

describe('[finding R16] what PostgreSQL lets everyone do is taken back', () => {
  const refusalOf = async (role: Role, sql: string, url = database.adminUrl): Promise<string> => {
    const client = new pg.Client(urlFor(url, role, secret))
    try {
      await client.connect()
      await client.query(sql)
      return 'done'
    } catch (error) {
      return (error as pg.DatabaseError).code ?? ''
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  const insufficientPrivilege = '42501'

  test.each(roles)('%s: no other database, no large object, no advisory lock of one’s own choice', async (role) => {
    for (const name of ['postgres', 'template1']) {
      const elsewhere = Object.assign(new URL(database.adminUrl), { pathname: name }).href
      expect(await refusalOf(role, 'SELECT 1', elsewhere), name).toBe(insufficientPrivilege)
    }
    // The lock that the start takes, in each way that it can be taken. Whoever acts as the owner may, to the end of a
    // transaction; so may the jobs, whose queue needs it (docs/decisions/034).
    const locks = [
      'pg_advisory_lock',
      'pg_try_advisory_lock',
      'pg_advisory_lock_shared',
      'pg_advisory_xact_lock_shared',
    ]
    const ofTransaction = [
      ...(role === 'cesu_migrator' || role === 'cesu_jobs' ? [] : ['pg_advisory_xact_lock']),
      ...(role === 'cesu_jobs' ? [] : ['pg_try_advisory_xact_lock']),
    ]
    for (const sql of [
      'SELECT lo_create(0)',
      `SELECT lo_from_bytea(0, 'x')`,
      ...[...locks, ...ofTransaction].map((lock) => `SELECT ${lock}(72707369)`),
    ]) {
      expect(await refusalOf(role, `BEGIN READ WRITE; ${sql}`), sql).toBe(insufficientPrivilege)
    }
  })

  test.each(['cesu_api', 'cesu_agent', 'cesu_citizen', 'cesu_door'] as const)('%s compiles nothing', async (role) => {
    const client = new pg.Client(urlFor(database.adminUrl, role, secret))
    await client.connect()
    const { rows } = await client.query('SHOW jit')
    await client.end()
    expect(rows).toEqual([{ jit: 'off' }])
  })
})

test('an administrator who is no superuser migrates a first database, then another on the same cluster', async () => {
  const server = await startEmbeddedPostgres({ fast: true })
  try {
    await asAdmin(server.url('postgres'), (admin) =>
      admin.query(`CREATE ROLE plain_admin LOGIN CREATEROLE CREATEDB PASSWORD 'x'`),
    )
    for (const name of ['first', 'second']) {
      const url = Object.assign(new URL(server.url(name)), { username: 'plain_admin', password: 'x' }).href
      expect((await migrate(url)).applied.length).toBeGreaterThan(0)
      await ensureLogins(url, secret)
      expect(await whoAnswers(urlFor(url, 'cesu_api', secret))).toBe('cesu_api')
    }
    // [finding R16] No role takes all the connections of the server.
    const limits = await asAdmin(server.url('first'), async (admin) =>
      (
        await admin.query<{ role: string; most: number }>(
          `SELECT rolname::text AS role, rolconnlimit AS most FROM pg_roles
           WHERE rolname LIKE 'cesu\\_%' AND rolcanlogin ORDER BY 1`,
        )
      ).rows.map(({ role, most }) => [role, most]),
    )
    expect(limits).toEqual([
      ['cesu_agent', 60],
      ['cesu_api', 60],
      ['cesu_auditor', 10],
      ['cesu_citizen', 60],
      ['cesu_door', 60],
      ['cesu_jobs', 60],
      ['cesu_migrator', 20],
    ])
  } finally {
    await server.stop()
  }
})
