import type { Prisma } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn } from './cases.ts'
import { codeOf, outcomeOf } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

/** What rights about some teams and some kinds hold of the queue: its lists, its counters, its acts. */

let on: TestPlatform
let of: ReturnType<typeof casesOn>
let teamId: string
beforeAll(async () => {
  on = await testPlatform()
  of = casesOn(on)
  teamId = await of.ownTeam()
})
afterAll(() => on.close())

describe('rights about one team and one kind', () => {
  let other: string
  let inside: string
  let outside: string[]
  const scope = (): Partial<Prisma.AgentCreateManyInput> => ({
    ...{ everyTeam: false, scopeTeams: [teamId], everyKind: false, scopeKinds: ['IDENTITY_REVIEW'] },
  })
  const mandate = {
    kind: 'MANDATE_DISPUTED',
    facts: { given: false, partnerName: 'P', askedDay: '2026-11-03' },
  } as const
  beforeAll(async () => {
    other = await of.makeTeam()
    inside = await of.openOne({ dueDay: '2026-10-01' })
    outside = [
      await of.openOne({ ...mandate, dueDay: '2026-09-01' }),
      await of.openOne({ teamId: other, dueDay: '2026-09-01' }),
      await of.openOne({
        teamId: other,
        dueDay: '2026-09-01',
        status: 'IN_PROGRESS',
        assigneeId: on.world.agents.AGENT.id,
      }),
    ]
  })

  test.each(['AGENT', 'SUPERVISOR', 'READER'] as const)(
    '%s: lists, counts, opens and picks those alone',
    async (role) => {
      const caller = await of.as(await of.makeAgent({ rights: { ...scope(), role } }))
      const { rows, count } = await caller.cases.list({ limit: 200 })
      expect(rows.map(({ id }) => id)).toContain(inside)
      expect(rows.every((row) => row.teamId === teamId && row.about.kind === 'IDENTITY_REVIEW')).toBe(true)
      expect(count.value).toBe(rows.length)
      expect((await caller.cases.list({ teamId: other, kinds: ['MANDATE_DISPUTED'] })).rows).toEqual([])
      const waiting = await caller.cases.waiting()
      expect(waiting.team).toBe(rows.filter(({ status }) => status === 'NEW').length)
      expect((await caller.cases.get({ id: inside })).acts.includes('TAKE')).toBe(role !== 'READER')
      for (const id of outside) expect(await outcomeOf(caller.cases.get({ id }))).toBe('resource.not_found')
      const move = { id: outside[0] ?? '', version: 0, act: 'TAKE' as const }
      expect(await outcomeOf(caller.cases.move(move))).toBe(
        role === 'READER' ? 'access.forbidden' : 'resource.not_found',
      )
      if (role === 'READER') return
      for (const id of outside) expect(await outcomeOf(caller.cases.writing({ id }))).toBe('resource.not_found')
      expect(await outcomeOf(caller.cases.writing({ id: inside }))).toBe('done')
      expect((await caller.cases.pick({})).rows.map(({ id }) => id)).not.toEqual(expect.arrayContaining([outside[0]]))
    },
  )

  test('a held case is taken over by those whose rights are about it alone, whatever their team', async () => {
    const id = outside[2] ?? ''
    const elsewhere = await of.as(await of.makeAgent({ rights: scope() }))
    expect(await outcomeOf(elsewhere.cases.move({ id, version: 0, act: 'TAKE' }))).toBe('resource.not_found')
    const both = { everyTeam: false, scopeTeams: [teamId, other].sort() }
    const colleague = await of.as(await of.makeAgent({ rights: both }))
    expect(await outcomeOf(colleague.cases.move({ id, version: 0, act: 'TAKE' }))).toBe('done')
  })

  test('« prendre le dossier suivant » gives those alone, then nothing', async () => {
    const own = await of.makeTeam()
    const rights = { ...scope(), scopeTeams: [own] }
    const caller = await of.as(await of.makeAgent({ teamId: own, rights }))
    await of.openOne({ ...mandate, teamId: own, dueDay: '2026-09-01' })
    const id = await of.openOne({ teamId: own, dueDay: '2026-12-01' })
    expect(await caller.cases.takeNext({})).toEqual({ id })
    expect(await caller.cases.takeNext({})).toEqual({ id: null })
  })

  test('a case is handed to nobody whose rights are elsewhere', async () => {
    const id = await of.openOne({ ...mandate, dueDay: '2026-12-01' })
    const narrow = await of.makeAgent({ rights: scope() })
    const lead = await of.supervisor()
    const handed = { id, version: 0, act: 'ASSIGN' as const }
    expect(await codeOf(lead.cases.move({ ...handed, assigneeId: narrow.id }))).toBe('case.assignee_elsewhere')
    expect((await lead.cases.handlers()).find((one) => one.id === narrow.id)?.scope).toEqual({
      ...{ teamIds: [teamId], kinds: ['IDENTITY_REVIEW'] },
    })
    expect(await outcomeOf(lead.cases.move({ ...handed, assigneeId: (await of.makeAgent()).id }))).toBe('done')
  })
})
