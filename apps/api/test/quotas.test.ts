import { randomUUID } from 'node:crypto'
import { answerQuotaRaise, withContext } from '@cesu/db'
import { addDays } from '@cesu/domain/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documented } from '../src/documentation/ids.ts'
import { documentedActors, writeDocumentationWorld } from '../src/documentation/world.ts'
import { listEmployments } from '../src/employments/list-employments.ts'
import { perform } from '../src/perform.ts'
import { readQuotas } from '../src/quotas/read-quotas.ts'
import type { Handler } from './cases.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { habilitationsOn } from './habilitations.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'

describe('a raise that is asked', () => {
  let on: TestPlatform
  let of: Awaited<ReturnType<typeof habilitationsOn>>
  let today: string
  beforeAll(async () => {
    on = await testPlatform()
    on.setNow(new Date().toISOString())
    of = await habilitationsOn(on)
  })
  beforeEach(() => {
    const now = new Date()
    on.setNow(now.toISOString())
    today = now.toLocaleDateString('fr-CA', { timeZone: 'Europe/Paris' })
  })
  afterAll(() => on.close())

  type Asker = Awaited<ReturnType<typeof of.makePartner>>
  const wanted = (over: object = {}) => ({
    ...{ quota: 'PERSONS_DAY', asked: 5_000, fromDay: today, untilDay: addDays(today, 30), why: 'Reprise.', ...over },
  })
  const ask = async (asker: Asker, over: object = {}) => (await asker.quotas.ask(wanted(over) as never)).id
  const found = async (asker: Asker, id: string) => (await asker.quotas.read()).raises.find((one) => one.id === id)

  test('opens a case with what is used now, is granted by two agents, is told and written; its limit counts at once, and ends by itself', async () => {
    const asker = await of.makePartner()
    const id = await ask(asker)
    expect((await of.cases.about(id)).facts).toMatchObject({
      quota: 'PERSONS_DAY',
      usual: 2_000,
      asked: 5_000,
      used: 0,
    })
    const [first, second] = await of.cases.makeAgents(2)
    if (first === undefined || second === undefined) throw new Error('two agents')
    expect(await of.decide(first, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: true })
    expect(await outcomeOf(of.decide(first, id, { outcome: 'GRANTED' }))).toBe('approval.not_yours')
    expect(await found(asker, id)).toMatchObject({ status: 'SUBMITTED' })
    expect(await of.decide(second, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: false })
    const { quotas } = await asker.quotas.read()
    expect(quotas.find(({ quota }) => quota === 'PERSONS_DAY')).toMatchObject({
      ...{ usual: 2_000, raised: { limit: 5_000, untilDay: addDays(today, 30) } },
    })
    expect((await of.trailOf(id)).map(({ kind }) => kind)).toEqual([
      ...['QUOTA_ASKED', 'CASE_OPENED', 'QUOTA_APPROVAL_ASKED', 'QUOTA_ANSWERED'],
    ])
    const told = await of.eventsOf(id)
    expect(told.map(([kind]) => kind)).toEqual(['QUOTA_ANSWERED'])
    expect(JSON.stringify(told)).not.toContain('pièces')
    expect((await of.writtenTo(asker.partnerId)).map(({ kind }) => kind)).toEqual(['QUOTA_ANSWERED'])
    on.setNow(new Date(Date.now() + 31 * 86_400_000).toISOString())
    const later = await outcomeOf(of.decide(second, id, { outcome: 'GRANTED' }))
    expect(later).not.toBe('done')
  })

  test('is refused with its reason, which the partner reads; nothing is raised, and another may be asked', async () => {
    const asker = await of.makePartner()
    const id = await ask(asker)
    const [first] = await of.cases.makeAgents(1)
    if (first === undefined) throw new Error('no agent')
    await of.decide(first, id, { outcome: 'REFUSED' })
    expect(await found(asker, id)).toMatchObject({ status: 'REFUSED', reason: 'Les pièces reçues le montrent.' })
    expect((await asker.quotas.read()).quotas.filter(({ raised }) => raised !== null)).toEqual([])
    await ask(asker)
  })

  test('is taken back, once; its case is over, with why, and an agent who opens it again has nothing to grant', async () => {
    const asker = await of.makePartner()
    const id = await ask(asker)
    expect(await twentyAtOnce(() => asker.quotas.withdraw({ id, version: 0 }))).toEqual({
      done: 1,
      'quota.changed': 19,
    })
    const { id: caseId, version } = await of.cases.about(id)
    const reason = 'Le partenaire a retiré sa demande.'
    expect(await of.cases.row(caseId)).toMatchObject({ status: 'RESOLVED', outcome: 'OVER', reason })
    const [first] = await of.cases.makeAgents(1)
    if (first === undefined) throw new Error('no agent')
    const agent = await of.cases.as(first)
    const { trail } = await agent.cases.get({ id: caseId })
    expect(trail.filter(({ sentence }) => sentence.includes(reason))).toMatchObject([
      { actorName: 'Contrôle automatique' },
    ])
    await agent.cases.move({ id: caseId, version, act: 'REOPEN', words: 'Pour voir.' })
    expect(await outcomeOf(of.decide(first, id, { outcome: 'GRANTED' }))).toBe('case.effect_impossible')
    expect(await outcomeOf(of.decide(first, id, { outcome: 'NO_CHANGE' }))).toBe('done')
  })

  test('taken back and granted at once, twenty times: one of the two, and its case is decided once', async () => {
    const agents = await of.cases.makeAgents(10)
    await Promise.all(agents.map((who) => of.cases.as(who)))
    const asker = await of.makePartner()
    const id = await ask(asker)
    await twentyAtOnce((rank) =>
      rank % 2 === 0
        ? asker.quotas.withdraw({ id, version: 0 })
        : of.decide(agents[(rank - 1) / 2] as Handler, id, { outcome: 'REFUSED' }),
    )
    const status = (await found(asker, id))?.status
    const { id: caseId } = await of.cases.about(id)
    const { outcome } = await of.cases.row(caseId)
    expect([
      ['WITHDRAWN', 'OVER'],
      ['REFUSED', 'REFUSED'],
    ]).toContainEqual([status, outcome])
    const decided = { subjectId: caseId, kind: 'CASE_DECIDED' as const }
    expect(await on.owner.auditEntry.count({ where: decided })).toBe(1)
  })

  test('twenty at once for one quota: one is asked; another quota has its own', async () => {
    const asker = await of.makePartner()
    expect(await twentyAtOnce(() => ask(asker))).toEqual({ done: 1, 'quota.waits': 19 })
    await ask(asker, { quota: 'PERSONS_HOUR', asked: 900 })
  })

  test.each([
    [{ asked: 2_000 }, 'quota.not_more'],
    [{ asked: 20_001 }, 'quota.too_much'],
    [{ fromDay: '2020-01-01' }, 'quota.begins'],
    [{ untilDay: '2020-01-01' }, 'quota.lasts'],
    [{ untilDay: '2099-01-01' }, 'quota.lasts'],
    [{ why: ' ' }, 'quota.why_missing'],
  ])('%o is refused: %s', async (over, code) => {
    const asker = await of.makePartner()
    const error = await ask(asker, over).catch((thrown) => thrown)
    expect(JSON.stringify(error.cause?.errors ?? error.errors ?? error)).toContain(code)
  })

  test('all that is to correct is said at once, field by field, in the words of the form', async () => {
    const asker = await of.makePartner()
    const error = await ask(asker, { asked: 0, fromDay: '', untilDay: 'demain', why: '' }).catch((thrown) => thrown)
    const refused: { pointer: string; code: string; detail: string }[] = error.cause.errors
    expect(refused.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/asked', 'quota.limit_missing'],
      ['/fromDay', 'quota.day_missing'],
      ['/untilDay', 'quota.day_missing'],
      ['/why', 'quota.why_missing'],
    ])
    expect(JSON.stringify(refused.map(({ detail }) => detail))).not.toMatch(/asked|fromDay|untilDay|why/)
  })

  test('[security] the database grants in the name of a second agent alone, who holds the case', async () => {
    const asker = await of.makePartner()
    const id = await ask(asker)
    const [first] = await of.cases.makeAgents(1)
    if (first === undefined) throw new Error('no agent')
    const answer = { partnerId: asker.partnerId, id, answer: 'GRANTED', reason: 'Oui.', today, at: new Date() } as const
    const granted = () =>
      withContext(on.platform.databases.agent, { kind: 'agent', agentId: first.id }, (tx) =>
        answerQuotaRaise(tx, answer),
      )
    expect(await granted()).toBe(false)
    const { id: caseId, version } = await of.cases.about(id)
    await (await of.cases.as(first)).cases.move({ id: caseId, version, act: 'TAKE', words: '' } as never)
    expect(await granted()).toBe(false)
  })
})

describe('a raise that is granted', () => {
  let on: TestPlatform
  const { application, administrator, supervisor } = documentedActors
  beforeAll(async () => {
    on = await testPlatform()
    await withContext(on.owner, { kind: 'jobs' }, (tx) => writeDocumentationWorld(tx, randomUUID))
    on.platform.config.budgets.programReadPerHour = 1
  })
  afterAll(() => on.close())
  const read = () =>
    outcomeOf(perform(on.platform, listEmployments, { actor: application as never, value: listEmployments.example }))
  const raised = async () =>
    (await perform(on.platform, readQuotas, { actor: administrator, value: undefined })).quotas.find(
      ({ quota }) => quota === 'PERSONS_HOUR',
    )?.raised

  test('counts at the next call of a program, from its first day to its last; ended, no more', async () => {
    on.setNow(documented.now)
    expect(await read()).toBe('reading.budget_spent')
    const grant = { status: 'GRANTED', version: 1, answeredAt: on.platform.now(), reason: 'Oui.' } as const
    const days = { fromDay: '2026-11-03', untilDay: '2026-11-04' }
    await on.owner.quotaRaise.updateMany({ where: { id: documented.raise }, data: grant })
    expect([await read(), await raised()]).toEqual(['reading.budget_spent', null])
    await on.owner.quotaRaise.deleteMany({ where: { id: documented.raise } })
    const of = {
      partnerId: documented.partner,
      id: documented.raise,
      quota: 'PERSONS_HOUR',
      usual: 1,
      used: 1,
    } as const
    const asked = { asked: 10, why: 'Oui.', askedAt: on.platform.now(), askedByName: 'Exemple', ...days }
    await on.owner.quotaRaise.create({ data: { ...of, ...asked, ...grant } })
    expect([await read(), await raised()]).toEqual(['done', { limit: 10, untilDay: '2026-11-04' }])
    on.setNow('2026-11-05T09:00:00Z')
    expect([await read(), await raised()]).toEqual(['reading.budget_spent', null])
    on.setNow('2026-11-04T09:00:00Z')
    const ending = { partnerId: documented.partner, id: documented.raise, version: 1, reason: 'Autre usage.' }
    const { endRaise } = await import('../src/quotas/end-raise.ts')
    expect(
      await twentyAtOnce(() =>
        perform(on.platform, endRaise, {
          actor: { ...supervisor, proof: { acr: 'eidas2', at: on.platform.now() } },
          value: ending,
          key: randomUUID(),
        }),
      ),
    ).toEqual({ done: 1, 'quota.changed': 19 })
    expect([await read(), await raised()]).toEqual(['reading.budget_spent', null])
  })
})
