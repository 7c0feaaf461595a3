import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { asAdmin } from '@cesu/db'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../packages/db/test/fresh-database.ts'
import { startJobsProgram } from './program.ts'

const READY = /Tâches prêtes : .*forget-sign-ins/

let database: FreshDatabase
let folder: string
const programs: ReturnType<typeof startJobsProgram>[] = []

beforeAll(async () => {
  database = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'cesu-jobs-'))
  chmodSync(folder, 0o755)
})
afterAll(async () => {
  for (const { process: child, ended } of programs) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A process of jobs that reaches this base under the one role that it needs. */
async function start() {
  const key = Buffer.alloc(32, 7).toString('base64')
  const program = startJobsProgram({
    ...{ CESU_SECRET: inject('postgres').secret, CESU_DATA_KEYS: `v1:${key}`, CESU_INDEX_KEY: key },
    ...{ CESU_DB_URL_JOBS: database.urlFor('cesu_jobs'), DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'info' },
  })
  programs.push(program)
  await program.until(READY)
  return program
}

const count = (sql: string): Promise<number> =>
  asAdmin(database.adminUrl, async (admin) => (await admin.query<{ count: number }>(sql)).rows[0]?.count ?? 0)

const sessions = () => count('SELECT count(*)::int FROM session')

/** Waits until a count is as wanted; says what it was. */
async function until(look: () => Promise<number>, wanted: number, patienceMs: number): Promise<number> {
  let found = await look()
  for (const since = performance.now(); found !== wanted && performance.now() - since < patienceMs; await sleep(100)) {
    found = await look()
  }
  return found
}

/** Makes a job due now. */
async function due(name: string): Promise<void> {
  const queue = new PgBoss({
    ...{ connectionString: database.urlFor('cesu_jobs'), max: 1, migrate: false, createSchema: false },
    ...{ schedule: false, supervise: false },
  })
  await queue.start()
  await queue.send(name)
  await queue.stop()
}

test('[architecture jobs] kill -9 during a job: another process does it again, within a minute', async () => {
  await asAdmin(database.adminUrl, (admin) =>
    admin.query(`
      INSERT INTO session (token_hash, actor_kind, actor_id, id_token, created_at, last_seen_at, expires_at)
      SELECT lpad(n::text, 64, '0'), 'AGENT', gen_random_uuid(), '', day, day, day + interval '1 hour'
      FROM generate_series(1, 2500) n, (SELECT now() - interval '2 days' AS day)`),
  )
  const first = await start()
  const waiting = () =>
    count(`SELECT count(*)::int FROM pg_stat_activity
           WHERE usename = 'cesu_jobs' AND datname = current_database() AND wait_event_type = 'Lock'`)
  await asAdmin(database.adminUrl, async (holder) => {
    // Holds one session, so that the job waits for it in the middle of its work.
    await holder.query(`BEGIN; SELECT FROM session WHERE token_hash LIKE '%0002000' FOR UPDATE`)
    await due('forget-sign-ins')
    expect(await until(waiting, 1, 20_000)).toBe(1)
    first.process.kill('SIGKILL')
    await first.ended
  })
  // What the first had done in whole batches stays done; the rest is still there.
  expect(await sessions()).toBeGreaterThan(0)

  await start()
  expect(await until(sessions, 0, 60_000)).toBe(0)
  const again = `SELECT retry_count AS count FROM pgboss.job WHERE name = 'forget-sign-ins' AND state IN ('active', 'completed')`
  expect(await count(again)).toBeGreaterThan(0)
}, 180_000)

test('[architecture jobs] SIGTERM ends it, and says so', async () => {
  const program = await start()
  program.process.kill('SIGTERM')
  expect(await program.ended).toBe(0)
  expect(program.said()).toContain('Tout est arrêté.')
}, 60_000)
