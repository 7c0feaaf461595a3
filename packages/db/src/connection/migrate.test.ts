import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { describeDatabase } from '../../test/describe-database.ts'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { prisma } from '../../test/prisma.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/server.ts'
import { asAdmin } from './admin.ts'
import { migrate, OtherMigrations } from './migrate.ts'
import { OperatorError } from './operator-error.ts'
import { ensureLogins } from './roles.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** Changes `_prisma_migrations` while `work` runs, then puts it back. */
async function withRecords<R>(change: string, work: () => Promise<R>): Promise<R> {
  const run = (sql: string) => asAdmin(database.adminUrl, (admin) => admin.query(sql))
  await run(`CREATE TABLE kept AS SELECT * FROM _prisma_migrations; ${change}`)
  try {
    return await work()
  } finally {
    await run('TRUNCATE _prisma_migrations; INSERT INTO _prisma_migrations SELECT * FROM kept; DROP TABLE kept')
  }
}

/** The sentence of the refusal. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it succeeded'),
    (reason: unknown) => reason,
  )
  if (error instanceof OperatorError) return error.message
  throw error
}

test('a migrated database costs one query', async () => {
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    expect(await migrate(database.adminUrl)).toEqual({ applied: [] })
    expect(query).toHaveBeenCalledTimes(1)
  } finally {
    query.mockRestore()
  }
})

test('our applier and `prisma migrate deploy` make the same database and the same records', {
  timeout: 120_000,
}, async () => {
  const urlOf = (name: string): string => Object.assign(new URL(database.adminUrl), { pathname: name }).href
  const [ours, theirs] = [urlOf('applied_by_us'), urlOf('applied_by_prisma')]
  try {
    const { applied } = await migrate(ours)
    const { code, output } = await prisma(theirs, ['migrate', 'deploy'])
    expect(code, output).toBe(0)
    expect(applied.length).toBeGreaterThan(0)
    const [made, deployed] = await Promise.all([describeDatabase(ours), describeDatabase(theirs)])
    expect(made.length).toBeGreaterThan(500)
    expect(made.map((line) => line.replaceAll('applied_by_us', 'applied_by_prisma'))).toEqual(deployed)
    expect((await prisma(ours, ['migrate', 'status'])).output).toContain('up to date')
    expect(await migrate(theirs)).toEqual({ applied: [] })
  } finally {
    await asAdmin(inject('postgres').adminUrl, async (admin) => {
      for (const name of ['applied_by_us', 'applied_by_prisma'])
        await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
  }
})

test('[finding S2] five at once on one server without the database: each migration is applied once', async () => {
  const server = await startEmbeddedPostgres({ fast: true })
  try {
    const said: string[] = []
    const reports = await Promise.all(
      Array.from({ length: 5 }, () => migrate(server.url(), (message) => said.push(message))),
    )
    const applied = reports.flatMap((report) => report.applied)
    expect(applied.length).toBeGreaterThan(0)
    expect(new Set(applied).size).toBe(applied.length)
    for (const message of said) expect(message).toMatch(/attente…$/)
  } finally {
    await server.stop()
  }
})

describe('what was recorded and is not in the folder', () => {
  test('an edited migration is refused, by its name', async () => {
    const edited = `UPDATE _prisma_migrations SET checksum = '0' WHERE migration_name LIKE '%people'`
    const sentence = await withRecords(edited, () => refusal(migrate(database.adminUrl)))
    expect(sentence).toMatch(/^La migration \d{14}_people a été modifiée .* rétablissez son texte\.$/)
  })

  test('another set of migrations is refused as such', async () => {
    const other = `UPDATE _prisma_migrations SET migration_name = '20200101000000_old' WHERE migration_name LIKE '%people'`
    await withRecords(other, async () => {
      await expect(migrate(database.adminUrl)).rejects.toThrow(OtherMigrations)
      await expect(migrate(database.adminUrl)).rejects.toThrow(/autre version \(migration 20200101000000_old\)/)
    })
  })

  test('[finding S9] one that never ended, without a word, is refused', async () => {
    const lost = `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%people'`
    const sentence = await withRecords(lost, () => refusal(migrate(database.adminUrl)))
    expect(sentence).toMatch(/^La migration \d{14}_people a été interrompue et rien ne dit si elle est passée/)
  })
})

describe('[finding S9] one true sentence, and nothing written', () => {
  let server: EmbeddedPostgres

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ fast: true })
    await asAdmin(server.url('postgres'), async (admin) => {
      await admin.query(`
        CREATE ROLE plain LOGIN PASSWORD 'x'; CREATE ROLE maker LOGIN CREATEROLE PASSWORD 'x';
        CREATE ROLE tls LOGIN PASSWORD 'x'; CREATE ROLE later LOGIN CREATEROLE PASSWORD 'x'`)
      await admin.query('CREATE DATABASE owned OWNER plain')
      await admin.query('CREATE DATABASE foreign_one')
      const { rows } = await admin.query<{ hba_file: string }>('SHOW hba_file')
      writeFileSync(
        rows[0]?.hba_file ?? '',
        'hostssl all tls all scram-sha-256\nhost all tls all reject\nhost all all all scram-sha-256\n',
      )
      await admin.query('SELECT pg_reload_conf()')
    })
  })
  afterAll(() => server.stop())

  const urlAs = (username: string, name: string, password = 'x'): string =>
    Object.assign(new URL(server.url(name)), { username, password }).href

  const tablesIn = (name: string): Promise<number | null> =>
    asAdmin(
      server.url(name),
      async (admin) => (await admin.query(`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).rowCount,
    )

  test('an owner without CREATEROLE; once it has the right, the same base is finished', {
    timeout: 120_000,
  }, async () => {
    expect(await refusal(migrate(urlAs('plain', 'owned')))).toMatch(/^plain ne peut pas créer de rôles : .*CREATEROLE/)
    expect(await tablesIn('owned')).toBe(0)
    // What an earlier version left: a first migration that Prisma saw fail.
    const failed = await prisma(urlAs('plain', 'owned'), ['migrate', 'deploy'])
    expect(failed.output).toContain('permission denied to create role')
    expect((await prisma(urlAs('plain', 'owned'), ['migrate', 'deploy'])).output).toContain('P3009')
    await asAdmin(server.url('postgres'), (admin) => admin.query('ALTER ROLE plain CREATEROLE'))
    expect((await migrate(urlAs('plain', 'owned'))).applied.length).toBeGreaterThan(0)
    expect((await prisma(urlAs('plain', 'owned'), ['migrate', 'status'])).output).toContain('up to date')
    await ensureLogins(urlAs('plain', 'owned'), inject('postgres').secret)
  })

  test('a base that belongs to someone else', async () => {
    const sentence = await refusal(migrate(urlAs('maker', 'foreign_one')))
    expect(sentence).toMatch(/^La base foreign_one n’appartient pas à maker : /)
    expect(await tablesIn('foreign_one')).toBe(0)
  })

  test('an administrator who did not make the roles', async () => {
    await asAdmin(server.url('postgres'), (admin) => admin.query('CREATE DATABASE second OWNER later'))
    expect(await refusal(migrate(urlAs('later', 'second')))).toMatch(
      /^Les rôles cesu_… .* autre administrateur que later/,
    )
    expect(await tablesIn('second')).toBe(0)
  })

  test.each([
    [
      'a wrong password',
      () => urlAs('plain', 'owned', 'hunter2'),
      /^Le serveur 127.* refuse le mot de passe de plain \(28P01\)/,
    ],
    [
      'encryption is compulsory',
      () => urlAs('tls', 'owned'),
      /n’accepte que des connexions chiffrées \(28000\) : .*sslmode=/,
    ],
    ['no encryption', () => `${urlAs('plain', 'owned')}?sslmode=verify-full`, /n’accepte pas de connexion chiffrée : /],
    [
      'no such file',
      () => `${urlAs('plain', 'owned')}?sslmode=verify-full&sslrootcert=/no/ca.pem`,
      /Un fichier nommé dans DATABASE_URL n’existe pas \(\/no\/ca\.pem\)/,
    ],
    [
      'several hosts',
      () => 'postgresql://x:hunter2@h1:5432,h2:5432/cesu?target_session_attrs=read-write',
      /^DATABASE_URL nomme plusieurs serveurs/,
    ],
    ['no host', () => 'postgresql:///cesu', /^DATABASE_URL doit nommer un serveur/],
    [
      'no server',
      () => 'postgresql://someone:hunter2@127.0.0.1:1/cesu',
      /^La base de données cesu est injoignable sur 127.*ECONNREFUSED/,
    ],
    [
      'no such host',
      () => 'postgresql://someone:hunter2@nowhere.invalid/cesu',
      /^La base de données cesu est injoignable sur nowhere.*(?:ENOTFOUND|EAI_AGAIN)/,
    ],
  ])('%s', async (_title, url, sentence) => {
    const said = await refusal(migrate(url()))
    expect(said).toMatch(sentence)
    expect(said).not.toContain('hunter2')
  })
})

test('a migration that fails leaves nothing, and says why', async () => {
  const server = await startEmbeddedPostgres({ fast: true })
  try {
    await asAdmin(server.url('postgres'), (admin) => admin.query('CREATE DATABASE cesu'))
    const client = new pg.Client(server.url())
    await client.connect()
    // In the way of a table that a migration makes.
    await client.query('CREATE TABLE partner (id int)')
    await client.end()
    expect(await refusal(migrate(server.url()))).toMatch(
      /^La migration \d{14}_\w+ a échoué et n’a rien laissé \(42P07\) : .*"partner"/,
    )
    expect((await describeDatabase(server.url())).filter((line) => line.startsWith('relation ["employer"'))).toEqual([])
    await asAdmin(server.url(), (admin) => admin.query('DROP TABLE partner'))
    expect((await migrate(server.url())).applied.length).toBeGreaterThan(0)
  } finally {
    await server.stop()
  }
})
