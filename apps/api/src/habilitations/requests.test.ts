import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { habilitationsOn, wholeContent } from '../../test/habilitations.ts'
import { problemIn } from '../../test/problem-in.ts'
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

const fieldsOf = async (call: Promise<unknown>) =>
  (await problemIn(call)).errors.map(({ pointer }) => pointer?.slice(1))

describe('a draft', () => {
  test('is kept page by page, filled with nothing that was not said; a stale page is refused and writes nothing', async () => {
    const asker = await of.makePartner()
    const { id, version } = await asker.habilitations.start({ wanted: 'FIRST' })
    const saved = await asker.habilitations.save({ id, version, content: { projectName: '  Agenda ', purpose: '' } })
    expect(await outcomeOf(asker.habilitations.save({ id, version, content: { projectName: 'Autre' } }))).toBe(
      'habilitation.request_changed',
    )
    expect(saved.version).toBe(version + 1)
    const { requests } = await asker.habilitations.read()
    expect(requests).toMatchObject([{ id, status: 'DRAFT', stage: 'SANDBOX', wanted: 'FIRST', version: 1 }])
    expect(requests[0]?.content).toMatchObject({ projectName: 'Agenda', purpose: '', scopes: [], expectedEmployers: 0 })
    expect((await of.trailOf(id)).map(({ kind }) => kind)).toEqual(['AUTHORIZATION_DRAFTED', 'AUTHORIZATION_DRAFTED'])
  })

  test('20 saves at once of one version: one is kept', async () => {
    const asker = await of.makePartner()
    const { id, version } = await asker.habilitations.start({ wanted: 'FIRST' })
    const outcomes = await twentyAtOnce((rank) =>
      asker.habilitations.save({ id, version, content: { projectName: `Projet ${rank}` } }),
    )
    expect(outcomes).toEqual({ done: 1, 'habilitation.request_changed': 19 })
  })

  test('20 begun at once: one draft; another is not begun before it is over', async () => {
    const asker = await of.makePartner()
    const { partnerId } = asker
    expect(await twentyAtOnce(() => asker.habilitations.start({ wanted: 'FIRST' }))).toEqual({ done: 20 })
    const rows = await of.asOwner((tx) => tx.authorizationRequest.findMany({ where: { partnerId } }))
    expect(rows).toHaveLength(1)
    const id = rows[0]?.id ?? ''
    await asker.habilitations.save({ id, version: 0, content: wholeContent })
    await asker.habilitations.submit({ id, version: 1 })
    expect(await outcomeOf(asker.habilitations.start({ wanted: 'FIRST' }))).toBe('habilitation.request_open')
    await asker.habilitations.archive({ id, version: 2 })
    await asker.habilitations.start({ wanted: 'FIRST' })
  })

  test('what it lacks is said whole, field by field, and nothing is sent', async () => {
    const asker = await of.makePartner()
    const { id, version } = await asker.habilitations.start({ wanted: 'FIRST' })
    expect(await fieldsOf(asker.habilitations.submit({ id, version }))).toEqual(
      Object.keys(wholeContent).filter((field) => field !== 'protectionName' && field !== 'technicalName'),
    )
    const saved = await asker.habilitations.save({
      id,
      version,
      content: { ...wholeContent, scopes: ['ACTIVITY_READ'] },
    })
    expect(await fieldsOf(asker.habilitations.submit({ id, version: saved.version }))).toEqual(['scopes'])
    expect((await of.request(id)).status).toBe('DRAFT')
  })

  test('is of the administrator alone, and of nobody of another partner', async () => {
    const asker = await of.makePartner()
    const { id, version } = await asker.habilitations.start({ wanted: 'FIRST' })
    const declarant = await on.as('PARTNER_STAFF', on.world.first.declarant.subject)
    expect(await outcomeOf(declarant.habilitations.read())).toBe('access.forbidden')
    expect(await outcomeOf(declarant.habilitations.start({ wanted: 'FIRST' }))).toBe('access.forbidden')
    const other = await of.makePartner()
    expect(await outcomeOf(other.habilitations.save({ id, version, content: {} }))).toBe('resource.not_found')
    expect((await other.habilitations.read()).requests).toEqual([])
  })
})

describe('an answer', () => {
  test('20 sent at once: one case', async () => {
    const asker = await of.makePartner()
    const { id } = await asker.habilitations.start({ wanted: 'FIRST' })
    const { version } = await asker.habilitations.save({ id, version: 0, content: wholeContent })
    expect(await twentyAtOnce(() => asker.habilitations.submit({ id, version }))).toEqual({
      ...{ done: 1, 'habilitation.request_changed': 19 },
    })
    expect(await of.asOwner((tx) => tx.case.count({ where: { subjectId: id } }))).toBe(1)
  })

  test('changes are asked beside the fields, corrected, sent again, and granted with what changed', async () => {
    const asker = await of.makePartner()
    const id = await of.ask(asker)
    const [handler] = await of.cases.makeAgents(1)
    if (handler === undefined) throw new Error('no agent')
    await of.decide(handler, id, { outcome: 'CHANGES_ASKED', fields: ['purpose'] })
    const [asked] = (await asker.habilitations.read()).requests
    expect(asked).toMatchObject({
      status: 'CHANGES_REQUESTED',
      askedFields: ['purpose'],
      reason: expect.stringMatching('pièces'),
    })
    const { version } = await asker.habilitations.save({
      ...{ id, version: asked?.version ?? 0, content: { purpose: 'Déclarer les heures de l’agenda.' } },
    })
    await asker.habilitations.submit({ id, version })
    const found = await of.cases.about(id)
    expect(found).toMatchObject({ status: 'NEW', kind: 'HABILITATION', facts: { again: true, needsTwo: false } })
    const { subject } = await (await of.cases.as(handler)).cases.get({ id: found.id })
    expect(subject).toMatchObject({
      request: { changesSinceSent: [{ field: 'purpose', before: wholeContent.purpose }], askedFields: [] },
      checks: { partnerId: asker.partnerId, mandates: 0, declarations: 0, openCases: 0 },
    })
    expect(await of.decide(handler, id, { outcome: 'GRANTED' })).toMatchObject({ awaitsSecond: false })
    expect((await asker.habilitations.read()).held).toMatchObject([
      { stage: 'SANDBOX', status: 'ACTIVE', isInForce: true, employers: 40, scopes: ['DECLARATIONS_READ'] },
    ])
    expect((await of.eventsOf(id)).map(([kind]) => kind)).toEqual(['AUTHORIZATION_ANSWERED', 'AUTHORIZATION_ANSWERED'])
    expect((await of.writtenTo(asker.partnerId)).map(({ kind, email }) => [kind, email])).toEqual([
      ['AUTHORIZATION_ANSWERED', `${asker.partnerId}@exemple.invalid`],
      ['AUTHORIZATION_ANSWERED', `${asker.partnerId}@exemple.invalid`],
    ])
  })

  test('refused: nothing is held, and another request may be made; taken back: no answer is possible', async () => {
    const asker = await of.makePartner()
    const [handler] = await of.cases.makeAgents(1)
    if (handler === undefined) throw new Error('no agent')
    await of.decide(handler, await of.ask(asker), { outcome: 'REFUSED' })
    expect((await asker.habilitations.read()).held).toEqual([])
    const id = await of.ask(asker)
    expect(await outcomeOf(of.decide(handler, id, { outcome: 'NO_CHANGE' }))).toBe('input.refused')
    await asker.habilitations.archive({ id, version: 2 })
    const over = await of.cases.about(id)
    expect(over).toMatchObject({ status: 'RESOLVED', outcome: 'OVER', reason: 'Le partenaire a retiré sa demande.' })
    const opened = { id: over.id, version: over.version, act: 'REOPEN' as const, words: 'Pour voir.' }
    await (await of.cases.as(handler)).cases.move(opened)
    expect(await outcomeOf(of.decide(handler, id, { outcome: 'GRANTED' }))).toBe('case.effect_impossible')
    await of.decide(handler, id, { outcome: 'NO_CHANGE' })
  })
})

test('the mean time of answers is not said under five of the last ninety days, then is, to anyone who asks', async () => {
  const asker = await of.makePartner()
  const seen = (await asker.habilitations.read()).answerDays
  const answered = await of.asOwner((tx) => tx.authorizationRequest.count({ where: { answeredAt: { not: null } } }))
  expect(seen).toBe(answered < 5 ? null : 1)
})
