import { randomUUID } from 'node:crypto'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type TestPlatform, testPlatform } from '../test/test-platform.ts'
import { Problem } from './problem.ts'
import { appRouter } from './router.ts'

const people = ['nobody', 'declarant', 'reader', 'agent', 'supervisor', 'auditor'] as const
type Person = (typeof people)[number]

const staff: readonly Person[] = ['declarant', 'reader']
const urssaf: readonly Person[] = ['agent', 'supervisor', 'auditor']

/** Who may call each procedure: a procedure that is not here fails the test, whoever wrote it. */
const allowed: Record<string, readonly Person[]> = {
  'session.partnerMe': people,
  'session.agentMe': people,
  'contributions.estimate': people,
  'employments.list': staff,
  'employments.get': staff,
  'declarations.check': ['declarant'],
  'declarations.submit': ['declarant'],
  'declarations.list': staff,
  'declarations.get': staff,
  'agentDeclarations.partners': urssaf,
  'agentDeclarations.list': urssaf,
  'agentDeclarations.get': urssaf,
  'cases.teams': ['agent', 'supervisor'],
  'cases.list': ['agent', 'supervisor'],
  'parameters.list': urssaf,
  'parameters.register': urssaf,
  'parameters.get': urssaf,
  'parameters.recordCheck': ['supervisor'],
}

let on: TestPlatform
const callers = {} as Record<Person, Caller>

beforeAll(async () => {
  on = await testPlatform()
  const { first, agents } = on.world
  callers.nobody = on.callerWith({})
  callers.declarant = await on.as('PARTNER', first.declarant.subject, randomUUID())
  callers.reader = await on.as('PARTNER', first.reader.subject, randomUUID())
  callers.agent = await on.as('BACKOFFICE', agents.AGENT.subject)
  callers.supervisor = await on.as('BACKOFFICE', agents.SUPERVISOR.subject)
  callers.auditor = await on.as('BACKOFFICE', agents.AUDITOR.subject)
})
afterAll(() => on.close())

/** An input with the right shape, about nothing that exists. */
const inputOf = (path: string): unknown => {
  const key = { employerId: randomUUID(), period: '2026-10', id: randomUUID() }
  const pair = { employerId: key.employerId, employmentId: randomUUID() }
  const days = { startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31' }
  const pay = { kind: 'NET', amountCents: 100_000 }
  const declaration = { ...pair, ...days, period: '2026-10', hours: 40, pay, paidLeaveIncluded: true }
  const inputs: Record<string, unknown> = {
    'contributions.estimate': { period: '2026-10', pay, hours: 40 },
    'employments.get': pair,
    'declarations.check': declaration,
    'declarations.submit': declaration,
    'declarations.get': key,
    'agentDeclarations.get': key,
    'parameters.get': { id: 'none' },
    'parameters.recordCheck': {
      parameterId: 'none',
      versionFrom: '2026-01-01',
      value: '1 %',
      comment: 'Relu : inchangé.',
    },
  }
  return inputs[path] ?? (path.endsWith('.list') ? {} : undefined)
}

async function outcome(caller: Caller, path: string): Promise<string> {
  const [context = '', name = ''] = path.split('.')
  const procedures = caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    await procedures[context]?.[name]?.(inputOf(path))
    return 'allowed'
  } catch (error) {
    if (!(error instanceof TRPCError && error.cause instanceof Problem)) throw error
    const { code } = error.cause
    return code === 'session.absent' || code === 'access.forbidden' ? code : 'allowed'
  }
}

describe('who may call what', () => {
  const paths = Object.keys(appRouter._def.procedures)

  test('every procedure is in the matrix, and nothing else', () => {
    expect(Object.keys(allowed).sort()).toEqual([...paths].sort())
  })

  test.each(paths.flatMap((path) => people.map((person) => [path, person] as const)))(
    '%s by %s',
    async (path, person) => {
      const mayCall = allowed[path]?.includes(person)
      const rightApplication = (/^(agent|cases|parameters)/.test(path) ? urssaf : staff).includes(person)
      const refusal = rightApplication ? 'access.forbidden' : 'session.absent'
      expect(await outcome(callers[person], path)).toBe(mayCall ? 'allowed' : refusal)
    },
  )
})
