import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

/** What colleagues ask and tell each other of a case: opinions, notes that name somebody, and what each has not read. */

let on: TestPlatform
let cases: ReturnType<typeof casesOn>
let holder: Handler
let colleague: Handler
beforeAll(async () => {
  on = await testPlatform()
  cases = casesOn(on)
})
afterAll(() => on.close())

/** A case held by one, and a colleague: people of this test alone. */
async function held() {
  holder = await cases.makeAgent()
  colleague = await cases.makeAgent()
  const id = await cases.openOne()
  const mine = await cases.as(holder)
  await mine.cases.move({ id, version: 0, act: 'TAKE' })
  return { id, mine, theirs: await cases.as(colleague) }
}

const question = 'Le mandat suffit-il ?\n\nJe penche pour oui.'
const given = { answer: 'UNFAVOURABLE', words: 'Il n’est pas signé.' } as const
const reasonsOf = async (who: { cases: { calls: () => Promise<{ reason: string; byName: string }[]> } }) =>
  (await who.cases.calls()).map(({ reason, byName }) => [reason, byName])

describe('an opinion', () => {
  test('is asked by who holds the case, given once, read by them before they decide, and the case stays theirs', async () => {
    const { id, mine, theirs } = await held()
    await mine.cases.askOpinion({ id, version: 1, colleagueId: colleague.id, question })
    expect(await reasonsOf(theirs)).toEqual([['OPINION_ASKED', holder.name]])
    expect((await theirs.cases.get({ id })).opinions).toMatchObject([{ question, mayAnswer: true, mayWithdraw: false }])
    // Read, it waits still.
    expect(await reasonsOf(theirs)).toEqual([['OPINION_ASKED', holder.name]])
    const { version } = await mine.cases.get({ id })
    on.setNow('2026-11-03T09:01:00Z')
    const later = await cases.as(colleague)
    await later.cases.answerOpinion({ id, ...given })
    const holding = await cases.as(holder)
    expect(await reasonsOf(holding)).toEqual([['OPINION_GIVEN', colleague.name]])
    expect(await outcomeOf(holding.cases.decide({ id, version, outcome: 'NO_CHANGE', reason: 'Oui.' }))).toBe(
      'case.changed',
    )
    const read = await holding.cases.get({ id })
    expect(read).toMatchObject({ assigneeId: holder.id, status: 'IN_PROGRESS', version: version + 1 })
    expect(read.opinions).toMatchObject([{ ...given, askedOfName: colleague.name, mayWithdraw: false }])
    expect(read.trail.filter(({ isNews }) => isNews).map(({ sentence }) => sentence)).toEqual([
      'a donné un avis défavorable : « Il n’est pas signé. »',
    ])
    expect(await reasonsOf(holding)).toEqual([])
    on.setNow('2026-11-03T09:00:00Z')
  })

  test('of twenty answers at once, one is kept', async () => {
    const { id, mine, theirs } = await held()
    const asked = await mine.cases.askOpinion({ id, version: 1, colleagueId: colleague.id, question })
    const { version } = await cases.row(id)
    expect(await twentyAtOnce(() => theirs.cases.answerOpinion({ id, ...given }))).toEqual({
      done: 1,
      'case.opinion_over': 19,
    })
    expect((await cases.row(id)).version).toBe(version + 1)
    expect(await outcomeOf(mine.cases.withdrawOpinion({ id: asked.id }))).toBe('case.opinion_over')
  })

  test('is asked of one colleague once at a time, twenty at once too; of several, and again after it is taken back', async () => {
    const { id, mine, theirs } = await held()
    const ask = (colleagueId = colleague.id) => mine.cases.askOpinion({ id, version: 1, colleagueId, question })
    expect(await twentyAtOnce(() => ask())).toEqual({ done: 1, 'input.refused': 19 })
    expect(await outcomeOf(ask((await cases.makeAgent()).id))).toBe('done')
    const [first] = (await mine.cases.get({ id })).opinions
    const opinion = first?.id ?? ''
    expect(await outcomeOf(theirs.cases.withdrawOpinion({ id: opinion }))).toBe('access.forbidden')
    await mine.cases.withdrawOpinion({ id: opinion })
    expect(await reasonsOf(theirs)).toEqual([])
    expect(await outcomeOf(theirs.cases.answerOpinion({ id, ...given }))).toBe('case.opinion_over')
    expect(await outcomeOf(ask())).toBe('done')
  })

  test('is neither asked by who does not hold the case, nor of oneself, nor of who handles none, nor given for another', async () => {
    const { id, mine, theirs } = await held()
    const ask = (by: typeof mine, colleagueId: string) =>
      outcomeOf(by.cases.askOpinion({ id, version: 1, colleagueId, question }))
    expect(await ask(theirs, holder.id)).toBe('case.not_now')
    expect(await ask(mine, holder.id)).toBe('input.refused')
    expect(await ask(mine, on.world.agents.AUDITOR.id)).toBe('input.refused')
    await mine.cases.askOpinion({ id, version: 1, colleagueId: on.world.agents.SUPERVISOR.id, question })
    expect(await outcomeOf(theirs.cases.answerOpinion({ id, ...given }))).toBe('case.opinion_over')
    expect(await outcomeOf(mine.cases.answerOpinion({ id, ...given }))).toBe('case.opinion_over')
    const leader = await cases.supervisor()
    expect(await outcomeOf(leader.cases.answerOpinion({ id, ...given, words: ' \n' }))).toBe('input.refused')
    // A case that nobody holds is taken by who asks.
    const free = await cases.openOne()
    await mine.cases.askOpinion({ id: free, version: 0, colleagueId: colleague.id, question })
    expect(await cases.row(free)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: holder.id, version: 1 })
    // Decided, it waits for nobody.
    const { version } = await mine.cases.get({ id })
    await mine.cases.decide({ id, version, outcome: 'NO_CHANGE', reason: 'Oui.' })
    expect(await outcomeOf(leader.cases.answerOpinion({ id, ...given }))).toBe('case.opinion_over')
    expect(await reasonsOf(leader)).toEqual([])
  })
})

describe('a note', () => {
  test('names colleagues, who find it in their day until they read it; its lines are kept', async () => {
    const { id, mine, theirs } = await held()
    const text = `@${colleague.name} regarde\n\nla page 2`
    await mine.cases.note({ id, text, mentions: [colleague.id, colleague.id, holder.id] })
    expect(await reasonsOf(theirs)).toEqual([['MENTIONED', holder.name]])
    expect(await reasonsOf(mine)).toEqual([])
    const { rows } = await theirs.cases.list({ statuses: ['IN_PROGRESS'], limit: 100, direction: 'asc' })
    expect(rows.find((row) => row.id === id)?.unreadNotes).toBe(1)
    expect((await theirs.cases.get({ id })).notes).toMatchObject([{ text, isUnread: true, namesMe: true }])
    expect((await theirs.cases.get({ id })).notes).toMatchObject([{ isUnread: false, namesMe: true }])
    expect(await reasonsOf(theirs)).toEqual([])
    expect((await mine.cases.get({ id })).notes).toMatchObject([{ isUnread: false, namesMe: false }])
  })

  test('names nobody who handles no case', async () => {
    const { id, mine } = await held()
    for (const mentions of [[on.world.agents.AUDITOR.id], [id], Array.from({ length: 11 }, () => holder.id)])
      expect(await outcomeOf(mine.cases.note({ id, text: 'Bonjour.', mentions }))).toBe('input.refused')
    expect((await mine.cases.get({ id })).notes).toEqual([])
  })
})
