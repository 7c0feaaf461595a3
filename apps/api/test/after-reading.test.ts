import { asAdmin } from '@cesu/db'
import { firstDay, nextPeriod } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endGrants } from '../src/jobs/end-grants.ts'
import { legalDay } from '../src/platform/clock.ts'
import { callApi, jsonOf, tokenOf } from './application.ts'
import { othersEnded } from './others-ended.ts'
import { sharingServer } from './sharing.ts'

let of: Awaited<ReturnType<typeof sharingServer>>
beforeAll(async () => {
  of = await sharingServer()
})
afterAll(() => of.on.close())

describe('[sharing 17, 56] a month that changes after it was read', () => {
  const eventsOf = async () => {
    await othersEnded(of.on.adminUrl)
    const token = await tokenOf(of.application, of.on.origin, { scope: 'events:read' })
    const { events } = await jsonOf(
      await callApi({ key: of.application.key, token }, `${of.on.origin}/v1/events?limit=200`),
    )
    return events.filter(({ kind }: { kind: string }) => kind === 'SHARED_DATA_CHANGED')
  }

  test('is told to who read it, once, of no employer; the worker sees that it was', async () => {
    const { id, token, citizen, period, pairs } = await of.accepted()
    const { body } = await of.read(of.application, { grant: id, token: token.access_token })
    const staff = await of.presence.of.partner()
    const { rows } = await staff.declarations.list({ period })
    const own = rows.find(({ employerId }) => employerId === pairs[0]?.employerId)
    if (own === undefined) throw new Error('the month is not declared')
    await staff.declarations.correct({
      ...{
        employerId: own.employerId,
        period,
        id: own.id,
        version: 1,
        startDay: `${period}-01`,
        endDay: `${period}-28`,
      },
      ...{
        paymentDay: `${period}-28`,
        hours: 38,
        pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
        paidLeaveIncluded: true,
      },
    })
    const told = (await eventsOf()).filter(({ about }: { about: { grantId: string } }) => about.grantId === id)
    expect(told).toMatchObject([
      {
        ...{ subjectKind: 'ACCESS_RECORD', subjectId: body.readingId, employerId: null },
        about: { grantId: id, purpose: 'ESSAI-DEMANDE', scope: 'ft:actualisation@1', period },
      },
    ])
    expect((await citizen.sharing.access({})).rectifications).toMatchObject([
      { readingId: body.readingId, month: period },
    ])
    const again = await of.read(of.application, { grant: id, token: token.access_token })
    // Read twice before, as often as a month lets: what changed is read once more, and no more.
    expect((await of.read(of.application, { grant: id, token: token.access_token })).status).toBe(200)
    expect((await of.read(of.application, { grant: id, token: token.access_token })).status).toBe(429)
    const hours = again.body.answer.records.map(({ hoursHundredths }: { hoursHundredths: number }) => hoursHundredths)
    expect(hours.toSorted()).toEqual([3_800, 4_000])
  })

  test('is told too when it was not declared yet; not once the worker has stopped', async () => {
    const { id, token, citizen, pairs } = await of.accepted()
    const thisMonth = nextPeriod(of.lastMonth())
    const asked = { firstMonth: thisMonth, lastMonth: thisMonth }
    const { body } = await of.read(of.application, { grant: id, token: token.access_token }, asked)
    expect(body.answer.records).toMatchObject([{ state: 'NOT_DECLARED', grossCents: null }, { state: 'NOT_DECLARED' }])
    const staff = await of.presence.of.partner()
    const declare = (pair: (typeof pairs)[number] | undefined) =>
      staff.declarations.submit({
        ...{ employerId: pair?.employerId ?? '', employmentId: pair?.employmentId ?? '', period: thisMonth },
        ...{ startDay: firstDay(thisMonth), endDay: firstDay(thisMonth), paymentDay: firstDay(thisMonth) },
        ...{ hours: 3, pay: { kind: 'NET_HOURLY', amountCents: 1_300 }, paidLeaveIncluded: true },
      })
    const mine = ({ about }: { about: { grantId: string } }) => about.grantId === id
    await declare(pairs[0])
    expect((await eventsOf()).filter(mine)).toHaveLength(1)
    await citizen.sharing.change({ id, version: 1, move: 'WITHDRAW' })
    await declare(pairs[1])
    expect((await eventsOf()).filter(mine)).toHaveLength(1)
  })
})

test('a consumer says that what it asked for is done: nothing is read any more, its worker sees it', async () => {
  const { id, token, citizen } = await of.accepted()
  const held = { key: of.application.key, token: token.access_token }
  const close = () => callApi(held, `${of.on.origin}/v1/sharing-grants/${id}/closure`, { method: 'POST', body: {} })
  expect((await close()).status).toBe(201)
  expect((await close()).status).toBe(409)
  expect(await of.read(of.application, { grant: id, token: token.access_token })).toMatchObject({ status: 403 })
  expect(await citizen.sharing.get({ id })).toMatchObject({ status: 'CLOSED', moves: [] })
})

test('a task ends what was not answered, and what is over, and says so once', async () => {
  const [one, { id: given }] = [await of.worker(), await of.accepted()]
  const { id: asked } = await of.shown(one)
  const { platform } = of.on
  const run = (now: Date) =>
    endGrants.run({
      ...{
        db: platform.databases.jobs,
        now,
        today: legalDay(now),
        clock: () => now,
        signal: AbortSignal.timeout(60_000),
      },
    } as Parameters<typeof endGrants.run>[0])
  await asAdmin(of.on.adminUrl, (client) =>
    client.query(`SET session_replication_role = replica;
      UPDATE sharing_grant SET asked_at = asked_at - interval '2 days', expires_at = now() - interval '1 minute'
      WHERE id IN ('${asked}', '${given}')`),
  )
  expect(await run(new Date())).toBeGreaterThanOrEqual(2)
  expect(await run(new Date())).toBe(0)
  const kinds = await of.asOwner((tx) =>
    tx.auditEntry.findMany({ where: { subjectId: { in: [asked, given] }, kind: 'SHARING_ENDED' } }),
  )
  expect(kinds.map(({ payload }) => (payload as { why: string }).why).toSorted()).toEqual(['EXPIRED', 'UNANSWERED'])
})

describe('what a fresh look found', () => {
  test('a request that replaces a grant goes on from its count of the month', async () => {
    const { id, token, ...one } = await of.accepted()
    for (const status of [200, 200, 429]) {
      expect((await of.read(of.application, { grant: id, token: token.access_token })).status).toBe(status)
    }
    const again = await of.shown(one)
    await one.citizen.sharing.answer({ id: again.id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    expect((await of.read(of.application, { grant: again.id })).status).toBe(429)
  })

  test('a reading of a grant that was replaced, reported, suspends the one that took its place, with a receipt', async () => {
    const { id, token, ...one } = await of.accepted()
    const { body } = await of.read(of.application, { grant: id, token: token.access_token })
    const again = await of.shown(one)
    await one.citizen.sharing.answer({ id: again.id, answer: 'ACCEPT', scopes: ['ft:actualisation@1'] })
    expect(await one.citizen.sharing.report({ id: body.readingId, words: 'a\u0000b' })).toEqual({ suspended: true })
    expect((await one.citizen.sharing.access({})).rows).toMatchObject([{ id: body.readingId, isReported: true }])
    const { status, receipts } = await one.citizen.sharing.get({ id: again.id })
    expect([status, receipts.length]).toEqual(['SUSPENDED', 2])
  })

  test('the same asked again while it waits is the same request', async () => {
    const one = await of.worker()
    const [first, second] = [await of.shown(one), await of.shown(one)]
    expect(second.id).toBe(first.id)
    expect((await one.citizen.sharing.list()).grants).toHaveLength(1)
  })

  test('what no month, no day and no text can be is refused, never a failure', async () => {
    const { id, token } = await of.accepted()
    const held = { grant: id, token: token.access_token }
    for (const asked of [
      ...[{ firstMonth: '0000-01' }, { lastMonth: '9999-12' }, { firstMonth: '2026-13' }],
      ...[{ referenceDay: '0000-01-01' }, { referenceDay: '2199-12-31' }, { referenceDay: '2024-02-30' }],
    ]) {
      expect((await of.read(of.application, held, asked as Record<string, string>)).status).toBe(422)
    }
    const twice = { purpose: 'ESSAI-DEMANDE', scopes: ['ft:actualisation@1', 'ft:actualisation@1'] }
    const odd = { purpose: 'ESSAI\u0000DEMANDE', scopes: ['ft:actualisation@1'] }
    for (const asked of [twice, odd]) await expect(of.begin(of.application, asked)).rejects.toThrow(/invalid/)
    await expect(of.tokenFor(of.application, { purpose: 'ESSAI\u0000' })).rejects.toThrow(/invalid/)
  })

  test('a token of another purpose closes nothing; an identifier in capitals is the same', async () => {
    const { id } = await of.accepted()
    const close = async (detail: { grant: string } | { purpose: string }, asked = id) => {
      const token = await of.tokenFor(of.application, detail)
      const url = `${of.on.origin}/v1/sharing-grants/${asked}/closure`
      return (await callApi({ key: of.application.key, token }, url, { method: 'POST', body: {} })).status
    }
    expect(await close({ purpose: 'ESSAI-LOI' })).toBe(403)
    expect((await of.read(of.application, { grant: id.toUpperCase() })).status).toBe(200)
    expect(await close({ purpose: 'ESSAI-DEMANDE' }, id.toUpperCase())).toBe(201)
  })
})
