import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

test('the migrations make what schema.prisma says', async () => {
  const { code, output } = await driftFrom('prisma/schema.prisma')
  expect(output).toContain('No difference detected')
  expect(code).toBe(0)
})

test.each([
  ['a column renamed', '@map("net_hourly_cents")', '@map("net_wage_cents")'],
  ['an enum value renamed', '  SUSPENDED\n', '  PAUSED\n'],
  ['an index taken out', '  @@index([reference])\n', ''],
])('the check bites: %s', async (title, from, to) => {
  const schema = readFileSync(join(packageFolder, 'prisma/schema.prisma'), 'utf8')
  expect(schema).toContain(from)
  const changed = join(folder, `${title.replaceAll(' ', '-')}.prisma`)
  writeFileSync(changed, schema.replace(from, to))
  expect((await driftFrom(changed)).code).toBe(2)
})
