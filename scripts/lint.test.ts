import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const tree = mkdtempSync(join(tmpdir(), 'lint-'))
afterAll(() => rmSync(tree, { recursive: true, force: true }))

/** For each rule of ours: what it says, the files that it refuses and the files that it leaves, one statement each. */
const rules: Record<string, { says: string; refused: Record<string, string>; left: Record<string, string> }> = {
  'pure-domain': {
    says: 'The domain reads no clock and draws no chance: today and ids are arguments.',
    refused: {
      'packages/domain/src/clock/a.ts': 'export const now = Date.now()',
      'packages/domain/src/clock/b.ts': 'export const now = new Date()',
      'packages/domain/src/clock/c.ts': 'export const now = Date()',
      'packages/domain/src/clock/d.ts': 'export const chance = Math.random()',
      'packages/domain/src/clock/e.ts': 'export const start = performance.now()',
    },
    left: {
      'packages/domain/src/clock/f.ts': "export const day = new Date('2026-03-01')",
      'apps/api/src/clock.ts': 'export const now = () => new Date()',
    },
  },
  'rows-in-repositories': {
    says: 'Only the repositories of packages/db read and write rows: hand them tx, whole.',
    refused: {
      'apps/api/src/cases/a.ts': 'export const list = (tx: Tx) => tx.case.findMany()',
      'apps/api/src/cases/b.ts': 'export const count = (tx: Tx) => tx.$queryRaw`SELECT count(*) FROM "case"`',
      'apps/api/src/cases/c.ts': 'export const list = (call: Call) => call.tx.case.findMany()',
      'apps/api/src/cases/d.ts': 'export const list = (tx: Tx, table: Table) => tx[table].findMany()',
      'apps/api/src/cases/e.ts': 'export const list = (call: Call, table: Table) => call.tx[table].findMany()',
      'apps/api/src/demo/personas.ts': 'export const list = (tx: Tx) => tx.partnerStaff.findMany()',
    },
    left: {
      'packages/db/src/cases.ts': 'export const list = (tx: Tx) => tx.case.findMany()',
      'packages/db/test/cases.ts': 'export const list = (tx: Tx) => tx.case.findMany()',
      'apps/api/src/cases/list.ts': 'export const list = (call: Call) => listCases(call.tx, call.actor)',
      'apps/api/src/cases/list.test.ts': 'export const stored = (tx: Tx) => tx.case.count()',
      'apps/api/test/world.ts': 'export const fill = (tx: Tx) => tx.partner.createMany()',
      'apps/api/src/demo/seed/fill.ts': 'export const fill = (tx: Tx) => tx.partner.createMany()',
    },
  },
}

/** What biome says of each file of the small repository. */
const said = new Map<string, string[]>()

beforeAll(() => {
  for (const file of ['biome.json', '.gitignore', 'scripts/lint'])
    cpSync(join(root, file), join(tree, file), { recursive: true })
  for (const { refused, left } of Object.values(rules)) {
    for (const [file, statement] of Object.entries({ ...refused, ...left })) {
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      writeFileSync(join(tree, file), `${statement}\n`)
    }
  }
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'apps', 'packages']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: tree, encoding: 'utf8' })
  for (const { category, message, location } of (JSON.parse(stdout) as Report).diagnostics) {
    if (category === 'plugin') said.set(location.path, [...(said.get(location.path) ?? []), message])
  }
})

interface Report {
  readonly diagnostics: readonly { category: string; message: string; location: { path: string } }[]
}

test('every rule of ours has its violations here', () => {
  const files = globSync('scripts/lint/*.grit', { cwd: root }).map((file) => basename(file, '.grit'))
  expect(Object.keys(rules).toSorted()).toEqual(files.toSorted())
})

describe.each(Object.entries(rules))('%s', (_rule, { says, refused, left }) => {
  test.each(Object.entries(refused))('%s may not: %s', (file) => expect(said.get(file)).toEqual([says]))
  test.each(Object.entries(left))('%s may: %s', (file) => expect(said.get(file)).toBeUndefined())
})
