import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { type RecordedEvent, sentenceOf } from '@cesu/domain/events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problemIn } from '../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../test/test-platform.ts'
import { documented } from './documentation/ids.ts'
import { documentedActors, writeDocumentationWorld } from './documentation/world.ts'
import { type AnyOperation, operation } from './operation.ts'
import { perform } from './perform.ts'
import type { Platform } from './platform/platform.ts'

const { agent, supervisor, auditor, declarant } = documentedActors

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
  on.setNow(documented.now)
})
afterAll(() => on.close())

/** An answer about these persons: a list of them, or their files. */
const reading = (mode: 'LISTED' | 'OPENED', persons: readonly string[]): AnyOperation => {
  const { lists, ...rest } = operation({
    name: `test.${mode}`,
    title: 'Lecture d’essai',
    permission: 'declarations.oversee',
    effect: 'read',
    input: z.strictObject({}),
    output: z.object({ rows: z.array(z.object({ name: z.string() })) }),
    example: {},
    run: async () => ({ rows: persons.map((personId) => ({ personId, name: 'x', secret: 'stays' })) }),
    lists: ({ rows }) => rows.map(({ personId }) => personId),
  })
  return { ...rest, ...(mode === 'LISTED' ? { lists } : { opens: lists }) } as AnyOperation
}

const people = (count: number) => Array.from({ length: count }, () => randomUUID())

/** The platform with a smaller budget, and an agent of whom nothing is counted yet. */
const withBudgets = (budgets: Partial<Platform['config']['budgets']>): Platform => ({
  ...on.platform,
  config: { ...on.platform.config, budgets: { ...on.platform.config.budgets, ...budgets } },
})

describe('what may leave', () => {
  test('is the output and nothing else', async () => {
    const answer = await perform(on.platform, reading('LISTED', people(1)), { actor: agent, value: {} })
    expect(answer).toEqual({ rows: [{ name: 'x' }] })
  })

  test('an input of the wrong shape is a problem field by field, before anything is read', async () => {
    const problem = await problemIn(perform(on.platform, reading('LISTED', []), { actor: agent, value: { no: 1 } }))
    expect([problem.code, problem.errors.map(({ pointer }) => pointer)]).toEqual(['input.refused', ['/no']])
  })
})

describe('[finding R9] the persons that an account reads', () => {
  test('are charged once each, whatever the number of readings, and the budget is exact under 50 readers at once', async () => {
    const platform = withBudgets({ agentOpenedPerHour: 30, agentOpenedPerDay: 200 })
    const seen = people(40)
    const answers = await Promise.allSettled(
      Array.from({ length: 50 }, (_, rank) =>
        perform(platform, reading('OPENED', [seen[rank % 40] ?? '']), { actor: agent, value: {} }),
      ),
    )
    const passed = new Set(answers.flatMap(({ status }, rank) => (status === 'fulfilled' ? [seen[rank % 40]] : [])))
    expect(passed.size).toBe(30)
    for (const answer of answers) {
      if (answer.status === 'rejected')
        expect((await problemIn(Promise.reject(answer.reason))).code).toBe('reading.budget_spent')
    }
  })

  test('from 80 % of the budget the reader is warned, past it nothing leaves and the day counts too', async () => {
    const platform = withBudgets({ agentListedPerHour: 10 })
    const warnings: string[] = []
    const read = (persons: readonly string[]) =>
      perform(platform, reading('LISTED', persons), { actor: agent, value: {}, warn: (text) => warnings.push(text) })
    on.setNow('2026-11-03T11:00:00.000Z')
    await read(people(7))
    expect(warnings).toEqual([])
    await read(people(1))
    expect(warnings).toHaveLength(1)
    await read(people(2))
    const problem = await problemIn(read(people(1)))
    expect([problem.status, problem.code]).toEqual([429, 'reading.budget_spent'])
    on.setNow('2026-11-03T12:00:00.000Z')
    await expect(read(people(10))).resolves.toBeDefined()
    on.setNow(documented.now)
  })

  test('a refused reading leaves a trace, once for an account, a mode and a window, however many at once', async () => {
    const platform = withBudgets({ agentOpenedPerHour: 1, agentOpenedPerDay: 200, agentListedPerHour: 1 })
    const refusals = async (mode: 'LISTED' | 'OPENED') => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          problemIn(perform(platform, reading(mode, people(2)), { actor: supervisor, value: {} })),
        ),
      )
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['reading.budget_spent']))
      return withContext(on.owner, { kind: 'jobs' }, (tx) =>
        tx.auditEntry.findMany({ where: { kind: 'READING_REFUSED', actorId: supervisor.id }, orderBy: { id: 'asc' } }),
      )
    }
    // The first readings of this account: the count that each began is rolled back with it.
    await refusals('OPENED')
    const [first, ...more] = await refusals('OPENED')
    expect(more).toEqual([])
    expect(first).toMatchObject({
      ...{ subjectKind: 'PEOPLE', subjectId: 'test.OPENED', actorName: supervisor.name },
      payload: { operation: 'test.OPENED', mode: 'OPENED', window: '2026-11-03T10', limit: 1 },
    })
    expect(sentenceOf(first as RecordedEvent)).toBe('a été arrêté à sa limite de personnes ouvertes (1 par heure)')
    expect(await refusals('LISTED')).toHaveLength(2)
    on.setNow('2026-11-03T10:00:00.000Z')
    expect(await refusals('OPENED')).toHaveLength(3)
    on.setNow(documented.now)
  })

  test('a list of nobody leaves its trace, and is charged to nobody', async () => {
    const traces = () =>
      withContext(on.owner, { kind: 'jobs' }, (tx) =>
        tx.auditEntry.findMany({ where: { kind: 'PEOPLE_LISTED', actorId: auditor.id } }),
      )
    const platform = withBudgets({ agentListedPerHour: 1 })
    for (let turn = 0; turn < 3; turn += 1) {
      await perform(platform, reading('LISTED', []), { actor: auditor, value: {} })
    }
    const [entry, ...more] = await traces()
    expect(more).toHaveLength(2)
    expect(sentenceOf(entry as RecordedEvent)).toBe('a consulté une liste (0 personne)')
    expect(await on.owner.personRead.count({ where: { actorId: auditor.id } })).toBe(0)
  })

  test('a list leaves a trace: which list, how many persons', async () => {
    await perform(on.platform, reading('LISTED', people(3)), { actor: agent, value: {} })
    const entries = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.findMany({ where: { kind: 'PEOPLE_LISTED', actorId: agent.id }, orderBy: { id: 'desc' }, take: 1 }),
    )
    expect(entries.map(({ payload, subjectId }) => [subjectId, payload])).toEqual([
      ['test.LISTED', { operation: 'test.LISTED', persons: 3 }],
    ])
  })
})

describe('[finding S3] the budget of a request', () => {
  const slow = (effect: 'read' | 'write') =>
    operation({
      name: `test.slow-${effect}`,
      title: 'Lenteur d’essai',
      permission: 'declarations.submit',
      effect,
      input: z.strictObject({}),
      output: z.object({}),
      example: {},
      run: () => new Promise<Record<string, never>>((done) => setTimeout(done, 400, {})),
    })
  const hurried = (): Platform => ({ ...on.platform, config: { ...on.platform.config, requestBudgetMs: 100 } })

  test.each([
    ['read', 'platform.unavailable'],
    ['write', 'platform.unknown_outcome'],
  ] as const)('a %s that takes longer is answered: %s', async (effect, code) => {
    const given = { actor: declarant, value: {}, key: randomUUID() }
    const problem = await problemIn(perform(hurried(), slow(effect), given))
    expect([problem.status, problem.code]).toEqual([503, code])
  })

  test('what still waited for its turn is not begun, and says so', async () => {
    let begun = 0
    const counted = { ...slow('write'), run: () => new Promise((done) => setTimeout(done, 400, { begun: ++begun })) }
    // Nobody else's calls are in their line.
    const actor = { ...declarant, id: randomUUID() }
    const given = () => ({ actor, value: {}, key: randomUUID() })
    const calls = Array.from({ length: 6 }, () => problemIn(perform(hurried(), counted as never, given())))
    const codes = (await Promise.all(calls)).map(({ code }) => code)
    const answers = ['platform.busy', 'platform.unknown_outcome'].map((code) => codes.filter((one) => one === code))
    expect(answers.map(({ length }) => length)).toEqual([2, 4])
    await new Promise((later) => setTimeout(later, 500))
    expect(begun).toBe(4)
  })
})
