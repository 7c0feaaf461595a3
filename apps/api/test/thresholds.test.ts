import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { openDayFrom } from '@cesu/domain/closures'
import { addDays } from '@cesu/domain/shared'
import { Threshold, thresholds } from '@cesu/domain/thresholds'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { documentedActors, writeDocumentationWorld } from '../src/documentation/world.ts'
import type { AnyOperation } from '../src/operation.ts'
import { perform } from '../src/perform.ts'
import { legalDay } from '../src/platform/clock.ts'
import type { Problem } from '../src/problem.ts'
import { changeThreshold } from '../src/settings/change-threshold.ts'
import { listThresholds } from '../src/settings/list-thresholds.ts'
import { dueDayToday, thresholdsToday } from '../src/thresholds.ts'
import { twentyAtOnce } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
const { supervisor, agentAdministrator } = documentedActors
let today = ''
beforeAll(async () => {
  on = await testPlatform()
  await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
})
beforeEach(() => {
  today = legalDay(on.platform.now())
})
afterAll(() => on.close())

const doing = (operation: AnyOperation, value: unknown, actor: object = agentAdministrator) =>
  perform(on.platform, operation, { actor: actor as never, value, key: randomUUID() })
const changed = (over: object) =>
  doing(changeThreshold, {
    ...{ threshold: 'REPLY_DAYS', version: 0, value: 20, fromDay: today, reason: 'Essai.', ...over },
  })
const listed = async (threshold: Threshold, actor: object = supervisor) => {
  const { rows } = (await doing(listThresholds, undefined, actor)) as {
    rows: { threshold: Threshold; value: number; version: number; changes: { value: number; reason: string }[] }[]
  }
  return rows.find((one) => one.threshold === threshold)
}
/** The last day of a delay of ours. */
const ends = (day: string, days: number) => openDayFrom(addDays(day, days), [])
const codesOf = (done: Promise<unknown>) =>
  done.then(
    () => ['done'],
    (error: Problem) => (error.errors.length > 0 ? error.errors.map(({ code }) => code) : [error.code]),
  )

test('as long as nobody has set it, a threshold is the domain’s; changed, it counts from its day, and is put back by another change', async () => {
  for (const one of Object.values(Threshold))
    expect(await listed(one)).toMatchObject({ value: thresholds[one].usual, version: 0, changes: [] })
  const threshold = 'ANSWER_MANDATE_DISPUTED'
  const due = (day: string) => dueDayToday({ tx: on.owner, today: day }, 'MANDATE_DISPUTED')
  await changed({ threshold, value: 4 })
  expect(await due(today)).toBe(ends(today, 4))
  const later = addDays(today, 10)
  await changed({ threshold, version: 1, value: 7, fromDay: later })
  expect([await due(addDays(today, 9)), await due(later)]).toEqual([ends(addDays(today, 9), 4), ends(later, 7)])
  await changed({ threshold, version: 2, value: 2, reason: 'Comme avant.' })
  expect([await due(today), await due(later)]).toEqual([ends(today, 2), ends(later, 7)])
  expect((await listed(threshold))?.changes.map(({ value, reason }) => [value, reason])).toEqual([
    ...[[2, 'Comme avant.'] as const, [7, 'Essai.'] as const, [4, 'Essai.'] as const],
  ])
  const traced = await on.owner.auditEntry.findMany({ where: { subjectId: threshold }, orderBy: { id: 'asc' } })
  expect(traced.map(({ kind, payload }) => [kind, payload])).toMatchObject([
    ['THRESHOLD_CHANGED', { before: 2, after: 4, fromDay: today, reason: 'Essai.' }],
    ['THRESHOLD_CHANGED', { before: 4, after: 7, fromDay: later }],
    ['THRESHOLD_CHANGED', { before: 4, after: 2, reason: 'Comme avant.' }],
  ])
})

test('a legal delay is in no threshold: an objection and a leak keep theirs', async () => {
  for (const [kind, days] of [
    ['OBJECTION', 28],
    ['LEAK', 3],
  ] as const)
    expect(await dueDayToday({ tx: on.owner, today }, kind)).toBe(addDays(today, days))
})

test('twenty who change one threshold for one day: one does, the others read what it is now', async () => {
  expect(await twentyAtOnce((rank) => changed({ threshold: 'BULK_CASES', value: 100 + rank }))).toEqual({
    ...{ done: 1, 'setting.changed': 19 },
  })
  const stale = (await changed({ threshold: 'BULK_CASES', value: 90 }).catch((error) => error)) as Problem
  expect([stale.code, stale.message]).toEqual(['setting.changed', expect.stringMatching(/ l’a fixé à \d+ dossiers /)])
  const [first] = (await listed('BULK_CASES'))?.changes ?? []
  expect((await thresholdsToday({ tx: on.owner, today })).BULK_CASES).toBe(first?.value)
})

test.each([
  [{ value: 4 }, ['threshold.out_of_bounds']],
  [{ value: 61 }, ['threshold.out_of_bounds']],
  [{ value: 15 }, ['threshold.same']],
  [{ fromDay: '2020-01-01' }, ['threshold.begins']],
  [{ fromDay: '2999-01-01' }, ['threshold.begins']],
  [{ reason: ' ' }, ['setting.reason_missing']],
  [{ version: 3 }, ['setting.changed']],
  [{ value: 0, fromDay: '2020-01-01' }, ['threshold.out_of_bounds', 'threshold.begins']],
])('%o is refused: %s', async (over, codes) => {
  expect(await codesOf(changed(over))).toEqual(codes)
})

test('a leader reads them and changes none; an administrator needs a recent proof', async () => {
  const value = { threshold: 'REPLY_DAYS', version: 0, value: 20, fromDay: today, reason: 'Essai.' }
  expect(await codesOf(doing(changeThreshold, value, supervisor))).toEqual(['access.forbidden'])
  expect(await codesOf(doing(changeThreshold, value, { ...agentAdministrator, proof: null }))).toEqual([
    'session.proof_needed',
  ])
})
