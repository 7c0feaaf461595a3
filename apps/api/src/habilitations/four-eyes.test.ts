import { randomUUID } from 'node:crypto'
import { answerApproval, answerAuthorizationRequest, insertApproval, moveCase, withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { habilitationsOn } from '../../test/habilitations.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
let of: Awaited<ReturnType<typeof habilitationsOn>>
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(new Date().toISOString())
  of = await habilitationsOn(on)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

describe('[security] four eyes', () => {
  test('production waits for a second agent, whoever they are but the first; the case stays in the list', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const id = await of.ask(asker, { wanted: 'NEXT_STAGE', authorizationId: sandbox.id })
    const [first, second] = await of.cases.makeAgents(2)
    if (first === undefined || second === undefined) throw new Error('two agents')
    expect(await of.decide(first, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: true })
    expect(await of.cases.about(id)).toMatchObject({ status: 'NEW', assigneeId: null, outcome: null })
    expect(await outcomeOf(of.decide(first, id, { outcome: 'GRANTED' }))).toBe('approval.not_yours')
    // Whoever wants to grant it is not given it again.
    const given: (string | null)[] = []
    while (given.at(-1) !== null) given.push((await (await of.cases.as(first)).cases.takeNext({})).id)
    expect(given).not.toContain((await of.cases.about(id)).id)
    expect((await asker.habilitations.read()).held).toHaveLength(1)
    expect(await of.decide(second, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: false })
    expect((await asker.habilitations.read()).held.map(({ stage }) => stage)).toEqual(['PRODUCTION', 'SANDBOX'])
    const [approval] = await of.asOwner((tx) => tx.approval.findMany({ where: { subjectId: id } }))
    expect(approval).toMatchObject({ requestedById: first.id, answeredById: second.id, answer: 'GRANTED' })
    expect((await of.trailOf(id)).map(({ kind }) => kind).slice(-2)).toEqual([
      'AUTHORIZATION_APPROVAL_ASKED',
      'AUTHORIZATION_ANSWERED',
    ])
  })

  test('20 second agents at once: one grants, one habilitation is made', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const id = await of.ask(asker, { wanted: 'NEXT_STAGE', authorizationId: sandbox.id })
    const [first, ...others] = await of.cases.makeAgents(21)
    if (first === undefined) throw new Error('no agent')
    await of.decide(first, id, { outcome: 'GRANTED' })
    const { id: caseId, version } = await of.cases.about(id)
    const callers = await Promise.all(others.map((one) => of.cases.as(one)))
    const reason = 'Conforme.'
    const { done, ...refused } = await twentyAtOnce(async (rank) =>
      callers[rank]?.cases.decide({ id: caseId, version, outcome: 'GRANTED', reason }),
    )
    expect([done, Object.values(refused).reduce((sum, count) => sum + count, 0)]).toEqual([1, 19])
    expect(await of.asOwner((tx) => tx.authorization.count({ where: { partnerId: asker.partnerId } }))).toBe(2)
  })

  test('20 first agents at once: one wish', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const id = await of.ask(asker, { wanted: 'NEXT_STAGE', authorizationId: sandbox.id })
    const { id: caseId, version } = await of.cases.about(id)
    const callers = await Promise.all((await of.cases.makeAgents(20)).map((one) => of.cases.as(one)))
    const reason = 'Conforme.'
    const { done } = await twentyAtOnce(async (rank) =>
      callers[rank]?.cases.decide({ id: caseId, version, outcome: 'GRANTED', reason }),
    )
    expect([done, await of.asOwner((tx) => tx.approval.count({ where: { subjectId: id } }))]).toEqual([1, 1])
  })

  test('more employers than were granted is for two, as many for one; an update replaces in place, with what changed', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const update = { wanted: 'UPDATE', authorizationId: sandbox.id } as const
    const same = await of.ask(asker, update, { purpose: 'Autre chose.' })
    const found = await of.cases.about(same)
    expect(found.facts).toMatchObject({ wanted: 'UPDATE', needsTwo: false })
    const [first, second] = await of.cases.makeAgents(2)
    if (first === undefined || second === undefined) throw new Error('two agents')
    const { subject } = await (await of.cases.as(first)).cases.get({ id: found.id })
    expect(subject).toMatchObject({ request: { changes: [{ field: 'purpose', after: 'Autre chose.' }] } })
    expect(await of.decide(first, same, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: false })
    const more = await of.ask(asker, update, { purpose: 'Autre chose.', expectedEmployers: 41 })
    expect(await of.decide(first, more, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: true })
    expect(await of.decide(second, more, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: false })
    expect((await asker.habilitations.read()).held).toMatchObject([{ id: sandbox.id, employers: 41, version: 2 }])
  })

  test('a second agent who refuses answers the wish too; what is sent again asks for a new one', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const id = await of.ask(asker, { wanted: 'NEXT_STAGE', authorizationId: sandbox.id })
    const [first, second] = await of.cases.makeAgents(2)
    if (first === undefined || second === undefined) throw new Error('two agents')
    await of.decide(first, id, { outcome: 'GRANTED' })
    await of.decide(second, id, { outcome: 'CHANGES_ASKED', fields: ['scopes'] })
    const { version } = await of.request(id)
    await asker.habilitations.submit({ id, version })
    expect(await of.decide(second, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: true })
    expect(
      (await of.asOwner((tx) => tx.approval.findMany({ where: { subjectId: id } }))).map(({ answer }) => answer).sort(),
    ).toEqual(['REFUSED', null])
  })

  test('in SQL too: one agent alone grants nothing that needs two, nor what they hold no case about', async () => {
    const asker = await of.makePartner()
    const sandbox = await of.grant(asker)
    const id = await of.ask(asker, { wanted: 'NEXT_STAGE', authorizationId: sandbox.id })
    const [alone] = await of.cases.makeAgents(1)
    if (alone === undefined) throw new Error('no agent')
    const asAgent = <R>(work: Parameters<typeof withContext<R>>[2]) =>
      withContext(on.platform.databases.agent, { kind: 'agent', agentId: alone.id }, work)
    const grant = () =>
      asAgent((tx) =>
        answerAuthorizationRequest(tx, {
          ...{ partnerId: asker.partnerId, id, answer: 'GRANTED', reason: 'Oui.', fields: [], madeId: randomUUID() },
          ...{ days: ['2026-01-01', '2028-01-01'], at: on.platform.now() },
        }),
      )
    expect(await grant()).toBe(false)
    const { id: caseId, version } = await of.cases.about(id)
    await asAgent((tx) => moveCase(tx, { id: caseId, version }, { status: 'IN_PROGRESS', assigneeId: alone.id }))
    expect(await grant()).toBe(false)
    const approvalId = randomUUID()
    const act = `GRANT@${(await of.request(id)).version}`
    const at = on.platform.now()
    await asAgent((tx) =>
      insertApproval(tx, {
        ...{ id: approvalId, subjectKind: 'AUTHORIZATION_REQUEST', subjectId: id, act, reason: 'Oui.' },
        ...{ requestedById: alone.id, requestedByName: alone.name, requestedAt: at },
      }),
    )
    const answered = asAgent((tx) =>
      answerApproval(tx, {
        ...{ id: approvalId, answeredById: alone.id, answeredByName: alone.name, answeredAt: at },
        ...{ answer: 'GRANTED', comment: null },
      }),
    )
    expect(await answered).toBe(false)
    expect(await grant()).toBe(false)
  })
})
