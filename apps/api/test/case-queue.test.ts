import type { CaseStatus } from '@cesu/domain/cases'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trials } from '../../../scripts/trials.ts'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf } from './consent.ts'
import { type AgentCaller, type TestPlatform, testPlatform } from './test-platform.ts'

const [BEGINNING, TODAY] = ['2026-11-03T09:00:00Z', '2026-11-03']

let on: TestPlatform
let of: ReturnType<typeof casesOn>
beforeAll(async () => {
  on = await testPlatform()
  of = casesOn(on)
})
beforeEach(() => on.setNow(BEGINNING))
afterAll(() => on.close())

describe('« prendre le dossier suivant »', () => {
  test('50 agents at once over 60 cases: each takes another, the first due first, and none is skipped', async () => {
    const teamId = await of.makeTeam()
    const ids: string[] = []
    // Two due each day of a month.
    for (let rank = 0; rank < 60; rank++) {
      const dueDay = `2026-11-${String(1 + Math.floor(rank / 2)).padStart(2, '0')}`
      ids.push(await of.openOne({ teamId, dueDay }))
    }
    await of.open(10, { dueDay: '2026-10-01' })
    const handlers = await of.makeAgents(50, { teamId })
    const callers = await Promise.all(handlers.map((handler) => of.as(handler)))
    const takings = await Promise.all(callers.map((caller) => caller.cases.takeNext({})))
    const taken = takings.map(({ id }) => id ?? '')
    expect([...taken].sort()).toEqual(ids.slice(0, 50).sort())
    for (const [rank, id] of taken.entries()) {
      expect(await of.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: handlers[rank]?.id, version: 1 })
      expect(await of.trailOf(id)).toMatchObject([{ kind: 'CASE_MOVED', actorId: handlers[rank]?.id }])
    }
    // One more each for ten of them, then nothing is left.
    const rest = await Promise.all(callers.slice(0, 12).map((caller) => caller.cases.takeNext({})))
    expect(
      rest
        .map(({ id }) => id)
        .filter((id) => id !== null)
        .sort(),
    ).toEqual(ids.slice(50).sort())
    expect(rest.filter(({ id }) => id === null)).toHaveLength(2)
  })

  test('only of one’s team, of the kinds that one knows how to handle, and that nobody holds', async () => {
    const teamId = await of.makeTeam()
    const handler = await of.makeAgent({ teamId, skills: ['PROGRAMS', 'MANDATES'] })
    await of.open(2, { teamId, dueDay: '2026-10-01' })
    await of.open(2, { kind: 'API_UNUSUAL', dueDay: '2026-10-01' })
    const mandate = { kind: 'MANDATE_DISPUTED', facts: { given: false, partnerName: 'P', askedDay: TODAY } } as const
    const later = await of.openOne({ ...mandate, teamId, dueDay: '2026-12-01' })
    const caller = await of.as(handler)
    expect(await caller.cases.takeNext({})).toEqual({ id: later })
    expect(await caller.cases.takeNext({})).toEqual({ id: null })
  })
})

describe('the list and its counters', () => {
  let teamId: string
  let caller: AgentCaller
  let handler: Handler
  beforeAll(async () => {
    on.setNow(BEGINNING)
    teamId = await of.makeTeam()
    handler = await of.makeAgent({ teamId })
    caller = await of.as(handler)
    const mandate = { kind: 'MANDATE_DISPUTED', facts: { given: false, partnerName: 'P', askedDay: TODAY } } as const
    const death = { kind: 'DEATH_REPORTED', facts: { consumerName: 'C', readDay: TODAY, words: '' } } as const
    for (const about of [{}, mandate, death]) {
      for (const [rank, dueDay] of ['2026-11-02', TODAY, '2026-11-04'].entries()) {
        await of.open(1 + rank, { ...about, teamId, dueDay })
        await of.open(2, { ...about, teamId, dueDay, status: 'IN_PROGRESS', assigneeId: handler.id })
        const other = on.world.agents.AGENT.id
        await of.open(1, { ...about, teamId, dueDay, status: 'IN_PROGRESS', assigneeId: other })
        await of.open(1, { ...about, teamId, dueDay, status: 'AWAITING_REPLY', assigneeId: handler.id })
        await of.open(1, { ...about, teamId, dueDay, status: 'ESCALATED' })
      }
    }
  })

  const listed = async (filter: Parameters<AgentCaller['cases']['list']>[0]) => {
    const { rows, count } = await caller.cases.list({ teamId, limit: 200, ...filter })
    if (count.value !== rows.length) throw new Error(`${count.value} counted, ${rows.length} shown`)
    return rows
  }
  const openStatuses: CaseStatus[] = ['NEW', 'IN_PROGRESS', 'AWAITING_REPLY', 'ESCALATED']

  test('by one kind, by several, by none: each row is of a kind asked, and none is left out, in the order of days', async () => {
    const all = await listed({})
    for (const kinds of [['MANDATE_DISPUTED'], ['MANDATE_DISPUTED', 'DEATH_REPORTED', 'MANDATE_DISPUTED']] as const) {
      const rows = await listed({ kinds: [...kinds] })
      const wanted = all.filter(({ about }) => (kinds as readonly string[]).includes(about.kind))
      expect(rows.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
    }
    expect(all.map(({ dueDay }) => dueDay)).toEqual(all.map(({ dueDay }) => dueDay).toSorted())
    expect(await listed({ kinds: ['API_ABUSE'] })).toEqual([])
  })

  test('by state, those handed to a leader too; by who holds them; until a day, included', async () => {
    const all = await listed({})
    for (const status of openStatuses) {
      const rows = await listed({ statuses: [status] })
      expect(rows.map(({ id }) => id)).toEqual(all.filter((row) => row.status === status).map(({ id }) => id))
      expect(rows.length).toBeGreaterThan(0)
    }
    const mine = await listed({ isMine: true })
    expect(mine.map(({ id }) => id)).toEqual(all.filter((row) => row.assigneeId === handler.id).map(({ id }) => id))
    expect(mine).toHaveLength(27)
    const due = await listed({ dueBy: TODAY, kinds: ['DEATH_REPORTED'], statuses: ['NEW', 'ESCALATED'] })
    expect(due).toHaveLength(1 + 2 + 2)
    expect(due.every(({ dueDay }) => dueDay <= TODAY)).toBe(true)
  })

  test('page by page, whatever is asked, each comes once, both ways', async () => {
    for (const filter of [{}, { kinds: ['MANDATE_DISPUTED', 'IDENTITY_REVIEW'] as const }, { isMine: true }]) {
      for (const direction of ['asc', 'desc'] as const) {
        const asked = { teamId, direction, ...filter, kinds: [...('kinds' in filter ? (filter.kinds ?? []) : [])] }
        const whole = (await caller.cases.list({ ...asked, limit: 200 })).rows.map(({ id }) => id)
        const paged: string[] = []
        let cursor: string | null = null
        do {
          const page: Awaited<ReturnType<AgentCaller['cases']['list']>> = await caller.cases.list({
            ...{ ...asked, cursor, limit: 7 },
          })
          paged.push(...page.rows.map(({ id }) => id))
          cursor = page.nextCursor
        } while (cursor !== null)
        expect(paged).toEqual(whole)
      }
    }
  })

  test('from one to the next, and back, is the list: each once, none at its ends', async () => {
    for (const direction of ['asc', 'desc'] as const) {
      const asked = { teamId, direction, kinds: ['MANDATE_DISPUTED' as const] }
      const ids = (await caller.cases.list({ ...asked, limit: 200 })).rows.map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(5)
      for (const [rank, id] of ids.entries()) {
        const { previous, next } = await caller.cases.around({ ...asked, id })
        expect([previous?.id, next?.id]).toEqual([ids[rank - 1], ids[rank + 1]])
      }
    }
  })

  test('the counters are what the lists show', async () => {
    const count = async (filter: Parameters<typeof listed>[0]) => (await listed(filter)).length
    const late = '2026-11-02'
    const mine = { isMine: true, statuses: ['IN_PROGRESS' as const] }
    expect(await caller.cases.waiting()).toEqual({
      mine: await count(mine),
      mineLate: await count({ ...mine, dueBy: late }),
      mineToday: (await count({ ...mine, dueBy: TODAY })) - (await count({ ...mine, dueBy: late })),
      awaiting: await count({ isMine: true, statuses: ['AWAITING_REPLY'] }),
      team: await count({ statuses: ['NEW'] }),
      teamLate: await count({ statuses: openStatuses, dueBy: late }),
      escalated: await count({ statuses: ['ESCALATED'] }),
      bound: 999,
    })
    const mineUntilToday = await count({ ...mine, dueBy: TODAY })
    // The day after, in France.
    on.setNow('2026-11-03T23:00:00Z')
    expect((await (await of.as(handler)).cases.waiting()).mineLate).toBe(mineUntilToday)
  })
})

/** What is done of a case, and what it leaves. */
const acts = {
  decide: { leaves: 'RESOLVED', kind: 'CASE_DECIDED', versions: 2, isHeld: true },
  'take over': { leaves: 'IN_PROGRESS', kind: 'CASE_MOVED', versions: 1, isHeld: true },
  'hand up': { leaves: 'ESCALATED', kind: 'CASE_MOVED', versions: 1, isHeld: false },
} as const
type Act = keyof typeof acts

const kept = { outcome: 'NO_CHANGE', reason: 'L’identité est établie.' } as const

function act(caller: AgentCaller, what: Act, read: { id: string; version: number }): Promise<unknown> {
  if (what === 'decide') return caller.cases.decide({ ...read, ...kept })
  return caller.cases.move({ ...read, act: what === 'take over' ? 'TAKE' : 'ESCALATE', words: 'Pour vous.' })
}

/** What an act leaves of a case that was of a version, when this person did it. */
const leftBy = ({ id, name }: Handler, what: Act, version: number) => ({
  status: acts[what].leaves,
  assigneeId: acts[what].isHeld ? id : null,
  version: version + acts[what].versions,
  decidedBy: what === 'decide' ? name : null,
  reason: what === 'decide' ? kept.reason : null,
})

describe('two at once', () => {
  test.each([
    ['decide', 'decide', false],
    ['decide', 'take over', true],
    ['decide', 'hand up', false],
    ['take over', 'take over', false],
  ] as const)('%s and %s: one is done, whole, and the other changes nothing', async (left, right, isHeld) => {
    const [one, other] = [await of.makeAgent(), await of.makeAgent()]
    const [mine, theirs] = [await of.as(one), await of.as(other)]
    for (const id of await of.open(trials(500, 20))) {
      if (isHeld) await act(mine, 'take over', { id, version: 0 })
      const version = isHeld ? 1 : 0
      const outcomes = await Promise.all([
        outcomeOf(act(mine, left, { id, version })),
        outcomeOf(act(theirs, right, { id, version })),
      ])
      expect(outcomes.toSorted()).toEqual([expect.stringMatching(/^case\.(changed|not_now)$/), 'done'])
      const [who, what] = outcomes[0] === 'done' ? ([one, left] as const) : ([other, right] as const)
      expect(await of.row(id)).toMatchObject(leftBy(who, what, version))
      const trail = await of.trailOf(id)
      expect(trail.at(-1)).toMatchObject({ kind: acts[what].kind, actorId: who.id })
      expect(trail).toHaveLength(version + 1)
    }
  })
})
