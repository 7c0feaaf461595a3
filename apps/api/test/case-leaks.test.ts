import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportSuspension } from '../src/applications/report-suspension.ts'
import { testApplication } from './application.ts'
import { casesOn, type Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { problemIn } from './problem-in.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { close, newGrant, readOnce, type Sharing, sharingOn } from './withdrawal.ts'

let on: TestPlatform
let cases: ReturnType<typeof casesOn>
let sharing: Sharing
let first: Handler
let second: Handler
beforeAll(async () => {
  on = await testPlatform()
  on.setNow('2026-11-03T09:00:00Z')
  cases = casesOn(on)
  sharing = await sharingOn(on)
  ;[first, second] = [await cases.makeAgent(), await cases.makeAgent()]
})
afterAll(() => on.close())

const codesOf = async (call: Promise<unknown>) => (await problemIn(call)).errors.map(({ code }) => code)
const worker = () => on.callerWith('CITIZEN', sharing.citizen.session, randomUUID()).sharing

const leak = {
  ...{ what: 'Un fichier de paie envoyé à la mauvaise adresse.', origin: 'PARTNER' as const },
  ...{ knownAt: '2026-11-02T23:30:00.000Z', sinceDay: '2026-11-01', persons: 12 },
  ...{ who: ['WORKERS' as const], data: ['PAY' as const] },
}

describe('a leak', () => {
  test('is opened by an agent, due when the 72 hours end, decided with what was notified, and opened again', async () => {
    const agent = await cases.as(first)
    const { partnerId } = on.world.first
    const { id, number } = await agent.cases.openIncident({ ...leak, partnerId })
    const found = await agent.cases.get({ id })
    // Known on the 3rd at half past midnight in France: the 72 hours end on the 6th.
    expect(found).toMatchObject({ number, dueDay: '2026-11-06', partnerName: expect.any(String), employerId: null })
    expect(found.about).toMatchObject({ kind: 'LEAK', facts: { persons: 12, partnerName: found.partnerName } })
    expect(found.trail[0]).toMatchObject({
      actorName: first.name,
      sentence: expect.stringContaining('a ouvert un dossier'),
    })
    const [opened] = await cases.asOwner((tx) =>
      tx.auditEntry.findMany({ where: { kind: 'CASE_OPENED', actorId: first.id, subjectKind: 'INCIDENT' } }),
    )
    expect(opened).toMatchObject({ actorKind: 'AGENT', payload: { caseId: id } })
    const reason = 'Notifiée le 3 novembre ; les salariés sont prévenus par courrier.'
    await agent.cases.decide({ id, version: 0, outcome: 'PERSONS_TOLD', reason })
    expect(await cases.row(id)).toMatchObject({ status: 'RESOLVED', outcome: 'PERSONS_TOLD', reason })
    await agent.cases.move({ id, version: 2, act: 'REOPEN', words: 'Plus de personnes que prévu.' })
    await agent.cases.decide({ id, version: 3, outcome: 'CNIL_TOLD', reason })
  })

  test('is refused when it was known later than now, began after, or comes from nobody known', async () => {
    const open = async (over: object) =>
      codesOf((await cases.as(first)).cases.openIncident({ ...leak, partnerId: null, ...over }))
    expect(await open({ knownAt: '2026-11-03T09:00:01.000Z' })).toEqual(['case.known_later'])
    expect(await open({ sinceDay: '2026-11-04' })).toEqual(['case.begun_later'])
    expect(await open({ partnerId: randomUUID() })).toEqual(['case.partner_unknown'])
  })

  test('may be what an alarm saw: with the suspension comes its case, once, and the delay runs from the alarm', async () => {
    const application = await testApplication(on, on.world.second)
    const suspendedAt = on.platform.now()
    const data = { suspendedAt, suspendedFor: 'ENUMERATION' as const }
    await cases.asOwner((tx) => tx.apiClient.updateMany({ where: { id: application.id }, data }))
    const client = {
      ...data,
      id: application.id,
      name: 'Essai',
      expiresAt: suspendedAt,
      partnerId: on.world.second.partnerId,
    }
    const report = () =>
      withContext(on.platform.databases.jobs, { kind: 'jobs' }, (tx) =>
        reportSuspension({ tx, now: suspendedAt, today: '2026-11-03', newId: randomUUID }, {
          ...client,
          partnerKind: 'JOBBING_PLATFORM',
        } as Parameters<typeof reportSuspension>[1]),
      )
    expect([await report(), await report()]).toEqual([true, false])
    const opened = await cases.asOwner((tx) =>
      tx.case.findMany({ where: { kind: 'LEAK', partnerId: on.world.second.partnerId } }),
    )
    expect(opened).toMatchObject([{ subjectKind: 'INCIDENT', dueDay: '2026-11-06', facts: { origin: 'PARTNER' } }])
    // A false alarm: the application is put back in use, and the incident is over with it.
    const abuse = await cases.asOwner((tx) =>
      tx.case.findFirstOrThrow({ where: { kind: 'API_ABUSE', subjectId: application.id } }),
    )
    const decision = { id: abuse.id, version: 0, outcome: 'RESTORED' as const, reason: 'Un essai annoncé.' }
    await (await cases.as(first)).cases.decide(decision)
    expect(await cases.row(opened[0]?.id ?? '')).toMatchObject({
      ...{ status: 'RESOLVED', outcome: 'OVER', decidedBy: 'Contrôle automatique' },
      reason: 'Fausse alarme : un agent a rétabli l’application.',
    })
  })
})

describe('an objection to a sharing', () => {
  const objected = async (words = 'Un conflit avec un agent de cet organisme.') => {
    const grant = await newGrant(sharing)
    await worker().object({ id: grant, words })
    return { grant, ...(await cases.about(grant)) }
  }
  const decide = async (who: Handler, grant: string, outcome: 'GRANTED' | 'REFUSED' | 'NO_CHANGE') => {
    const { id, version } = await cases.about(grant)
    return (await cases.as(who)).cases.decide({ id, version, outcome, reason: 'Parce que.' })
  }
  const answers = async (grant: string) => (await worker().get({ id: grant })).objections

  test('is a case due within the month; upheld by two agents, nothing is read any more, and the worker reads it', async () => {
    const { grant, dueDay, id } = await objected()
    expect(dueDay).toBe('2026-12-01')
    expect(await codesOf(worker().object({ id: grant, words: 'Encore.' }))).toEqual(['sharing.objection_waits'])
    expect(await answers(grant)).toMatchObject([{ answer: null }])
    expect(await codesOf(decide(first, grant, 'NO_CHANGE'))).toEqual(['case.still_waits'])
    expect(await decide(first, grant, 'GRANTED')).toMatchObject({ awaitsSecond: true })
    expect(await decide(first, grant, 'GRANTED')).toMatchObject({ awaitsSecond: true })
    expect(await outcomeOf(decide(first, grant, 'REFUSED'))).toBe('case.effect_impossible')
    expect(await readOnce(sharing, grant)).toBe('given')
    expect(await decide(second, grant, 'GRANTED')).toMatchObject({ awaitsSecond: false })
    expect(await readOnce(sharing, grant)).toBe('sharing.refused')
    expect(await worker().get({ id: grant })).toMatchObject({ status: 'INVALIDATED', reason: 'OBJECTION' })
    expect(await answers(grant)).toMatchObject([{ answer: { isUpheld: true, reason: 'Parce que.' } }])
    const approvals = await cases.asOwner((tx) => tx.approval.findMany({ where: { subjectId: grant } }))
    expect(approvals).toMatchObject([{ requestedById: first.id, answeredById: second.id, answer: 'GRANTED' }])
    expect((await cases.row(id)).outcome).toBe('GRANTED')
  })

  test('upheld by one, and ended by another outside the case: the case is over, with why', async () => {
    const { grant, id } = await objected()
    await decide(first, grant, 'GRANTED')
    const [approval] = await cases.asOwner((tx) => tx.approval.findMany({ where: { subjectId: grant } }))
    // Even for who holds the case.
    const lead = await cases.supervisor()
    await lead.cases.move({ id, version: (await cases.row(id)).version, act: 'TAKE', words: '' })
    const answer = { id: grant, approvalId: approval?.id ?? '', answer: 'GRANTED' as const, comment: '' }
    await (await cases.supervisor()).sharing.answerInvalidation(answer)
    expect(await cases.row(id)).toMatchObject({ status: 'RESOLVED', outcome: 'OVER' })
    const { trail } = await lead.cases.get({ id })
    expect(trail.map(({ sentence }) => sentence).join()).toContain('Deux agents ont annulé le partage')
    expect(await worker().get({ id: grant })).toMatchObject({ status: 'INVALIDATED', reason: 'OBJECTION' })
  })

  test('refused, the sharing goes on, the worker reads why, and may object again', async () => {
    const { grant } = await objected()
    await decide(first, grant, 'GRANTED')
    await decide(second, grant, 'REFUSED')
    expect(await readOnce(sharing, grant)).toBe('given')
    expect(await answers(grant)).toMatchObject([{ answer: { isUpheld: false, reason: 'Parce que.' } }])
    await worker().object({ id: grant, words: 'Il s’est passé autre chose.' })
    expect(await answers(grant)).toMatchObject([{ answer: null }, { answer: { isUpheld: false } }])
    await decide(second, grant, 'REFUSED')
    await close(sharing, grant)
  })

  test('needs words, and a sharing of one’s own that is not over', async () => {
    const grant = await newGrant(sharing)
    expect(await codesOf(worker().object({ id: grant, words: ' ' }))).toEqual(['sharing.objection_empty'])
    expect(await outcomeOf(worker().object({ id: randomUUID(), words: 'Non.' }))).toBe('resource.not_found')
    await close(sharing, grant)
    expect(await codesOf(worker().object({ id: grant, words: 'Non.' }))).toEqual(['sharing.not_so'])
  })

  test('to what is only to inform of a right is done by the worker alone: that what was read is destroyed is followed, at once', async () => {
    const grant = await newGrant(sharing)
    const like = await cases.asOwner((tx) => tx.sharingGrant.findFirstOrThrow({ where: { id: grant } }))
    await close(sharing, grant)
    const [unread, read] = [randomUUID(), randomUUID()]
    for (const id of [unread, read]) {
      await cases.asOwner((tx) => tx.sharingGrant.create({ data: { ...like, id, legalBasis: 'PROACTIVE' } }))
      if (id === read) expect(await readOnce(sharing, id)).toBe('given')
      await worker().change({ id, version: 1, move: 'WITHDRAW' })
    }
    expect(await cases.asOwner((tx) => tx.case.count({ where: { subjectId: unread } }))).toBe(0)
    expect(await cases.about(read)).toMatchObject({ kind: 'OBJECTION', dueDay: '2026-11-03', facts: { stopped: true } })
    expect(await codesOf(decide(first, read, 'GRANTED'))).toEqual(['case.outcome_unknown'])
    await decide(first, read, 'NO_CHANGE')
  })

  test('20 objections at once: one case; 20 agents at once who uphold it: two agree, and it ends once', async () => {
    const grant = await newGrant(sharing)
    const tries = await twentyAtOnce(() => worker().object({ id: grant, words: 'Non.' }))
    expect(tries['done']).toBe(1)
    const agents = await cases.makeAgents(20)
    await Promise.all(agents.map((who) => cases.as(who)))
    await twentyAtOnce((rank) => decide(agents[rank] ?? first, grant, 'GRANTED'))
    await decide(first, grant, 'GRANTED').catch(() => undefined)
    await decide(second, grant, 'GRANTED').catch(() => undefined)
    const told = await cases.asOwner((tx) =>
      tx.outboxEvent.count({ where: { subjectId: grant, kind: 'SHARING_ENDED' } }),
    )
    expect(told).toBe(1)
    const approvals = await cases.asOwner((tx) => tx.approval.findMany({ where: { subjectId: grant } }))
    expect(approvals).toHaveLength(1)
    expect(approvals[0]?.requestedById).not.toBe(approvals[0]?.answeredById)
  })
})
