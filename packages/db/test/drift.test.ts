import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type CommandResult, packageFolder, prisma } from './prisma.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cesu-drift-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The difference between a database made by the migrations and a schema: exit code 0 for none, 2 for some. */
const driftFrom = (schema: string): Promise<CommandResult> =>
  prisma(inject('postgres').adminUrl, [
    ...['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', schema, '--exit-code'],
  ])

test('the migrations make what the schema says', async () => {
  const { code, output } = await driftFrom('prisma/schema')
  expect(output).toContain('No difference detected')
  expect(code).toBe(0)
})

test('the check bites: a column and an enum value renamed, an index taken out', async () => {
  const changed = join(folder, 'schema')
  cpSync(join(packageFolder, 'prisma/schema'), changed, { recursive: true })
  const changes = {
    '@map("net_hourly_cents")': '@map("net_wage_cents")',
    '  SUSPENDED\n': '  PAUSED\n',
    '  @@index([netCents, id])\n': '',
  }
  const files = readdirSync(changed).map((name) => join(changed, name))
  for (const [from, to] of Object.entries(changes)) {
    const file = files.find((name) => readFileSync(name, 'utf8').includes(from))
    expect(file).toBeDefined()
    if (file) writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))
  }
  const { code, output } = await driftFrom(changed)
  for (const change of ['net_wage_cents', 'PAUSED', 'Removed index on columns (net_cents, id)'])
    expect(output).toContain(change)
  expect(code).toBe(2)
})
