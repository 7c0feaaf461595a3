import { MOST_OWN_VIEWS } from '@cesu/domain/cases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { problemIn } from './problem-in.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from './test-platform.ts'

let on: TestPlatform
let of: ReturnType<typeof casesOn>
let handler: Handler
let caller: AgentCaller
let leader: AgentCaller
beforeAll(async () => {
  on = await testPlatform()
  of = casesOn(on)
  handler = await of.makeAgent()
  caller = await of.as(handler)
  leader = await of.supervisor()
})
afterAll(() => on.close())

const asked = { type: 'MANDATE_DISPUTED', sens: 'desc' }
const mine = { id: null, name: 'Mandats', asked, isShared: false }
const names = async (who: AgentCaller) => (await who.cases.views()).map(({ name }) => name)
const codes = async (work: Promise<unknown>) => (await problemIn(work)).errors?.map(({ code }) => code)

describe('a view of cases', () => {
  test('is saved, read back, renamed and removed by who owns it, and by nobody else; each change is traced with its diff', async () => {
    const { id } = await caller.cases.saveView(mine)
    expect(await caller.cases.views()).toMatchObject([{ id, name: 'Mandats', asked, isOwn: true, isFirst: false }])
    expect(await names(leader)).toEqual([])
    await caller.cases.saveView({ ...mine, id, name: '  Mandats  contestés ' })
    expect(await names(caller)).toEqual(['Mandats contestés'])
    expect((await problemIn(leader.cases.saveView({ ...mine, id }))).code).toBe('resource.not_found')
    expect(await leader.cases.removeView({ id })).toEqual({ isRemoved: false })
    expect(await caller.cases.removeView({ id })).toEqual({ isRemoved: true })
    expect(await names(caller)).toEqual([])
    const trail = await of.asOwner((tx) =>
      tx.auditEntry.findMany({ where: { subjectKind: 'CASE_VIEW', subjectId: id }, orderBy: { id: 'asc' } }),
    )
    const kept = { name: 'Mandats', asked, isShared: false }
    const renamed = { ...kept, name: 'Mandats contestés' }
    expect(trail.map(({ payload }) => payload)).toEqual([
      { before: null, after: kept },
      { before: kept, after: renamed },
      { before: renamed, after: null },
    ])
  })

  test('is shared by a leader with their team, and no more; names are one in the team, whatever the capitals', async () => {
    expect(await codes(caller.cases.saveView({ ...mine, isShared: true }))).toEqual(['case.view_not_shared'])
    const { id } = await leader.cases.saveView({ ...mine, name: 'Équipe', isShared: true })
    expect(await caller.cases.views()).toMatchObject([{ id, isOwn: false, isShared: true }])
    expect(await names(await of.as(await of.makeAgent({ teamId: await of.makeTeam() })))).toEqual([])
    // One’s own of the same name stays possible; two of one’s own are not.
    const own = await caller.cases.saveView({ ...mine, name: 'équipe' })
    expect(await codes(caller.cases.saveView({ ...mine, name: 'Équipe' }))).toEqual(['case.view_name_taken'])
    expect(await codes(caller.cases.saveView({ ...mine, name: ' ' }))).toEqual(['case.view_unnamed'])
    await leader.cases.saveView({ ...mine, id, name: 'Équipe', isShared: false })
    expect((await caller.cases.views()).map((view) => view.id)).toEqual([own.id])
    await caller.cases.removeView({ id: own.id })
    await leader.cases.removeView({ id })
  })

  test('is found first by who says so, until they say no more, or it is no more shared with them', async () => {
    const { id } = await leader.cases.saveView({ ...mine, isShared: true })
    const first = async () => (await caller.cases.views()).filter(({ isFirst }) => isFirst).map((view) => view.id)
    await caller.cases.chooseView({ id, isFirst: true })
    expect(await first()).toEqual([id])
    expect((await leader.cases.views()).some(({ isFirst }) => isFirst)).toBe(false)
    const { id: other } = await caller.cases.saveView({ ...mine, name: 'Autre' })
    await caller.cases.chooseView({ id: other, isFirst: false })
    expect(await first()).toEqual([id])
    await leader.cases.saveView({ ...mine, id, isShared: false })
    expect(await first()).toEqual([])
    expect((await problemIn(caller.cases.chooseView({ id, isFirst: true }))).code).toBe('resource.not_found')
    await caller.cases.chooseView({ id: other, isFirst: true })
    await caller.cases.chooseView({ id: other, isFirst: false })
    expect(await first()).toEqual([])
    await caller.cases.removeView({ id: other })
    await leader.cases.removeView({ id })
  })

  test('twenty saved at once when one more is admitted: one is kept; of one name, one is', async () => {
    for (let rank = 1; rank < MOST_OWN_VIEWS; rank++) await caller.cases.saveView({ ...mine, name: `Vue ${rank}` })
    const atOnce = (name: (rank: number) => string) =>
      Promise.allSettled(Array.from({ length: 20 }, (_, rank) => caller.cases.saveView({ ...mine, name: name(rank) })))
    const same = await atOnce(() => 'La même')
    expect(same.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [last] = (await caller.cases.views()).filter(({ name }) => name === 'La même')
    await caller.cases.removeView({ id: last?.id ?? '' })
    const others = await atOnce((rank) => `Une autre ${rank}`)
    expect(others.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await names(caller)).toHaveLength(MOST_OWN_VIEWS)
  })

  test('the largest that passes is kept; one more is refused', async () => {
    const large = Object.fromEntries(Array.from({ length: 4 }, (_, rank) => ['abcd'.charAt(rank), 'x'.repeat(499)]))
    const { id } = await leader.cases.saveView({ ...mine, name: 'x'.repeat(40), asked: large })
    expect(await names(leader)).toEqual(['x'.repeat(40)])
    expect((await problemIn(leader.cases.saveView({ ...mine, name: 'x'.repeat(41) }))).code).toBe('input.refused')
    const larger = { ...mine, id, asked: { ...large, e: '' } }
    expect((await problemIn(leader.cases.saveView(larger))).code).toBe('input.refused')
    await leader.cases.removeView({ id })
  })
})

test('what is counted is what the list opens, up to a bound', async () => {
  const teamId = await of.makeTeam()
  await of.open(101, { teamId })
  await of.open(3, { teamId, status: 'ESCALATED' })
  const lists = [
    { statuses: ['NEW' as const], teamId },
    { statuses: ['ESCALATED' as const], teamId },
  ]
  expect(await caller.cases.counts({ lists })).toEqual([
    { value: 99, atLeast: true },
    { value: 3, atLeast: false },
  ])
  expect((await caller.cases.list({ ...lists[1] })).count).toEqual({ value: 3, atLeast: false })
})
