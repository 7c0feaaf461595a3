import { asAdmin } from '@cesu/db'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer

beforeEach(async () => {
  on = await testServer()
})
afterEach(() => on.close())

/** A connection that PostgreSQL was told to cut still answers for an instant, as it was. */
const aWhile = { timeout: 10_000 }
const roles = ['cesu_door', 'cesu_api', 'cesu_agent', 'cesu_citizen', 'cesu_jobs'] as const

test('[finding R6] ready while the database answers under each role, the jobs’ included; alive all the same', async () => {
  const ready = () => fetch(`${on.origin}/health/ready`)
  const status = async () => (await ready()).status
  const [{ name } = { name: '' }] = await on.owner.$queryRaw<
    { name: string }[]
  >`SELECT current_database()::text AS name`
  const adminUrl = Object.assign(new URL(inject('postgres').adminUrl), { pathname: name }).href
  const sql = (words: string) => asAdmin(adminUrl, (admin) => admin.query(words))
  // A copy of a database lets everybody in; the migrated one lets in these roles.
  await sql(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${roles.join(', ')}`)
  expect(await status()).toBe(200)
  for (const role of roles) {
    await sql(`
      REVOKE CONNECT ON DATABASE ${name} FROM ${role};
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}' AND datname = '${name}'`)
    await expect.poll(status, { message: role, ...aWhile }).toBe(503)
    expect(await (await ready()).json()).toEqual({ status: 'unavailable' })
    expect((await fetch(`${on.origin}/health/live`)).status).toBe(200)
    await sql(`GRANT CONNECT ON DATABASE ${name} TO ${role}`)
    await expect.poll(status, { message: role, ...aWhile }).toBe(200)
  }
})

test('[finding S3] not ready while the database takes no write, as after a failover to a standby', async () => {
  const name = new URL(on.adminUrl).pathname.slice(1)
  const say = (words: string) =>
    asAdmin(on.adminUrl, (admin) =>
      admin.query(`${words};
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`),
    )
  const ready = async () => (await fetch(`${on.origin}/health/ready`)).status
  await say(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  await expect.poll(ready, aWhile).toBe(503)
  await say(`BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`)
  await expect.poll(ready, aWhile).toBe(200)
})
