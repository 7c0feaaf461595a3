import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { isProving } from '../../../scripts/trials.ts'
import { asAdmin } from '../src/index.ts'
import { packageFolder, prisma } from './prisma.ts'

/** The stand-in for the native schema engine (tools/), through Prisma's own commands: a proof, for each upgrade. */

const { adminUrl } = inject('postgres')
let project: string
let database: string
let url: string

/** A small project of its own, with one migration whose body has semicolons inside. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'cesu-engine-'))
  database = `engine_${Date.now()}`
  url = Object.assign(new URL(adminUrl), { pathname: database }).href
  const engine = join(packageFolder, 'tools/schema-engine.mjs')
  writeFileSync(
    join(project, 'prisma.config.ts'),
    `Object.assign(process.env, { PRISMA_SCHEMA_ENGINE_BINARY: ${JSON.stringify(engine)}, CHECKPOINT_DISABLE: '1' })
     export default {
       schema: 'schema.prisma',
       migrations: { path: 'migrations' },
       datasource: { url: process.env.DATABASE_URL },
     }`,
  )
  writeFileSync(
    join(project, 'schema.prisma'),
    `datasource db {
       provider = "postgresql"
     }
     model thing {
       id Int @id
     }`,
  )
  addMigration(
    '1_first',
    `CREATE TABLE thing (id INT NOT NULL, CONSTRAINT thing_pkey PRIMARY KEY (id));
     DO $$ BEGIN INSERT INTO thing VALUES (1); INSERT INTO thing VALUES (2); END $$;`,
  )
})
afterAll(async () => {
  rmSync(project, { recursive: true, force: true })
  await asAdmin(adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`))
})

function addMigration(name: string, sql: string): void {
  mkdirSync(join(project, 'migrations', name), { recursive: true })
  writeFileSync(join(project, 'migrations/migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(join(project, 'migrations', name, 'migration.sql'), sql)
}

const run = (...words: string[]) => prisma(url, words, project)
const things = () =>
  asAdmin(url, async (admin) => (await admin.query<{ id: number }>('SELECT id FROM thing ORDER BY 1')).rows)

describe.runIf(isProving())('the commands of Prisma Migrate', () => {
  test('deploy creates the database; two at once apply each migration once', async () => {
    const first = await Promise.all([run('migrate', 'deploy'), run('migrate', 'deploy')])
    // The slower of the two may find that the database has just been created.
    if (first.some(({ code }) => code !== 0)) expect((await run('migrate', 'deploy')).code).toBe(0)
    expect(await things()).toEqual([{ id: 1 }, { id: 2 }])
    expect((await run('migrate', 'status')).output).toContain('up to date')
  })

  test('a migration that fails is rolled back whole, blocks the next deploy, and can be resolved', async () => {
    addMigration('2_broken', 'INSERT INTO thing VALUES (3); INSERT INTO thing VALUES (1);')
    expect((await run('migrate', 'deploy')).code).toBe(1)
    expect(await things()).toHaveLength(2)
    const blocked = await run('migrate', 'deploy')
    expect(blocked.code).toBe(1)
    expect(blocked.output).toContain('P3009')
    expect((await run('migrate', 'resolve', '--rolled-back', '2_broken')).code).toBe(0)
    addMigration('2_broken', 'INSERT INTO thing VALUES (3);')
    expect((await run('migrate', 'deploy')).code).toBe(0)
    expect(await things()).toHaveLength(3)
  })

  test('a server that cannot be reached is said, with exit code 1', async () => {
    const { code, output } = await prisma('postgresql://a@127.0.0.1:1/x', ['migrate', 'deploy'], project)
    expect(output).toContain('P1001')
    expect(code).toBe(1)
  })
})
