/// <reference types="vite/client" />
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../test/test-platform.ts'
import { type Actor, knownKinds } from './actor.ts'
import { anyone } from './actors/anyone.ts'
import { documented } from './documentation/ids.ts'
import { documentedActors, writeDocumentationWorld } from './documentation/world.ts'
import type { AnyOperation } from './operation.ts'
import { perform } from './perform.ts'
import { Problem } from './problem.ts'
import { waysIn } from './ways-in/tables.ts'

/** Every module of the contexts, so that an operation that no table of contents offers is found all the same. */
const modules = import.meta.glob<Record<string, unknown>>(
  ['./*/*.ts', '!./*/*.test.ts', '!./ways-in/**', '!./platform/**', '!./demo/**'],
  { eager: true },
)

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === 'object' && value !== null && 'permission' in value && 'effect' in value && 'run' in value

const written = Object.values(modules)
  .flatMap((exports) => Object.values(exports))
  .filter(isOperation)
const offered = waysIn()
const operations = [...written].sort((a, b) => (a.name < b.name ? -1 : 1))

const { declarant, reader, administrator, application, citizen, helper, agent, supervisor, auditor } = documentedActors
const actors = {
  Visiteur: anyone,
  Déclarant: declarant,
  Lecteur: reader,
  Administrateur: administrator,
  Application: application,
  Employeur: citizen,
  Aidant: helper,
  Agent: agent,
  Responsable: supervisor,
  Auditeur: auditor,
} as const satisfies Record<string, Actor>
type Role = keyof typeof actors
const roles = Object.keys(actors) as Role[]

let on: TestPlatform

beforeAll(async () => {
  on = await testPlatform()
  await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
  on.setNow(documented.now)
})
afterAll(() => on.close())

/** Thrown once the example has succeeded, so that what it wrote is rolled back. */
class Succeeded extends Error {}

/** The operation, undone once it has succeeded. */
const undone = (operation: AnyOperation): AnyOperation => ({
  ...operation,
  async run(call, input) {
    operation.output.parse(await operation.run(call, input))
    throw new Succeeded()
  },
})

/** What becomes of the example when a role calls: « allowed » means that it succeeds, and nothing else does. */
async function verdict(operation: AnyOperation, role: Role): Promise<'oui' | 'non' | 'à identifier'> {
  try {
    await perform(on.platform, undone(operation), {
      actor: actors[role] as never,
      value: operation.example,
      key: randomUUID(),
    })
  } catch (error) {
    if (error instanceof Succeeded) return 'oui'
    if (error instanceof Problem && error.code === 'session.absent') return 'à identifier'
    if (error instanceof Problem && /^(access.forbidden|scope.insufficient|representation.outside)$/.test(error.code))
      return 'non'
    throw error
  }
  throw new Error('the operation was not run')
}

describe('what the platform can do', () => {
  test('[security B3] each operation has one name, and a way in', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length)
    const reachable = new Set(offered.map(({ operation }) => operation))
    expect(operations.filter((operation) => !reachable.has(operation)).map(({ name }) => name)).toEqual([])
    expect(operations.length).toBeGreaterThan(15)
  })

  test('each kind of caller acts in the documentation world', () => {
    const kinds = new Set(Object.values(actors).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['ANYONE', ...knownKinds].sort())
  })

  test('[security B2] who may do it is what docs/access.md says: read that file again when it changes', async () => {
    const lines = [
      '# Who may do what',
      '',
      'Written by `apps/api/src/access.test.ts`, which runs the example of every operation as every role on the documentation',
      'world. « oui »: it succeeds. To accept a change: read it, then `npx vitest run --project api -u apps/api/src/access.test.ts`.',
      '',
      `| Operation | | ${roles.join(' | ')} | Ways in |`,
      `|---|---|${roles.map(() => '---|').join('')}---|`,
    ]
    for (const operation of operations) {
      const verdicts: string[] = []
      for (const role of roles) verdicts.push(await verdict(operation, role))
      const ways = offered.filter((way) => way.operation === operation).map(({ address }) => address)
      lines.push(`| \`${operation.name}\` | ${operation.title} | ${verdicts.join(' | ')} | ${ways.join(', ')} |`)
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../docs/access.md')
  })

  test('what is not written is forbidden: each operation refuses a role at least, or asks for no role at all', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/access.md'), 'utf8')
    const open = page.split('\n').filter((line) => line.startsWith('| `') && !/\| (non|à identifier) \|/.test(line))
    expect(open.map((line) => line.split('`')[1])).toEqual([
      'calendar.compute-penalty',
      'calendar.read-month',
      'contributions.estimate',
      'contributions.explain',
      'tax-credit.estimate',
    ])
  })
})
