/// <reference types="vite/client" />
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { insertWorld, type Tx, withContext } from '@cesu/db'
import { type CaseScope, sensitiveActs } from '@cesu/domain/permissions'
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
  ['./*/**/*.ts', '!./**/*.test.ts', '!./ways-in/**', '!./platform/**', '!./demo/**'],
  { eager: true },
)

const isOperation = (value: unknown): value is AnyOperation =>
  typeof value === 'object' && value !== null && 'permission' in value && 'effect' in value && 'run' in value

const written = Object.values(modules)
  .flatMap((exports) => Object.values(exports))
  .filter(isOperation)
const offered = waysIn()
const operations = [...written].sort((a, b) => (a.name < b.name ? -1 : 1))

const { declarant, reader, administrator, issuerClerk, application, citizen, helper, agent, supervisor, auditor } =
  documentedActors
const { agentReader, agentAdministrator } = documentedActors
const actors = {
  Visiteur: anyone,
  Déclarant: declarant,
  Lecteur: reader,
  Administrateur: administrator,
  'Déclarant d’un émetteur': issuerClerk,
  Application: application,
  Employeur: citizen,
  Aidant: helper,
  Agent: agent,
  Responsable: supervisor,
  Auditeur: auditor,
  'Lecteur de l’Urssaf': agentReader,
  'Administrateur de l’Urssaf': agentAdministrator,
} as const satisfies Record<string, Actor>
type Role = keyof typeof actors
const roles = Object.keys(actors) as Role[]

let on: TestPlatform

beforeAll(async () => {
  on = await testPlatform()
  await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    await writeDocumentationWorld(tx, randomUUID)
    await writeScoped(tx)
  })
  on.setNow(documented.now)
})
afterAll(() => on.close())

/** Of each role whose rights are about cases: accounts like the documented one, whose rights are about another team, or another kind. */
const scopedRoles = { Agent: agent, Responsable: supervisor, 'Lecteur de l’Urssaf': agentReader } as const
const elsewhere = {
  'autre équipe': { teamIds: [randomUUID()], kinds: null },
  'autre type': { teamIds: null, kinds: ['API_ABUSE'] },
} as const satisfies Record<string, CaseScope>
const scopedActors = Object.entries(scopedRoles).flatMap(([role, like]) =>
  Object.entries(elsewhere).map(([where, scope]) => ({
    ...{ role, where, like },
    actor: { ...like, id: randomUUID(), scope } satisfies Actor,
  })),
)

/** Writes those accounts: the database judges by its own rows. */
const writeScoped = (tx: Tx) =>
  insertWorld(tx, {
    agents: scopedActors.map(({ actor: { id, role, team, scope } }) => ({
      ...{ id, role, teamId: team.id, issuer: 'urn:cesu:documentation', subject: id, email: 'x@exemple.invalid' },
      ...{ givenName: 'Exemple', familyName: role, createdAt: new Date(documented.now) },
      ...{ everyTeam: scope.teamIds === null, scopeTeams: [...(scope.teamIds ?? [])] },
      ...{ everyKind: scope.kinds === null, scopeKinds: [...(scope.kinds ?? [])] },
    })),
  })

/** Thrown once the example has succeeded, so that what it wrote is rolled back. */
class Succeeded extends Error {}

/** The operation, undone once it has succeeded; `told` is given what it answers. */
const undone = (operation: AnyOperation, told: (answer: unknown) => void): AnyOperation => ({
  ...operation,
  async run(call, input) {
    told(operation.output.parse(await operation.run(call, input)))
    throw new Succeeded()
  },
})

type Verdict = 'oui' | 'non' | 'à identifier' | 'introuvable' | 'à ouvrir'

/** What becomes of the example when somebody calls: « allowed » means that it succeeds, and nothing else does. */
async function verdict(
  operation: AnyOperation,
  actor: Actor,
  told: (answer: unknown) => void = () => undefined,
): Promise<Verdict> {
  try {
    await perform(on.platform, undone(operation, told), {
      actor: actor as never,
      value: operation.example,
      key: randomUUID(),
    })
  } catch (error) {
    if (error instanceof Succeeded) return 'oui'
    if (error instanceof Problem && error.code === 'resource.not_found') return 'introuvable'
    if (error instanceof Problem && error.code === 'opening.absent') return 'à ouvrir'
    if (error instanceof Problem && /^session.(absent|proof_needed)$/.test(error.code)) return 'à identifier'
    if (error instanceof Problem && /^(access.forbidden|scope.insufficient|representation.outside)$/.test(error.code))
      return 'non'
    throw error
  }
  throw new Error('the operation was not run')
}

/** What an operation comes to for somebody, of the cases of the documented team and kind: those that its answer shows are counted. */
async function ofCases(operation: AnyOperation, actor: Actor): Promise<string> {
  let shown = ''
  const said = await verdict(operation, actor, (answer) => {
    shown = JSON.stringify(answer)
  })
  const cases = [documented.case, documented.askedCase].filter((id) => shown.includes(id))
  return said === 'oui' && cases.length > 0 ? 'oui, les dossiers' : said
}

/** The operations that are not the same for rights about other teams or other kinds; all are tried. */
async function scopeLines(): Promise<string[]> {
  const lines = [
    '',
    '## About which cases',
    '',
    'The same operations, of a case and of the lists that have it, for rights about its team and its kind (« dans le périmètre »), about another',
    'team, or about another kind. « oui, les dossiers »: it succeeds and shows the case; « introuvable »: the case is not said to be there. An',
    'operation that is not here is the same wherever the rights are.',
    '',
    `| Operation | ${Object.keys(scopedRoles)
      .flatMap((role) => [`${role}, dans le périmètre`, ...Object.keys(elsewhere).map((where) => `${role}, ${where}`)])
      .join(' | ')} |`,
    `|---|${Object.keys(scopedRoles)
      .flatMap(() => ['', ...Object.keys(elsewhere)])
      .map(() => '---|')
      .join('')}`,
  ]
  for (const operation of operations) {
    const cells: string[] = []
    let differs = false
    for (const [role, like] of Object.entries(scopedRoles)) {
      const within = await ofCases(operation, like)
      cells.push(within)
      for (const { actor } of scopedActors.filter((one) => one.role === role)) {
        const without = await ofCases(operation, actor)
        // What each opens for themselves says nothing of their scope.
        differs ||= without !== within && without !== 'à ouvrir'
        cells.push(without)
      }
    }
    if (differs) lines.push(`| \`${operation.name}\` | ${cells.join(' | ')} |`)
  }
  return lines
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
      'world. « oui »: it succeeds. To accept a change: read it, then `npx vitest run apps/api/src/access.test.ts -u`.',
      '',
      `| Operation | | ${roles.join(' | ')} | Ways in |`,
      `|---|---|${roles.map(() => '---|').join('')}---|`,
    ]
    for (const operation of operations) {
      const verdicts: string[] = []
      for (const role of roles) verdicts.push(await verdict(operation, actors[role]))
      const ways = offered.filter((way) => way.operation === operation).map(({ address }) => address)
      lines.push(`| \`${operation.name}\` | ${operation.title} | ${verdicts.join(' | ')} | ${ways.join(', ')} |`)
    }
    lines.push('', '## What asks for a recent proof of identity', '')
    lines.push(
      'Ten minutes, with a second factor: `packages/domain/src/permissions/sensitive-acts.ts`. A program does none of it.',
      '',
    )
    lines.push('| Operation | Pour… | |', '|---|---|---|')
    for (const { name, sensitive } of operations) {
      for (const act of sensitive?.acts ?? [])
        lines.push(`| \`${name}\` | ${sensitiveActs[act]} | ${sensitive?.of ? 'selon l’appel' : 'toujours'} |`)
    }
    lines.push(...(await scopeLines()))
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../docs/access.md')
  })

  test('[security 7.5.3] a sensitive act is refused to every role without a recent proof, whatever the screens show', async () => {
    const stale = { proof: { acr: 'eidas2', at: new Date(new Date(documented.now).getTime() - 601_000) } }
    const weak = { proof: { acr: 'eidas1', at: new Date(documented.now) } }
    const sensitive = operations.filter((one) => one.sensitive !== undefined)
    for (const operation of sensitive.filter((one) => one.sensitive?.of === undefined)) {
      for (const role of roles) {
        const unproved =
          (await verdict(operation, actors[role])) === 'oui' ? 'à identifier' : await verdict(operation, actors[role])
        for (const over of [stale, weak, { proof: null }]) {
          expect([operation.name, role, await verdict(operation, { ...actors[role], ...over } as never)]).toEqual([
            operation.name,
            role,
            unproved,
          ])
        }
      }
    }
    const acts = new Set(sensitive.flatMap((one) => one.sensitive?.acts ?? []))
    expect([...acts].sort()).toEqual(Object.keys(sensitiveActs).sort())
  })

  test('what is not written is forbidden: each operation refuses a role at least, or asks for no role at all', () => {
    const [page = ''] = readFileSync(join(import.meta.dirname, '../../../docs/access.md'), 'utf8').split('\n## ')
    const open = page.split('\n').filter((line) => line.startsWith('| `') && !/\| (non|à identifier) \|/.test(line))
    expect(open.map((line) => line.split('`')[1])).toEqual([
      'calendar.compute-penalty',
      'calendar.read-month',
      'contributions.estimate',
      'contributions.explain',
      'settings.read-state',
      'tax-credit.estimate',
    ])
  })
})
