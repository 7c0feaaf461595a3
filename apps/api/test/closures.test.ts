import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { addDays } from '@cesu/domain/shared'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentedActors, writeDocumentationWorld } from '../src/documentation/world.ts'
import type { AnyOperation } from '../src/operation.ts'
import { perform } from '../src/perform.ts'
import type { Problem } from '../src/problem.ts'
import { addClosure } from '../src/settings/add-closure.ts'
import { readCalendar } from '../src/settings/read-calendar.ts'
import { withdrawClosure } from '../src/settings/withdraw-closure.ts'
import { dueDayToday } from '../src/thresholds.ts'
import { twentyAtOnce } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

const TODAY = '2026-11-03'
const { supervisor, auditor, agentAdministrator, agent } = documentedActors
let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(`${TODAY}T09:00:00Z`)
  await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
})
afterAll(() => on.close())

const doing = (operation: AnyOperation, value: unknown, actor: object = agentAdministrator) =>
  perform(on.platform, operation, { actor: actor as never, value, key: randomUUID() })
const added = (fromDay: string, over: object = {}) =>
  doing(addClosure, { fromDay, untilDay: fromDay, reason: 'Essai.', ...over }) as Promise<{ id: string }>
const withdrawn = (id: string, reason = 'Finalement ouvert.') => doing(withdrawClosure, { id, reason })
interface Calendar {
  coming: { id: string; fromDay: string }[]
  before: { id: string; withdrawn: { reason: string } | null }[]
  years: { year: number; source: string; holidays: { day: string }[] }[]
}
const calendar = (actor: object) => doing(readCalendar, undefined, actor) as Promise<Calendar>
const codesOf = (done: Promise<unknown>) =>
  done.then(
    () => ['done'],
    (error: Problem) => (error.errors.length > 0 ? error.errors.map(({ code }) => code) : [error.code]),
  )
/** Two days from today, of a case whose delay is ours: of Thursday 5 November. */
const due = () => dueDayToday({ tx: on.owner, today: TODAY }, 'MANDATE_DISPUTED')

test('a closed day moves what falls on it to the next open day, until it is withdrawn; both are traced', async () => {
  expect(await due()).toBe('2026-11-05')
  const { id } = await added('2026-11-05', { untilDay: '2026-11-06' })
  // Over the weekend.
  expect(await due()).toBe('2026-11-09')
  expect(await dueDayToday({ tx: on.owner, today: '2026-11-08' }, 'MANDATE_DISPUTED')).toBe('2026-11-10')
  expect(await dueDayToday({ tx: on.owner, today: '2026-11-09' }, 'MANDATE_DISPUTED')).toBe('2026-11-12')
  // A legal clock: a Tuesday that is closed all the same.
  await added('2026-12-01')
  expect(await dueDayToday({ tx: on.owner, today: TODAY }, 'OBJECTION')).toBe('2026-12-01')
  await withdrawn(id)
  expect(await due()).toBe('2026-11-05')
  expect(await codesOf(withdrawn(id))).toEqual(['setting.changed'])
  const traced = await on.owner.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })
  const days = { fromDay: '2026-11-05', untilDay: '2026-11-06', reason: 'Essai.' }
  expect(traced.map(({ kind, actorName, payload }) => [kind, actorName, payload])).toEqual([
    ['CLOSURE_ADDED', agentAdministrator.name, days],
    ['CLOSURE_WITHDRAWN', agentAdministrator.name, { ...days, withdrawReason: 'Finalement ouvert.' }],
  ])
  for (const reader of [supervisor, auditor, agentAdministrator]) {
    const { coming, before, years } = await calendar(reader)
    expect(coming.map(({ fromDay }) => fromDay)).toEqual(['2026-12-01', '2026-12-31'])
    expect(before).toMatchObject([{ id, withdrawn: { reason: 'Finalement ouvert.' } }])
    expect(years.map(({ year, holidays }) => [year, holidays.length])).toEqual([
      [2026, 2],
      [2027, 11],
    ])
    expect(years.map(({ source }) => source).join()).toContain('L3133-1')
  }
})

test('twenty who close one day, or days around it: one does, the others read who did; twenty who withdraw it: one does', async () => {
  const span = (rank: number) => ({ untilDay: rank % 2 === 0 ? '2026-11-16' : '2026-11-20' })
  expect(await twentyAtOnce((rank) => added('2026-11-16', span(rank)))).toEqual({ done: 1, 'setting.changed': 19 })
  const late = (await added('2026-11-13', { untilDay: '2026-11-17' }).catch((error) => error)) as Problem
  expect([late.code, late.message]).toEqual([
    'setting.changed',
    expect.stringContaining(`${agentAdministrator.name} a déjà fermé le service `),
  ])
  const { coming } = await calendar(supervisor)
  const id = coming.find(({ fromDay }) => fromDay === '2026-11-16')?.id ?? ''
  expect(await twentyAtOnce(() => withdrawn(id))).toEqual({ done: 1, 'setting.changed': 19 })
  expect(await codesOf(added('2026-11-16'))).toEqual(['done'])
})

test('what is refused: a day that is not to come, nothing that is worked, no reason, what has begun, who may not', async () => {
  expect(await codesOf(added(TODAY, { reason: ' ' }))).toEqual(['closure.begins', 'setting.reason_missing'])
  expect(await codesOf(added('2026-11-11'))).toEqual(['closure.nothing'])
  expect(await codesOf(added('2026-11-18', { untilDay: addDays('2026-11-18', 31) }))).toEqual(['closure.ends'])
  expect(await codesOf(doing(addClosure, { fromDay: '', untilDay: '', reason: 'R.' }))).toEqual([
    ...['input.invalid', 'input.invalid'],
  ])
  const { id } = await added('2026-11-24', { untilDay: '2026-11-25' })
  expect(await codesOf(withdrawn(id, ' '))).toEqual(['setting.reason_missing'])
  expect(await codesOf(withdrawn(randomUUID()))).toEqual(['resource.not_found'])
  on.setNow('2026-11-24T00:30:00+01:00')
  expect(await codesOf(doing(withdrawClosure, { id, reason: 'Trop tard.' }, proved()))).toEqual(['closure.begun'])
  on.setNow(`${TODAY}T09:00:00Z`)
  const asked = { fromDay: '2026-11-30', untilDay: '2026-11-30', reason: 'Essai.' }
  for (const actor of [supervisor, agent, auditor])
    expect(await codesOf(doing(addClosure, asked, actor))).toEqual(['access.forbidden'])
  expect(await codesOf(doing(addClosure, asked, { ...agentAdministrator, proof: null }))).toEqual([
    'session.proof_needed',
  ])
  expect(await codesOf(calendar(agent))).toEqual(['access.forbidden'])
})

/** The administrator, who proved who they are now. */
const proved = () => ({ ...agentAdministrator, proof: { acr: 'eidas2', at: on.platform.now() } })
