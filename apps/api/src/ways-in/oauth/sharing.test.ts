import { randomUUID } from 'node:crypto'
import { asAdmin } from '@cesu/db'
import { askedTooSoonText, sharingScopes } from '@cesu/domain/sharing'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callApi, jsonOf } from '../../../test/application.ts'
import { outcomeOf, twentyAtOnce } from '../../../test/consent.ts'
import { byLaw } from '../../../test/contracts.ts'
import { atRequest, sharingServer } from '../../../test/sharing.ts'

let of: Awaited<ReturnType<typeof sharingServer>>
beforeAll(async () => {
  of = await sharingServer()
})
afterAll(() => of.on.close())

const admin = (statement: string) => asAdmin(of.on.adminUrl, (client) => client.query(statement))

test('[sharing] the whole loop: asked, shown, accepted, come back, read to the field, seen by the worker', async () => {
  const { id, token, back, page, citizen, period, pairs } = await of.accepted()
  expect(page.pathname).toBe(`/mon-espace/partages/${id}`)
  expect(back.searchParams.get('code')).toBeTruthy()
  expect(token).toMatchObject({ token_type: 'DPoP', scope: 'activity:read' })
  expect(token.refresh_token).toBeUndefined()
  expect(token.authorization_details).toEqual([{ type: 'worker_activity', grant: id }])
  const { status, body } = await of.read(of.application, { grant: id, token: token.access_token })
  expect(status).toBe(200)
  expect(body.answer.records).toHaveLength(2)
  for (const record of body.answer.records) {
    expect(Object.keys(record)).toEqual([...sharingScopes['ft:actualisation@1'].fields])
    expect(record).toMatchObject({ month: period, hoursHundredths: 4_000, employers: 2, state: 'DECLARED' })
  }
  // Nobody's name, number or identifier of ours.
  const leaves = JSON.stringify(body)
  for (const { employerId, employeeId, employmentId } of pairs) {
    for (const hidden of [employerId, employeeId, employmentId]) expect(leaves).not.toContain(hidden)
  }
  expect(decodeJwt(token.access_token).sub).toBe(body.subject)
  const seen = await citizen.sharing.access({})
  expect(seen.rows).toMatchObject([{ id: body.readingId, outcome: 'GIVEN', records: 2, grantId: id }])
  expect(await of.records(id)).toMatchObject([{ answerHash: body.answerHash, keyId: of.application.key.kid }])
  const grant = await jsonOf(
    await callApi({ key: of.application.key, token: token.access_token }, `${of.on.origin}/v1/sharing-grants/${id}`),
  )
  expect(grant).toMatchObject({ id, status: 'ACTIVE', subject: body.subject, legalBasis: 'USER_REQUEST' })
  expect(Object.keys(grant)).not.toContain('employeeId')
})

describe('[sharing 1, 3] a grant that is not in force', () => {
  test('withdrawn: the token given before reads nothing, another is refused, and the refusal is visible', async () => {
    const { id, token, citizen } = await of.accepted()
    expect(await citizen.sharing.change({ id, version: 1, move: 'WITHDRAW' })).toMatchObject({ status: 'WITHDRAWN' })
    const refused = await of.read(of.application, { grant: id, token: token.access_token })
    expect(refused).toMatchObject({ status: 403, body: { code: 'sharing.refused' } })
    expect(JSON.stringify(refused.body)).not.toContain('records')
    expect(await of.tokenRefused(id)).toEqual([400, 'invalid_grant'])
    // Of the reading, and of the token: both are recorded, and seen by the worker.
    const { rows } = await citizen.sharing.access({})
    expect(rows).toMatchObject(new Array(2).fill({ outcome: 'REFUSED', refusal: 'NOT_ACTIVE', records: 0, fields: [] }))
    expect((await of.records(id)).map(({ scope }) => scope).toSorted()).toEqual(['ft:actualisation@1', 'token'])
  })

  test('suspended by its worker, then taken up again: refused, then read', async () => {
    const { id, token, citizen } = await of.accepted()
    const held = { grant: id, token: token.access_token }
    await citizen.sharing.change({ id, version: 1, move: 'SUSPEND' })
    expect(await of.read(of.application, held)).toMatchObject({ status: 403 })
    await citizen.sharing.change({ id, version: 2, move: 'RESUME' })
    expect(await of.read(of.application, held)).toMatchObject({ status: 200, body: { grantVersion: 3 } })
  })

  test.each([
    [
      'AGREEMENT',
      `UPDATE agreement SET status = 'SUSPENDED', suspended_at = now() WHERE reference = 'C-0'`,
      `UPDATE agreement SET status = 'ACTIVE', suspended_at = NULL`,
    ],
    [
      'PURPOSE',
      `UPDATE purpose SET status = 'CLOSED' WHERE code = 'ESSAI-DEMANDE'`,
      `UPDATE purpose SET status = 'ACTIVE' WHERE code = 'ESSAI-DEMANDE'`,
    ],
  ])('[sharing 25] %s stopped between the token and the reading', async (refusal, stop, start) => {
    const { id, token } = await of.accepted()
    await admin(stop)
    try {
      const held = { grant: id, token: token.access_token }
      expect(await of.read(of.application, held)).toMatchObject({ status: 403, body: { code: 'sharing.refused' } })
      expect(await of.tokenRefused(id)).toEqual([400, 'invalid_grant'])
      expect(await of.records(id)).toMatchObject(new Array(2).fill({ outcome: 'REFUSED', refusal }))
    } finally {
      await admin(start)
    }
  })
})

test('[sharing 5] reduced: what was taken out is refused at once by the token given before, the rest is read', async () => {
  const { id, token, citizen } = await of.accepted()
  const held = { grant: id, token: token.access_token }
  await citizen.sharing.change({ id, version: 1, move: 'REDUCE', scopes: ['pnds:synthese@1'] })
  expect(await of.read(of.application, held)).toMatchObject({ status: 403 })
  const other = await of.read(of.application, held, { scope: 'pnds:synthese@1' })
  expect(other).toMatchObject({
    status: 200,
    body: { answer: { records: [{ hoursHundredths: 8_000, employers: 2 }] } },
  })
  expect(Object.keys(other.body.answer.records[0])).toEqual([...sharingScopes['pnds:synthese@1'].fields])
  expect(await outcomeOf(citizen.sharing.change({ id, version: 2, move: 'REDUCE', scopes: [] }))).toBe('input.refused')
})

describe('[sharing 6] an answer', () => {
  test('twenty at once: one, one receipt, one event', async () => {
    const one = await of.worker()
    const { id } = await of.shown(one)
    const answers = await twentyAtOnce(() =>
      one.citizen.sharing.answer({ id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] }),
    )
    expect(answers['done']).toBe(1)
    const { receipts, status } = await one.citizen.sharing.get({ id })
    expect([receipts.length, status]).toEqual([1, 'ACTIVE'])
    const given = await of.asOwner((tx) => tx.auditEntry.count({ where: { subjectId: id, kind: 'SHARING_GIVEN' } }))
    expect(given).toBe(1)
  })

  test('of another person’s request is of nothing', async () => {
    const [one, other] = [await of.worker(), await of.worker()]
    const { id } = await of.shown(one)
    expect(await outcomeOf(other.citizen.sharing.get({ id }))).toBe('resource.not_found')
    const answer = other.citizen.sharing.answer({ id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    expect(await outcomeOf(answer)).toBe('resource.not_found')
  })

  test('[sharing 13] after its hour is refused, and says so', async () => {
    const one = await of.worker()
    const { id } = await of.shown(one)
    of.on.setNow(new Date(Date.now() + 61 * 60_000).toISOString())
    const citizen = await of.presence.of.citizen(one.subject)
    expect(await citizen.sharing.get({ id })).toMatchObject({ status: 'UNANSWERED' })
    const late = citizen.sharing.answer({ id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    expect(await outcomeOf(late)).toBe('input.refused')
    of.on.setNow(new Date().toISOString())
  })

  test('refused: the program is told, and no grant reads', async () => {
    const one = await of.worker()
    const { id, uid } = await of.shown(one)
    await one.citizen.sharing.answer({ id, answer: 'REFUSE', scopes: [] })
    const back = await of.presence.follow(one.person, `/oauth/interaction/${uid}`)
    expect(back.searchParams.get('error')).toBe('access_denied')
  })

  test('[sharing 11] asked again after a refusal: nothing is shown, and the program is told from which day; changed, it is', async () => {
    const one = await of.worker()
    const { id, uid } = await of.shown(one)
    await one.citizen.sharing.answer({ id, answer: 'REFUSE', scopes: [] })
    await of.presence.follow(one.person, `/oauth/interaction/${uid}`)
    const { page: back } = await of.shown(one)
    const from = (await one.citizen.sharing.get({ id })).askedAgainFrom ?? ''
    expect([back.searchParams.get('error'), back.searchParams.get('error_description')]).toEqual([
      ...['access_denied', askedTooSoonText(from)],
    ])
    expect((await one.citizen.sharing.list()).grants).toHaveLength(1)
    // Another consumer, and another purpose, are other questions.
    const elsewhere = await of.shown(one, { purpose: 'ESSAI-DEMANDE-BIS', scopes: ['ft:actualisation@1'] }, of.other)
    expect(elsewhere.page.pathname).toBe(`/mon-espace/partages/${elsewhere.id}`)
    await one.citizen.sharing.reconsider({ id })
    expect((await of.shown(one)).page.pathname).toMatch(/^\/mon-espace\/partages\//)
  })

  test('a second one for the same purpose replaces the first, which reads no more', async () => {
    const { id, token, ...one } = await of.accepted()
    const again = await of.shown(one)
    expect(await one.citizen.sharing.get({ id: again.id })).toMatchObject({ difference: { added: [], removed: [] } })
    await one.citizen.sharing.answer({ id: again.id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    expect(await one.citizen.sharing.get({ id })).toMatchObject({ status: 'REPLACED' })
    expect(await of.read(of.application, { grant: id, token: token.access_token })).toMatchObject({ status: 403 })
    expect(await of.read(of.application, { grant: again.id })).toMatchObject({ status: 200, body: { grantVersion: 2 } })
  })
})

describe('what the law leaves no choice about', () => {
  test('has no way to refuse, to reduce, to suspend nor to stop; predicates leave, and no amount', async () => {
    const { id, citizen, token, period } = await of.accepted(byLaw)
    expect(await citizen.sharing.get({ id })).toMatchObject({ moves: [], status: 'ACTIVE' })
    for (const move of ['SUSPEND', 'WITHDRAW', 'REDUCE'] as const) {
      const change = citizen.sharing.change({ id, version: 1, move, scopes: ['cpam:seuils_ij@1'] })
      expect(await outcomeOf(change)).toBe('input.refused')
    }
    const held = { grant: id, token: token.access_token }
    const asked = { scope: 'cpam:seuils_ij@1', referenceDay: `${period}-28` }
    const { status, body } = await of.read(of.application, held, asked)
    expect(status).toBe(200)
    expect(Object.keys(body.answer.records[0])).toEqual([...sharingScopes['cpam:seuils_ij@1'].fields])
    expect(body.answer.records[0]).toMatchObject({ hours150In3Months: false, rule: 'R313-7' })
    const unstated = await of.read(of.application, held, { ...asked, scope: 'cpam:dernier_jour@1' })
    const nobody = { lastDayWorked: null, statedBy: null, statedAt: null }
    expect(unstated.body.answer).toMatchObject({
      records: [nobody, nobody],
      notHeld: ['lastDayWorked', 'statedBy', 'statedAt'],
    })
  })
})

describe('[sharing 22–24] a token', () => {
  test('of one grant does not read another, nor a plain one any; another’s key proves nothing', async () => {
    const [one, other] = [await of.accepted(), await of.accepted()]
    const crossed = await of.read(of.application, { grant: other.id, token: one.token.access_token })
    expect(crossed).toMatchObject({ status: 403, body: { code: 'sharing.token_of_another' } })
    const stolen = { id: of.application.id, key: of.other.key }
    const answer = await of.read(stolen, { grant: one.id, token: one.token.access_token })
    expect(answer.status).toBe(401)
  })

  test('of another consumer’s grant, or for a scope that the purpose does not hold, is not given', async () => {
    const { id } = await of.accepted()
    await expect(of.tokenFor(of.other, { grant: id })).rejects.toThrow(/invalid_authorization_details/)
    await expect(of.tokenFor(of.other, { purpose: 'ESSAI-DEMANDE' })).rejects.toThrow(/invalid_authorization_details/)
    for (const scopes of [
      ['ft:droits@1'],
      ['ft:actualisation@1 ft:droits@1'],
      ['FT:actualisation@1'],
      ['ft:actualisation@1\u0000'],
      [],
    ]) {
      await expect(of.begin(of.application, { purpose: 'ESSAI-DEMANDE', scopes })).rejects.toThrow(
        /invalid_authorization_details/,
      )
    }
  })
})

test('two consumers know one worker and one employer by names that they cannot join', async () => {
  const one = await of.worker()
  const readBy = async (asks: typeof of.application, purpose: string) => {
    const request = await of.shown(one, { purpose, scopes: ['ft:actualisation@1'] }, asks)
    await one.citizen.sharing.answer({ id: request.id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    const { body } = await of.read(asks, { grant: request.id })
    return [body.subject, body.answer.records[0].employerRef] as const
  }
  const [mine, theirs] = [await readBy(of.application, 'ESSAI-DEMANDE'), await readBy(of.other, 'ESSAI-DEMANDE-BIS')]
  expect(new Set([...mine, ...theirs]).size).toBe(4)
})

test('[sharing 26] as often as its scope says in a month, however many ask at once', async () => {
  const { id, token } = await of.accepted()
  const held = { grant: id, token: token.access_token }
  const answers = await Promise.all(Array.from({ length: 10 }, () => of.read(of.application, held)))
  const statuses = answers.map(({ status }) => status).toSorted()
  expect(statuses).toEqual([200, 200, ...new Array(8).fill(429)])
  const kept = await of.records(id)
  expect(kept.filter(({ outcome }) => outcome === 'GIVEN')).toHaveLength(2)
  expect(kept.filter(({ refusal }) => refusal === 'FREQUENCY')).toHaveLength(8)
})

test('many in one call: a verdict by grant, in order; those of others are unknown', async () => {
  const [one, other, foreign] = [
    await of.accepted(),
    await of.accepted(),
    await of.accepted(atRequestOf(of.other), of.other),
  ]
  await other.citizen.sharing.change({ id: other.id, version: 1, move: 'WITHDRAW' })
  const token = await of.tokenFor(of.application, { purpose: 'ESSAI-DEMANDE' })
  const month = of.lastMonth()
  const answer = await callApi({ key: of.application.key, token }, `${of.on.origin}/v1/activity-batches`, {
    method: 'POST',
    body: {
      grants: [one.id, other.id, foreign.id, randomUUID()],
      ...{ scope: 'ft:actualisation@1', firstMonth: month, lastMonth: month },
    },
  })
  const { results } = await jsonOf(answer)
  expect(results.map(({ outcome, refusal }: { outcome: string; refusal?: string }) => refusal ?? outcome)).toEqual([
    ...['GIVEN', 'NOT_ACTIVE', 'UNKNOWN', 'UNKNOWN'],
  ])
  expect(await of.records(one.id)).toHaveLength(1)
  expect(await of.records(other.id)).toMatchObject([{ refusal: 'NOT_ACTIVE' }])
})

const atRequestOf = (asks: typeof of.application) =>
  asks === of.other ? { ...atRequest, purpose: `${atRequest.purpose}-BIS` } : atRequest

test('[sharing 50] an access that is not recognised opens a case, once, and suspends what may be', async () => {
  const { id, token, citizen } = await of.accepted()
  const { body } = await of.read(of.application, { grant: id, token: token.access_token })
  const words = 'Je n’ai rien demandé.'
  expect(await citizen.sharing.report({ id: body.readingId, words })).toEqual({ suspended: true })
  expect(await citizen.sharing.get({ id })).toMatchObject({ status: 'SUSPENDED', suspendedBy: 'WORKER' })
  await citizen.sharing.report({ id: body.readingId, words: '' })
  expect(await of.presence.of.casesAbout(body.readingId)).toEqual(['ACCESS_NOT_RECOGNISED ACCESS_RECORD'])
})
