import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getConstructionPlans } from 'pg-boss'
import { expect, test } from 'vitest'

const migrations = join(import.meta.dirname, '../../../../packages/db/prisma/migrations')

test('[architecture jobs] the migration makes what this version of pg-boss makes, word for word', () => {
  const folder = readdirSync(migrations).find((name) => name.endsWith('_jobs')) ?? ''
  const migration = readFileSync(join(migrations, folder, 'migration.sql'), 'utf8')
  const [, made] = /^-- pg-boss [\d.]+: begin\n([\s\S]*)\n-- pg-boss [\d.]+: end$/m.exec(migration) ?? []
  // Without its transaction and its lock: a migration has its own.
  const [, wanted] = /pg_advisory_xact_lock\(.*\);\s*;\s*([\s\S]*)\s+COMMIT;/.exec(
    getConstructionPlans('pgboss', { createSchema: false }),
  ) ?? [undefined, '']
  expect(made?.trim()).toBe(wanted?.trim())
  expect(made).toContain('CREATE TABLE pgboss.job ')
})
