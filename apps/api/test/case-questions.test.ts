import { openDayFrom } from '@cesu/domain/closures'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { contractsServer } from './contracts.ts'
import { problemIn } from './problem-in.ts'

/** What an agent asks about a case of those whom it concerns, and their answers: one for each question, read before any decision. */

let of: Awaited<ReturnType<typeof contractsServer>>
let cases: ReturnType<typeof casesOn>
let handler: Handler
let colleague: Handler
beforeAll(async () => {
  of = await contractsServer()
  cases = casesOn(of.on)
  handler = await cases.makeAgent()
  colleague = await cases.makeAgent()
})
afterAll(() => of.on.close())

const text = 'Pouvez-vous confirmer les heures ?\n\nMerci.'
const decided = { outcome: 'NO_CHANGE', reason: 'L’identité est établie.' } as const

/** A case about a worker, their employer and a partner, and all of them. */
async function concerned() {
  const one = await of.worker()
  const { employerId = '', employeeId = '' } = one.pairs[0] ?? {}
  const facts = { reason: 'ANOTHER_PERSON', partnerName: 'Partenaire', askedDay: '2026-11-02' }
  const id = await cases.openOne({
    ...{ kind: 'IDENTITY_MISMATCH', subjectKind: 'MANDATE_REQUEST', facts, employerId, employeeId },
    partnerId: of.on.world.first.partnerId,
  })
  return { id, worker: one.citizen, employer: () => of.employerOf(one), partner: () => of.presence.of.partner() }
}

const messagesOf = (requestId: string) => cases.asOwner((tx) => tx.message.findMany({ where: { requestId } }))
const questionIn = async (list: Promise<{ rows: { id: string }[] }>, id: string) =>
  (await list).rows.find((row) => row.id === id)

describe('a question', () => {
  test('is asked by who holds the case from then on, waits, and is answered by the partner: the case is theirs to decide again', async () => {
    const { id, partner } = await concerned()
    const agent = await cases.as(handler)
    const { parties } = await agent.cases.get({ id })
    expect(parties.map(({ party, isTold }) => [party, isTold])).toEqual([
      ['PARTNER', true],
      ['EMPLOYER', true],
      ['EMPLOYEE', expect.any(Boolean)],
    ])
    const asked = await agent.cases.ask({ id, version: 0, party: 'PARTNER', text })
    expect(asked.replyBy).toBe(openDayFrom(of.ago(-15), []))
    expect(await cases.row(id)).toMatchObject({ status: 'AWAITING_REPLY', assigneeId: handler.id, version: 2 })
    const staff = await partner()
    expect(await questionIn(staff.questions.list({ waits: true }), asked.id)).toMatchObject({
      ...{ party: 'PARTNER', text, authorName: handler.name, answer: null, isOver: false },
      about: 'une identité à vérifier',
    })
    await staff.questions.answer({ id: asked.id, text: ' Oui. \r\nQuarante heures. ' })
    expect(await cases.row(id)).toMatchObject({ status: 'IN_PROGRESS', assigneeId: handler.id, version: 3 })
    expect(await questionIn(staff.questions.list({ waits: true }), asked.id)).toBeUndefined()
    const read = await agent.cases.get({ id })
    expect(read.questions).toMatchObject([{ id: asked.id, answer: 'Oui.\nQuarante heures.', isOver: false }])
    expect(read.trail.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining(['a posé une question au partenaire', 'a répondu à l’Urssaf, comme partenaire']),
    )
    const [entry] = (await cases.trailOf(id)).filter(({ kind }) => kind === 'CASE_ANSWERED')
    expect(entry).toMatchObject({ actorKind: 'PARTNER_STAFF', payload: { party: 'PARTNER' } })
  })

  test('to an employer or to a worker is told by e-mail, which says nothing of it, and never to the partner', async () => {
    const { id, employer, worker } = await concerned()
    const agent = await cases.as(handler)
    const asked = await agent.cases.ask({ id, version: 0, party: 'EMPLOYER', text })
    const [mail, ...others] = await messagesOf(asked.id)
    expect(others).toEqual([])
    expect(mail).toMatchObject({ kind: 'CASE_ASKED', partnerId: null, facts: { replyBy: asked.replyBy } })
    expect(JSON.stringify(mail?.facts)).not.toContain('heures')
    const person = await employer()
    await person.questions.answer({ id: asked.id, text: 'Oui.' })
    expect(await questionIn(person.questions.list({}), asked.id)).toMatchObject({ answer: 'Oui.', party: 'EMPLOYER' })
    const again = await agent.cases.ask({ id, version: 3, party: 'EMPLOYEE', text })
    expect((await messagesOf(again.id)).length).toBeLessThanOrEqual(1)
    expect(await questionIn(person.questions.list({}), again.id)).toBeUndefined()
    expect(await outcomeOf(person.questions.answer({ id: again.id, text: 'Oui.' }))).toBe('resource.not_found')
    await worker.questions.answer({ id: again.id, text: 'Non.' })
    const staff = await of.presence.of.partner()
    for (const one of [asked.id, again.id]) {
      expect(await questionIn(staff.questions.list({}), one)).toBeUndefined()
      expect(await outcomeOf(staff.questions.answer({ id: one, text: 'Oui.' }))).toBe('resource.not_found')
    }
  })

  test('is told to the programs of the partner, with its number and nothing of what it says', async () => {
    const { id } = await concerned()
    const asked = await (await cases.as(handler)).cases.ask({ id, version: 0, party: 'PARTNER', text })
    const events = await cases.asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId: id } }))
    expect(events).toMatchObject([{ kind: 'CASE_ASKED', employerId: null, payload: { messageId: asked.id } }])
    expect(JSON.stringify(events[0]?.payload)).not.toContain('heures')
  })

  test('of nobody, about a case of a colleague or read before another act, or to whom it does not concern, is refused', async () => {
    const { id } = await concerned()
    const agent = await cases.as(handler)
    const empty = await problemIn(agent.cases.ask({ id, version: 0, party: 'PARTNER', text: ' \n ' }))
    expect(empty.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['case.question_empty', '/text']])
    const other = await cases.as(colleague)
    await other.cases.move({ id, version: 0, act: 'TAKE' })
    expect(await outcomeOf(agent.cases.ask({ id, version: 1, party: 'PARTNER', text }))).toBe('case.not_now')
    expect(await outcomeOf(other.cases.ask({ id, version: 0, party: 'PARTNER', text }))).toBe('case.changed')
    const alone = await cases.openOne()
    const nobody = await problemIn(agent.cases.ask({ id: alone, version: 0, party: 'EMPLOYEE', text }))
    expect(nobody.errors.map(({ code }) => code)).toEqual(['case.party_unknown'])
    expect(await cases.row(alone)).toMatchObject({ status: 'NEW', version: 0 })
  })
})

describe('an answer', () => {
  test('20 at once: one is kept, and the trail says it once', async () => {
    const { id, partner } = await concerned()
    const asked = await (await cases.as(handler)).cases.ask({ id, version: 0, party: 'PARTNER', text })
    const staff = await partner()
    const outcomes = await twentyAtOnce((rank) => staff.questions.answer({ id: asked.id, text: `Réponse ${rank}.` }))
    expect(outcomes).toEqual({ done: 1, 'case.answered': 19 })
    expect((await cases.trailOf(id)).filter(({ kind }) => kind === 'CASE_ANSWERED')).toHaveLength(1)
    expect(await cases.row(id)).toMatchObject({ status: 'IN_PROGRESS', version: 3 })
  })

  test('that comes while the agent decides makes what they read stale; once decided, none is taken', async () => {
    const { id, partner } = await concerned()
    const agent = await cases.as(handler)
    const staff = await partner()
    const asked = await agent.cases.ask({ id, version: 0, party: 'PARTNER', text })
    await agent.cases.move({ id, version: 2, act: 'TAKE' })
    await staff.questions.answer({ id: asked.id, text: 'Oui.' })
    expect(await outcomeOf(agent.cases.decide({ id, version: 3, ...decided }))).toBe('case.changed')
    const again = await agent.cases.ask({ id, version: 4, party: 'PARTNER', text })
    await agent.cases.decide({ id, version: 6, ...decided })
    expect(await outcomeOf(staff.questions.answer({ id: again.id, text: 'Oui.' }))).toBe('case.over')
    expect(await questionIn(staff.questions.list({ waits: true }), again.id)).toBeUndefined()
    expect(await questionIn(staff.questions.list({}), again.id)).toMatchObject({ answer: null, isOver: true })
    // Opened again, the case asks nothing that is not asked again.
    await agent.cases.move({ id, version: 8, act: 'REOPEN', words: 'Une pièce est arrivée.' })
    expect(await outcomeOf(staff.questions.answer({ id: again.id, text: 'Oui.' }))).toBe('case.over')
    of.on.setNow(new Date(of.on.platform.now().getTime() + 1_000).toISOString())
    const anew = await (await cases.as(handler)).cases.ask({ id, version: 9, party: 'PARTNER', text })
    await staff.questions.answer({ id: anew.id, text: 'Oui.' })
  })

  test('to a case that was given back to the team leaves it to be taken, and is read by who takes it', async () => {
    const { id, partner } = await concerned()
    const agent = await cases.as(handler)
    const asked = await agent.cases.ask({ id, version: 0, party: 'PARTNER', text })
    await agent.cases.move({ id, version: 2, act: 'TAKE' })
    await agent.cases.move({ id, version: 3, act: 'RELEASE' })
    await (await partner()).questions.answer({ id: asked.id, text: 'Oui.' })
    expect(await cases.row(id)).toMatchObject({ status: 'NEW', assigneeId: null, version: 5 })
    const other = await cases.as(colleague)
    expect((await other.cases.get({ id })).questions).toMatchObject([{ answer: 'Oui.' }])
  })

  test('decide and answer at once, forty times: never a decision from what was read before an answer', async () => {
    for (let turn = 0; turn < 40; turn++) {
      const { id, partner } = await concerned()
      const agent = await cases.as(handler)
      const staff = await partner()
      const asked = await agent.cases.ask({ id, version: 0, party: 'PARTNER', text })
      const [decision, answer] = await Promise.all([
        outcomeOf(agent.cases.decide({ id, version: 2, ...decided })),
        outcomeOf(staff.questions.answer({ id: asked.id, text: 'Oui.' })),
      ])
      expect([
        ['done', 'case.over'],
        ['case.changed', 'done'],
      ]).toContainEqual([decision, answer])
    }
  })
})
