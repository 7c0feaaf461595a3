import { afterAll, beforeAll, expect, test } from 'vitest'
import { casesOn } from './cases.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from './test-platform.ts'

/** A Tuesday: its weeks are those of 2026-10-26 and 2026-11-02. */
const [NOW, TODAY] = ['2026-11-03T09:00:00Z', '2026-11-03']

let on: TestPlatform
let of: ReturnType<typeof casesOn>
let caller: AgentCaller
let teamId: string
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(NOW)
  of = casesOn(on)
  teamId = await of.makeTeam()
  caller = await of.as(await of.makeAgent({ teamId }))
})
afterAll(() => on.close())

const span = { from: '2026-10-26', to: '2026-11-08' }
const at = (instant: string) => new Date(instant)
const decided = (openedAt: string, decidedAt: string, dueDay: string) =>
  of.openOne({
    ...{ teamId, status: 'RESOLVED', outcome: 'NO_CHANGE', reason: 'R.', decidedBy: 'N', dueDay },
    ...{ openedAt: at(openedAt), decidedAt: at(decidedAt) },
  })

test('each figure of a week, of an age and of a team is what its list counts', async () => {
  // Sunday, 23:30 in Paris: still the week before; half an hour later, the next one.
  await of.openOne({ teamId, openedAt: at('2026-11-01T22:30:00Z'), dueDay: '2026-11-02' })
  await of.openOne({ teamId, openedAt: at('2026-11-01T23:00:00Z'), dueDay: TODAY })
  await of.openOne({ teamId, openedAt: at('2026-09-01T08:00:00Z'), status: 'ESCALATED' })
  await of.openOne({ teamId, openedAt: at('2026-01-01T08:00:00Z') })
  await decided('2026-10-27T08:00:00Z', '2026-10-28T08:00:00Z', '2026-10-28')
  await decided('2026-10-27T08:00:00Z', '2026-10-29T08:00:00Z', '2026-10-28')
  await decided('2026-10-27T08:00:00Z', '2026-10-31T08:00:00Z', '2026-10-30')
  const steered = await caller.cases.steer({ span, teamId })
  expect(steered.weeks).toMatchObject([
    { monday: '2026-10-26', opened: 4, decided: 3, decidedLate: 2, reopened: 0, medianDays: 2 },
    { monday: '2026-11-02', opened: 1, decided: 0, medianDays: null, ninetiethDays: null },
  ])
  expect(steered.total).toMatchObject({ opened: 5, decided: 3, decidedLate: 2, medianDays: 2 })
  expect(steered.total.ninetiethDays).toBeCloseTo(3.6)
  expect(steered.stock).toEqual([{ kind: 'IDENTITY_REVIEW', ages: [2, 0, 1, 1], late: 1 }])
  expect(steered.teams).toMatchObject([{ id: teamId, open: 4, late: 1, escalated: 1, opened: 5, decided: 3 }])
  const listed = async (asked: Parameters<AgentCaller['cases']['list']>[0]) =>
    (await caller.cases.list({ teamId, ...asked })).count.value
  expect(await listed({ opened: { from: '2026-10-26', to: '2026-11-01' } })).toBe(4)
  expect(await listed({ decided: { from: '2026-10-26', to: '2026-11-01' }, statuses: ['RESOLVED'] })).toBe(3)
  expect(await listed({ opened: { from: '2000-01-01', to: '2026-08-04' }, statuses: ['NEW', 'ESCALATED'] })).toBe(1)
  // Another team, and another period, see nothing of it.
  const other = await caller.cases.steer({ span, teamId: await of.makeTeam() })
  expect(other).toMatchObject({ weeks: [], stock: [], total: { opened: 0, decided: 0, medianDays: null } })
  const before = await caller.cases.steer({ span: { from: '2025-01-06', to: '2025-01-12' }, teamId })
  expect(before).toMatchObject({ weeks: [], total: { opened: 0 } })
})

test('no team is offered that one’s scope does not hold', async () => {
  await of.makeTeam()
  const rights = { everyTeam: false, scopeTeams: [teamId] }
  const scoped = await of.as(await of.makeAgent({ teamId, rights }))
  expect((await scoped.cases.teams()).map(({ id }) => id)).toEqual([teamId])
  expect((await scoped.cases.steer({ span })).teams.map(({ id }) => id)).toEqual([teamId])
  expect((await caller.cases.teams()).length).toBeGreaterThan(1)
})

test('opened again, a case counts as reopened, and an answer of before is no more one that came', async () => {
  const leader = await of.supervisor()
  const id = await of.openOne({ teamId, dueDay: '2026-11-20' })
  const { id: agentId, name } = await of.makeAgent({ teamId })
  const question = {
    authorId: agentId,
    authorName: name,
    caseId: id,
    caseNumber: 1,
    about: 'A',
    party: 'PARTNER' as const,
  }
  const partnerId = on.world.first.partnerId
  const write = (over: { text: string; replyBy?: string; answersId?: string; writtenAt: Date }) =>
    of.asOwner((tx) => tx.caseMessage.create({ data: { ...question, partnerId, ...over } }))
  const asked = await write({ text: 'Q', replyBy: '2026-11-18', writtenAt: at('2026-11-03T08:00:00Z') })
  await write({ text: 'Q2', replyBy: '2026-11-18', writtenAt: at('2026-11-03T08:01:00Z') })
  const read = async () => {
    const { answeredAt, awaitedAnswers } = await leader.cases.get({ id })
    return { answeredAt, awaitedAnswers }
  }
  expect(await read()).toEqual({ answeredAt: null, awaitedAnswers: 2 })
  await write({ text: 'R', answersId: asked.id, writtenAt: at('2026-11-03T08:30:00Z') })
  expect(await read()).toEqual({ answeredAt: '2026-11-03T08:30:00.000Z', awaitedAnswers: 1 })
  const { version } = await leader.cases.decide({ id, version: 0, outcome: 'NO_CHANGE', reason: 'Vu.' })
  expect(await read()).toMatchObject({ awaitedAnswers: 0 })
  await leader.cases.move({ id, version, act: 'REOPEN', words: 'Encore.' })
  expect(await read()).toEqual({ answeredAt: null, awaitedAnswers: 0 })
  const { total } = await caller.cases.steer({ span, teamId })
  expect(total.reopened).toBe(1)
  const reopened = { reopened: { from: TODAY, to: TODAY }, teamId }
  expect((await caller.cases.list(reopened)).rows.map((row) => row.id)).toEqual([id])
  expect((await caller.cases.list({ ...reopened, reopened: { from: span.from, to: '2026-11-02' } })).rows).toEqual([])
})

test('the menu says what is new of what one holds: handed by another or answered, until it is opened', async () => {
  const holder = await of.makeAgent({ teamId })
  const theirs = await of.as(holder)
  const leader = await of.supervisor()
  const [own = '', handed = ''] = await of.open(2, { teamId, dueDay: TODAY })
  await theirs.cases.move({ id: own, version: 0, act: 'TAKE' })
  expect(await theirs.cases.menu()).toMatchObject({ mine: 1, mineToday: 1, mineLate: 0, news: [] })
  await leader.cases.move({ id: handed, version: 0, act: 'ASSIGN', assigneeId: holder.id })
  expect(await theirs.cases.menu()).toMatchObject({ mine: 2, news: [handed] })
  expect((await leader.cases.menu()).news).toEqual([])
  on.setNow('2026-11-03T09:00:01Z')
  await theirs.cases.get({ id: handed })
  expect((await theirs.cases.menu()).news).toEqual([])
  on.setNow(NOW)
  const numbers = (await Promise.all([own, handed].map(of.row))).map(({ number }) => Number(number))
  expect(await theirs.cases.picked({ numbers })).toMatchObject([
    { assigneeName: holder.name },
    { assigneeName: holder.name },
  ])
})
