import { parameterRegister } from '@cesu/domain/parameters'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let auditor: AgentCaller

beforeAll(async () => {
  on = await testPlatform()
  auditor = await on.as('AGENT', on.world.agents.AUDITOR.subject)
})
afterAll(() => on.close())

const everything = { limit: 200 }
const total = parameterRegister().length

test('lists the whole register, to be checked first, the least trusted first, the oldest first', async () => {
  const { rows, count, nextCursor, summary } = await auditor.parameters.list(everything)
  expect(count).toEqual({ value: total, atLeast: false })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
  expect(nextCursor).toBeNull()
  const keys = rows.map(({ watch }) => `${watch.isDue ? 0 : 1} ${'DCBA'.indexOf(watch.version.grade)} ${watch.since}`)
  expect(keys).toEqual(keys.toSorted())
  expect(summary.total).toBe(total)
  expect(summary.toCheck).toBe(rows.filter(({ watch }) => watch.isDue).length)
  expect(summary.grades.reduce((sum, grade) => sum + grade.total, 0)).toBe(total)
  expect(summary.themes).toEqual([...new Set(parameterRegister().map(({ theme }) => theme))].sort())
})

test('pages meet without overlap, and a check in between moves only what it checks', async () => {
  const whole = (await auditor.parameters.list(everything)).rows.map(({ id }) => id)
  const first = await auditor.parameters.list({ limit: 10 })
  expect(first.rows.map(({ id }) => id)).toEqual(whole.slice(0, 10))

  const supervisor = await on.as('AGENT', on.world.agents.SUPERVISOR.subject)
  const checked = whole[3] ?? ''
  const { versions, watch } = await supervisor.parameters.get({ id: checked })
  const value = versions.find(({ from }) => from === watch.version.from)?.value ?? ''
  const comment = 'Relu : inchangé.'
  await supervisor.parameters.recordCheck({ parameterId: checked, versionFrom: watch.version.from, value, comment })

  const second = await auditor.parameters.list({ limit: 10, cursor: first.nextCursor })
  expect(second.rows.map(({ id }) => id)).toEqual(whole.slice(10, 20))
})

test('filters by grade, by theme, by what is to be checked', async () => {
  const { rows } = await auditor.parameters.list({ ...everything, grade: 'D' })
  expect(rows.length).toBeGreaterThan(3)
  expect(new Set(rows.map(({ watch }) => watch.version.grade))).toEqual(new Set(['D']))
  const ceiling = await auditor.parameters.list({ ...everything, theme: 'Plafond' })
  expect(ceiling.rows.map(({ id }) => id)).toEqual(['pmss'])
  const due = await auditor.parameters.list({ ...everything, toCheck: true })
  expect(due.count.value).toBe(due.summary.toCheck)
  expect(due.count.value).toBeLessThan(total)
})

test.each([
  ['the start of a word without its accent', 'securite soc', 'pmss'],
  ['the identifier', 'er_ircem_prev_total', 'er_ircem_prev_total'],
  ['nothing found', 'ballon', undefined],
])('searches %s', async (_title, search, id) => {
  const { rows } = await auditor.parameters.list({ ...everything, search })
  expect(rows[0]?.id).toBe(id)
})

test('a row says its value, or how many figures it has, and whether an earlier one is provisional', async () => {
  const { rows } = await auditor.parameters.list(everything)
  const row = (wanted: string) => rows.find(({ id }) => id === wanted)
  expect(row('er_at')).toMatchObject({ value: '2,06\u00a0%', figureCount: 1, wasProvisional: false })
  expect(row('deduction_horaire_reunion')).toMatchObject({ value: '3,70\u00a0€', figureCount: 1, wasProvisional: true })
  expect(row('grille_salaires')).toMatchObject({ value: null, figureCount: 18, wasProvisional: false })
  expect(row('penalties_lecture')).toMatchObject({ value: null, figureCount: 1 })
})

test('a cursor is worth nothing for other filters', async () => {
  const { nextCursor } = await auditor.parameters.list({ limit: 10 })
  const misused = auditor.parameters.list({ limit: 10, grade: 'A', cursor: nextCursor })
  expect((await problemIn(misused)).code).toBe('cursor.unusable')
})

test('the whole register leaves with its history and its last checks, and names nobody’s identifier', async () => {
  const register = await auditor.parameters.register()
  expect(register).toHaveLength(total)
  const checked = register.filter(({ lastCheck }) => lastCheck !== null)
  expect(checked).toHaveLength(1)
  expect(checked[0]?.lastCheck).toMatchObject({ agentName: 'supervisor Essai', checkedDay: '2026-11-03' })
  expect(checked[0]?.lastCheck).not.toHaveProperty('agentId')
  const workAccident = register.find(({ id }) => id === 'er_at')
  expect(workAccident?.versions[1]).toMatchObject({ from: '2019-01-01', until: '2019-12-31', grade: 'B' })
})
