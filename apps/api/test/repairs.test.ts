import { randomUUID } from 'node:crypto'
import { firstDay, lastDay } from '@cesu/domain/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { outcomeOf, twentyAtOnce } from './consent.ts'
import { byLaw, contractsServer, ends } from './contracts.ts'

let of: Awaited<ReturnType<typeof contractsServer>>
beforeAll(async () => {
  of = await contractsServer()
})
afterAll(() => of.on.close())

type Accepted = Awaited<ReturnType<typeof of.accepted>>

const acknowledge = (one: Accepted, readingId: string, records: object[]) =>
  of.send(of.application, `/v1/activity-readings/${readingId}/acknowledgement`, {
    ...{ token: one.token.access_token, body: { records } },
  })

describe('what is wrong is repaired once for all', () => {
  const readMonth = (one: Accepted) => of.read(of.application, { grant: one.id, token: one.token.access_token })

  test('a record rejected goes to who declared it; corrected, the consumer is told; the worker sees each step', async () => {
    const one = await of.accepted()
    const { body: reading } = await readMonth(one)
    const [record] = reading.answer.records
    const rejected = {
      record: 0,
      rejection: 'HOURS',
      month: record.month,
      employerRef: record.employerRef,
      said: '3600',
    }
    const { status, body } = await acknowledge(one, reading.readingId, [rejected, { record: 1 }])
    expect(status).toBe(201)
    expect(body.results).toMatchObject([{ outcome: 'REPAIR' }, { outcome: 'KEPT', repairItemId: null }])
    const id = body.results[0].repairItemId
    expect((await acknowledge(one, reading.readingId, [{ record: 0 }])).body.results).toMatchObject([
      { outcome: 'ALREADY' },
    ])

    const staff = await of.presence.of.partner()
    const waiting = (await staff.repairs.list({ status: 'OPEN' })).rows.find((row) => row.id === id)
    expect(waiting).toMatchObject({ about: 'HOURS', held: '4000', said: '3600', origin: 'CONSUMER', owner: 'PARTNER' })
    expect((await one.citizen.repairs.list()).asWorker).toMatchObject([{ id, status: 'OPEN' }])
    expect(await of.presence.of.casesAbout(id)).toEqual(['REPAIR_ITEM REPAIR_ITEM'])

    const unchanged = staff.repairs.answer({ id, outcome: 'CORRECTED', words: '' })
    expect(await outcomeOf(unchanged)).toBe('input.refused')
    const { period } = one
    const { rows } = await staff.declarations.list({ period })
    const own = rows.find(({ employerId }) => employerId === waiting?.employerId)
    await staff.declarations.correct({
      ...{ employerId: own?.employerId ?? '', period, id: own?.id ?? '', version: 1, startDay: firstDay(period) },
      ...{ endDay: lastDay(period), paymentDay: lastDay(period), hours: 36, paidLeaveIncluded: true },
      pay: { kind: 'NET_HOURLY', amountCents: 1_300 },
    })
    const answers = await twentyAtOnce(() => staff.repairs.answer({ id, outcome: 'CORRECTED', words: '36 heures.' }))
    expect(answers).toEqual({ done: 1, 'repair.over': 19 })
    // The consumer of these tests is the partner that declared: it is told both.
    expect(await of.told([id])).toMatchObject([
      { kind: 'REPAIR_OPENED', about: { datum: 'HOURS', period } },
      { kind: 'REPAIR_ANSWERED', about: { datum: 'HOURS', outcome: 'CORRECTED', readingId: reading.readingId } },
    ])
    const list = await of.send(of.application, '/v1/rejected-records', { token: one.token.access_token })
    expect(list.body.rows[0]).toMatchObject({
      id,
      status: 'CORRECTED',
      answer: '36 heures.',
      readingId: reading.readingId,
    })
    expect(JSON.stringify(list.body)).not.toContain(one.pairs[0]?.employerId)
    expect((await one.citizen.repairs.list()).asWorker).toMatchObject([
      { id, status: 'CORRECTED', answer: '36 heures.' },
    ])
  })

  test('what cannot be is refused by field; a person and a death are cases, of which nothing follows by itself', async () => {
    const one = await of.accepted()
    const { body: reading } = await readMonth(one)
    const faults = [
      [{ record: 2 }, 'repair.record_unknown'],
      [{ record: 0, rejection: 'HOURS' }, 'repair.month_missing'],
      [{ record: 0, said: '3600' }, 'repair.reason_missing'],
      [{ record: 0, rejection: 'MONTH_MISSING', month: '2026-09', said: '' }, 'repair.not_a_value'],
      [{ record: 0, rejection: 'HOURS', month: '2026-09', said: '74401' }, 'repair.not_a_value'],
      [{ record: 0, rejection: 'HOURS', month: '2026-09', said: '40h' }, 'repair.not_a_value'],
      [{ record: 0, rejection: 'LAST_DAY_WORKED', said: '2026-02-30' }, 'repair.not_a_value'],
      [{ record: 0, rejection: 'HOURS', month: '2026-09', employerRef: 'x' }, 'repair.employer_unknown'],
    ] as const
    for (const [record, code] of faults) {
      const { status, body } = await acknowledge(one, reading.readingId, [record])
      expect([status, body.errors[0].code], JSON.stringify(record)).toEqual([422, code])
    }
    expect((await acknowledge(one, randomUUID(), [{ record: 0 }])).status).toBe(404)
    const stranger = await of.accepted()
    expect((await acknowledge(stranger, reading.readingId, [{ record: 0 }])).body.code).toBe('sharing.token_of_another')

    const { body } = await acknowledge(one, reading.readingId, [
      { record: 0, rejection: 'PERSON', words: 'Autre date de naissance.' },
      { record: 1, rejection: 'DEATH' },
    ])
    expect(body.results).toMatchObject([{ outcome: 'CASE' }, { outcome: 'CASE' }])
    const cases = await of.presence.of.casesAbout(reading.readingId)
    expect(cases.toSorted()).toEqual(['DEATH_REPORTED ACCESS_RECORD', 'SHARED_IDENTITY ACCESS_RECORD'])
    expect(await one.citizen.sharing.get({ id: one.id })).toMatchObject({ status: 'ACTIVE' })
  })

  test('the worker says what is wrong, once at a time, and takes it back; who maintains says why', async () => {
    const one = await of.accepted()
    const [month, { employerId }] = [one.period, of.contractOf(one)]
    const wrong = { employerId, month, about: 'HOURS' as const, said: '3800', words: 'Il manque mon mardi.' }
    const outcomes = await twentyAtOnce(() => one.citizen.repairs.report(wrong))
    expect(outcomes['done']).toBe(1)
    const [item] = (await one.citizen.repairs.list()).asWorker
    const id = item?.id ?? ''
    expect(item).toMatchObject({ held: '4000', said: '3800', owner: 'PARTNER', words: 'Il manque mon mardi.' })
    await one.citizen.repairs.withdraw({ id })
    const staff = await of.presence.of.partner()
    const maintained = { outcome: 'MAINTAINED' as const, words: 'Le planning signé dit 40 heures.' }
    expect(await outcomeOf(staff.repairs.answer({ id, ...maintained }))).toBe('repair.over')
    const { id: again } = await one.citizen.repairs.report(wrong)
    expect(await outcomeOf(staff.repairs.answer({ id: again, outcome: 'MAINTAINED', words: ' ' }))).toBe(
      'input.refused',
    )
    await staff.repairs.answer({ id: again, ...maintained })
    expect((await one.citizen.repairs.list()).asWorker[0]).toMatchObject({
      status: 'MAINTAINED',
      answer: maintained.words,
    })
    const stranger = await of.accepted()
    expect(await outcomeOf(stranger.citizen.repairs.report(wrong))).toBe('resource.not_found')
    expect(await outcomeOf(stranger.citizen.repairs.withdraw({ id: again }))).toBe('resource.not_found')
  })

  test('an employer nobody knows goes to an agent; what the two sides say otherwise, to who said it; said the same, it is corrected', async () => {
    const one = await of.accepted(byLaw)
    const { employerId } = of.contractOf(one, 1)
    const unknown = { employerId, month: one.period, about: 'EMPLOYER' as const, said: null, words: '' }
    expect(await one.citizen.repairs.report(unknown)).toMatchObject({ owner: 'AGENT' })
    const employer = await of.employerOf(one)
    await employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one) })
    await one.citizen.contracts.sayAsWorker({ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(13) }) })
    const [item] = (await employer.repairs.list()).asEmployer
    expect(item).toMatchObject({
      ...{ about: 'LAST_DAY_WORKED', held: of.ago(11), said: of.ago(13), owner: 'EMPLOYER' },
    })
    const said = await employer.contracts.sayAsEmployer({
      ...{ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(13) }) },
    })
    expect(said.status).toBe('CONFIRMED')
    expect((await employer.repairs.list()).asEmployer).toMatchObject([{ id: item?.id, status: 'CORRECTED' }])
  })

  test('a worker alone says that their contract is over: the employer is asked', async () => {
    const one = await of.accepted(ends)
    const lastDayOf = lastDay(of.lastMonth())
    await one.citizen.contracts.sayAsWorker({
      kind: 'END',
      ...of.contractOf(one),
      lastDay: lastDayOf,
      lastDayWorked: null,
    })
    const items = (await one.citizen.repairs.list()).asWorker
    expect(items).toMatchObject([{ about: 'CONTRACT_END', held: null, said: lastDayOf, status: 'OPEN' }])
    const { asWorker } = await one.citizen.contracts.list()
    expect(asWorker.find(({ employmentId }) => employmentId === of.contractOf(one).employmentId)).toMatchObject({
      endDay: null,
    })
  })

  test('whoever speaks second is told that the other says otherwise: the employer, and the partner', async () => {
    const one = await of.accepted(byLaw)
    const employer = await of.employerOf(one)
    await one.citizen.contracts.sayAsWorker({ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(13) }) })
    expect(await employer.repairs.list()).toMatchObject({ asEmployer: [] })
    const second = await employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one) })
    expect(second.status).toBe('CONTESTED')
    const [item] = (await employer.repairs.list()).asEmployer
    expect(item).toMatchObject({ about: 'LAST_DAY_WORKED', held: of.ago(11), said: of.ago(13), status: 'OPEN' })
    const staff = await of.presence.of.partner()
    expect(
      await staff.employments.declareStop(of.stopOf(one, { firstDay: of.ago(9), lastDayWorked: of.ago(13) })),
    ).toMatchObject({
      status: 'CONTESTED',
    })
    const items = (await one.citizen.repairs.list()).asWorker
    expect(items).toMatchObject([
      { about: 'STOP_DAYS', held: `${of.ago(9)}/`, said: `${of.ago(10)}/`, owner: 'PARTNER', status: 'OPEN' },
      { id: item?.id, status: 'WITHDRAWN' },
    ])
  })

  test('each stop has its own: what is said of one neither answers nor closes the other; taken back, it is closed', async () => {
    const one = await of.accepted(byLaw)
    const employer = await of.employerOf(one)
    const before = { firstDay: of.ago(30), lastDay: of.ago(25), lastDayWorked: of.ago(31) }
    await employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one, before) })
    await employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one) })
    const contested = await one.citizen.contracts.sayAsWorker({
      ...{ kind: 'STOP', ...of.stopOf(one, { ...before, lastDayWorked: of.ago(33) }) },
    })
    const [item] = (await employer.repairs.list()).asEmployer
    expect(item).toMatchObject({ held: of.ago(31), said: of.ago(33) })
    const { id = '' } = item ?? {}
    await employer.contracts.sayAsEmployer({ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(12) }) })
    await one.citizen.contracts.sayAsWorker({ kind: 'STOP', ...of.stopOf(one, { lastDayWorked: of.ago(12) }) })
    expect(await outcomeOf(employer.repairs.answer({ id, outcome: 'CORRECTED', words: '' }))).toBe('input.refused')
    expect((await employer.repairs.list()).asEmployer).toMatchObject([{ id, status: 'OPEN' }])
    await one.citizen.contracts.withdraw({ id: contested.id })
    expect((await employer.repairs.list()).asEmployer).toMatchObject([{ id, status: 'WITHDRAWN' }])
    const said = (await employer.contracts.list()).asEmployer[0]?.events ?? []
    expect(said.filter(({ status }) => status === 'CONTESTED')).toEqual([])
  })

  test('a partner whose mandate is over answers no more, and reads it no more: the employer does', async () => {
    const one = await of.accepted()
    const { employerId } = of.contractOf(one)
    const { id } = await one.citizen.repairs.report({
      ...{ employerId, month: one.period, about: 'NET' as const, said: '50000', words: '' },
    })
    await of.asOwner((tx) =>
      tx.mandate.updateMany({ where: { employerId }, data: { status: 'REVOKED', revokedAt: of.on.platform.now() } }),
    )
    const staff = await of.presence.of.partner()
    const maintained = { id, outcome: 'MAINTAINED' as const, words: 'C’est le bon net.' }
    expect(await outcomeOf(staff.repairs.answer(maintained))).toBe('resource.not_found')
    expect((await staff.repairs.list({})).rows.filter((row) => row.id === id)).toEqual([])
    const employer = await of.employerOf(one)
    expect((await employer.repairs.list()).asEmployer).toMatchObject([{ id, status: 'OPEN' }])
    expect(await employer.repairs.answer(maintained)).toEqual({ outcome: 'MAINTAINED' })
  })

  test('the same rejected again of another reading is the one that is open', async () => {
    const one = await of.accepted()
    const rejected = async () => {
      const { body: reading } = await readMonth(one)
      const [{ month, employerRef }] = reading.answer.records
      const { body } = await acknowledge(one, reading.readingId, [
        { record: 0, rejection: 'GROSS', month, employerRef },
      ])
      return body.results[0]
    }
    const first = await rejected()
    expect(first.outcome).toBe('REPAIR')
    expect(await rejected()).toEqual(first)
    expect(await of.presence.of.casesAbout(first.repairItemId)).toHaveLength(1)
  })
})
