import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/fresh-database.ts'
import { asAdmin } from './admin.ts'
import { migrate } from './migrate.ts'
import { OperatorError } from './operator-error.ts'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

test('a migrated database costs one query', async () => {
  await migrate(database.adminUrl)
  const start = performance.now()
  expect(await migrate(database.adminUrl)).toEqual({ applied: [] })
  expect(performance.now() - start).toBeLessThan(500)
})

test('a migration edited after it was applied is refused, by its name', async () => {
  const edit = (checksum: string) =>
    asAdmin(database.adminUrl, (admin) =>
      admin.query(
        `UPDATE _prisma_migrations SET checksum = $1 WHERE migration_name LIKE '%people' RETURNING checksum`,
        [checksum],
      ),
    )
  await edit('0')
  await expect(migrate(database.adminUrl)).rejects.toThrow(/La migration \d{14}_people a été modifiée/)
})

test.each([
  ['no server', 'postgresql://someone:hunter2@127.0.0.1:1/cesu', 'ECONNREFUSED'],
  ['no such host', 'postgresql://someone:hunter2@nowhere.invalid/cesu', /ENOTFOUND|EAI_AGAIN/],
])('%s: one sentence, without the password', async (_title, url, code) => {
  const refusal = await migrate(url).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(OperatorError)
  const { message } = refusal as OperatorError
  expect(message).toMatch(/^La base de données cesu est injoignable sur .* vérifiez DATABASE_URL\.$/)
  expect(message).toMatch(code)
  expect(message).not.toContain('hunter2')
})

test('a wrong password: the same sentence', async () => {
  const url = Object.assign(new URL(database.adminUrl), { password: 'hunter2' }).href
  await expect(migrate(url)).rejects.toThrow(/injoignable sur 127\.0\.0\.1:\d+ \(28P01\)/)
})
