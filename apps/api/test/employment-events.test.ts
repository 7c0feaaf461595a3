import { addDays, lastDay } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from './application.ts'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { byLaw, contractsServer, ends } from './contracts.ts'

let of: Awaited<ReturnType<typeof contractsServer>>
beforeAll(async () => {
  of = await contractsServer()
})
afterAll(() => of.on.close())

type Accepted = Awaited<ReturnType<typeof of.accepted>>

const readStops = (one: Accepted) =>
  of.read(
    of.application,
    { grant: one.id, token: one.token.access_token },
    { scope: 'cpam:dernier_jour@1', referenceDay: of.ago(9) },
  )

describe('what no month says of a contract', () => {
  test('a stop that the partner declares leaves beside what the worker says; nothing is chosen, and each reader is told', async () => {
    const one = await of.accepted(byLaw)
    const staff = await of.presence.of.partner()
    const before = await readStops(one)
    expect(before.body.answer.records).toHaveLength(2)
    expect(await staff.employments.declareStop(of.stopOf(one))).toMatchObject({ status: 'STATED' })
    const [stated] = (await staff.employments.events(of.contractOf(one))).events
    expect(stated).toMatchObject({ kind: 'STOP', side: 'EMPLOYER', status: 'STATED', lastDay: null })

    const { asWorker } = await one.citizen.contracts.list()
    expect(asWorker.find(({ employmentId }) => employmentId === of.contractOf(one).employmentId)?.events).toEqual([
      stated,
    ])
    const otherwise = await one.citizen.contracts.sayAsWorker({
      ...{ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(12) }) },
    })
    expect(otherwise.status).toBe('CONTESTED')
    const after = await readStops(one)
    expect(
      after.body.answer.records.filter(({ statedBy }: { statedBy: string | null }) => statedBy !== null),
    ).toMatchObject([
      { lastDayWorked: of.ago(11), statedBy: 'EMPLOYER' },
      { lastDayWorked: of.ago(12), statedBy: 'WORKER' },
    ])
    // Told once when the employer spoke, once when the worker did: each lets one more reading.
    expect(await of.told([before.body.readingId])).toHaveLength(2)
    // What the worker says is theirs: the partner reads what was said for the employer.
    const seen = (await staff.employments.events(of.contractOf(one))).events
    expect(seen).toMatchObject([{ side: 'EMPLOYER', status: 'CONTESTED' }])
  })

  test('confirmed by the worker, corrected by who said it, taken back: both ways, and twenty at once', async () => {
    const one = await of.accepted(byLaw)
    const staff = await of.presence.of.partner()
    const { id } = await staff.employments.declareStop(of.stopOf(one))
    await one.citizen.contracts.confirm({ id })
    expect(await outcomeOf(one.citizen.contracts.confirm({ id }))).toBe('event.over')
    const corrected = await staff.employments.declareStop(of.stopOf(one, { lastDay: of.ago(2) }))
    expect(corrected.status).toBe('STATED')
    const statuses = async () => (await staff.employments.events(of.contractOf(one))).events.map(({ status }) => status)
    expect(await statuses()).toEqual(['STATED', 'REPLACED'])
    const outcomes = await twentyAtOnce(() => staff.employments.withdrawStop({ id: corrected.id }))
    expect(outcomes['done']).toBe(1)
    expect(await statuses()).toEqual(['WITHDRAWN', 'REPLACED'])
    expect((await readStops(one)).body.answer.records).toMatchObject([{ statedBy: null }, { statedBy: null }])

    await twentyAtOnce((rank) =>
      one.citizen.contracts.sayAsWorker({
        kind: 'STOP',
        ...of.stopOf(one, { lastDayWorked: of.ago(11 + rank) }),
      }),
    )
    const live = await of.asOwner((tx) =>
      tx.employmentEvent.count({
        where: { employmentId: of.contractOf(one).employmentId, status: { in: ['STATED', 'CONTESTED'] } },
      }),
    )
    expect(live).toBe(1)
  })

  test('the end of a contract: said by the employer it ends it, confirmed by the worker, and France Travail reads it', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    const day = lastDay(of.lastMonth())
    const said = { kind: 'END' as const, ...of.contractOf(one), lastDay: day, lastDayWorked: addDays(day, -3) }
    await employer.contracts.sayAsEmployer({ ...said, route: 'RESIGNATION', noticeStatus: 'WORKED' })
    expect((await employer.contracts.list()).asEmployer[0]).toMatchObject({
      endDay: day,
      events: [{ route: 'RESIGNATION' }],
    })
    const asked = { scope: 'ft:fin_contrat@1' }
    const { body } = await of.read(of.application, { grant: one.id, token: one.token.access_token }, asked)
    expect(body.answer).toMatchObject({
      records: [
        { endOfContractDay: day, endReason: 'RESIGNATION', lastDayWorked: addDays(day, -3), statedBy: 'EMPLOYER' },
      ],
      notHeld: [],
    })
    expect((await one.citizen.contracts.sayAsWorker(said)).status).toBe('CONFIRMED')
    const id = (await employer.contracts.list()).asEmployer[0]?.events[0]?.id ?? ''
    expect(await outcomeOf(employer.contracts.withdraw({ id }))).toBe('event.over')
    const wrong = { ...said, lastDay: addDays(day, 1) }
    expect(await outcomeOf(one.citizen.contracts.sayAsWorker(wrong))).toBe('event.refused')
  })

  test('an employer is told how many readings held their months, and neither of whom nor by whom', async () => {
    const one = await of.accepted({ purpose: 'ESSAI-DEMANDE', scopes: ['ft:actualisation@1', 'pnds:synthese@1'] })
    const employer = await of.employerOf(one)
    expect((await employer.contracts.list()).exposure).toEqual({ byNumber: 0, byName: 0 })
    await of.read(of.application, { grant: one.id, token: one.token.access_token })
    // Totals alone: no employer is in them.
    await of.read(of.application, { grant: one.id, token: one.token.access_token }, { scope: 'pnds:synthese@1' })
    expect((await employer.contracts.list()).exposure).toEqual({ byNumber: 1, byName: 0 })
    const stranger = await of.employerOf(await of.accepted(byLaw))
    expect((await stranger.contracts.list()).exposure).toEqual({ byNumber: 0, byName: 0 })
  })

  test('an end before a month that is declared is refused, and says which', async () => {
    const one = await of.accepted(ends)
    const employer = await of.employerOf(one)
    const early = { kind: 'END' as const, ...of.contractOf(one), lastDay: of.ago(90), route: 'RESIGNATION' as const }
    expect(await outcomeOf(employer.contracts.sayAsEmployer(early))).toBe('event.refused')
    expect((await employer.contracts.list()).asEmployer[0]).toMatchObject({ endDay: null, events: [] })
  })

  test('another person, another employer and another partner say nothing, and see nothing', async () => {
    const one = await of.accepted(byLaw)
    const stranger = await of.accepted(byLaw)
    expect(await outcomeOf(stranger.citizen.contracts.sayAsWorker({ kind: 'STOP', ...of.stopOf(one) }))).toBe(
      'resource.not_found',
    )
    const employer = await of.employerOf(stranger)
    expect(await outcomeOf(employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one) }))).toBe(
      'resource.not_found',
    )
    const staff = await of.presence.of.partner()
    const { id } = await staff.employments.declareStop(of.stopOf(one))
    for (const caller of [stranger.citizen, employer]) {
      expect(await outcomeOf(caller.contracts.confirm({ id }))).toBe('resource.not_found')
      expect(await outcomeOf(caller.contracts.withdraw({ id }))).toBe('resource.not_found')
    }
    const token = await tokenOf(of.other, of.on.origin, { scope: 'declarations:write' })
    const elsewhere = await of.send(of.other, '/v1/work-stops', { token, body: of.stopOf(one) })
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'event.refused' } })
    expect((await of.send(of.other, `/v1/work-stops/${id}/withdrawal`, { token, body: {} })).status).toBe(404)
  })
})
