import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { declaredMonths, month, october } from '../../test/declared-months.ts'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
  on.platform.config.budgets.staffOpenedPerDay = 1_000_000
})
afterAll(() => on.close())
beforeEach(() => on.setNow('2026-11-03T09:00:00Z'))

const { asOwner, newPair, declarant, declared, get, trailOf, messagesOf } = declaredMonths(() => on)

describe('[finding U5] correcting', () => {
  test('a new version in force, with what changes, its trace and its message; the first one stays', async () => {
    const { key, read } = await declared(await newPair())
    expect((await get(key)).changeableUntil).toBe('2026-12-03')
    const check = await (await declarant()).declarations.checkCorrection({ ...read, ...month({ hours: 38.5 }) })
    expect(check.errors).toEqual([])
    expect(check.differences?.fields.map(({ label }) => label)).toEqual(['Heures du mois'])

    const done = await (await declarant()).declarations.correct({ ...read, ...month({ hours: 38.5 }) })
    expect(done).toEqual({ ...key, version: 2 })
    const after = await get(key)
    expect([after.status, after.versions.map(({ number, reason, netCents }) => [number, reason, netCents])]).toEqual([
      'CORRECTED',
      [
        [2, 'CORRECTION', 50_050],
        [1, 'REGISTRATION', 52_000],
      ],
    ])
    expect(after.versions[0]?.differences).toEqual(check.differences)
    expect(after.versions[1]?.differences).toBeNull()
    const [second, first] = after.versions
    const differenceCents = (second?.contributionsCents ?? 0) - (first?.contributionsCents ?? 0)
    const trail = await trailOf(key.id)
    expect(trail.map(({ kind }) => kind)).toEqual(['DECLARATION_REGISTERED', 'DECLARATION_CORRECTED'])
    expect(trail[1]?.payload).toMatchObject({ version: 2, differenceCents })
    expect((await messagesOf(key.id)).map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['DECLARATION_REGISTERED', 1],
      ['DECLARATION_CORRECTED', 2],
    ])
  })

  test('one that changes nothing, or that a rule refuses, is refused and writes nothing', async () => {
    const { key, read } = await declared(await newPair())
    const { declarations } = await declarant()
    const same = await problemIn(declarations.correct({ ...read, ...month() }))
    expect(same.errors.map(({ code }) => code)).toEqual(['correction.nothing_changed'])
    const bad = await problemIn((await declarant()).declarations.correct({ ...read, ...month({ hours: 500 }) }))
    expect(bad.errors.map(({ code }) => code)).toEqual(['hours.over_maximum'])
    expect((await get(key)).versions).toHaveLength(1)
  })

  test('a version that is no longer in force is refused: nothing is written over', async () => {
    const { key, read } = await declared(await newPair())
    await (await declarant()).declarations.correct({ ...read, ...month({ hours: 39 }) })
    const problem = await problemIn((await declarant()).declarations.correct({ ...read, ...month({ hours: 38 }) }))
    expect([problem.code, problem.status]).toEqual(['declaration.changed', 412])
    expect((await get(key)).versions.map(({ hoursHundredths }) => hoursHundredths)).toEqual([3_900, 4_000])
  })

  test('[security D5] 20 at once of the same version: exactly one is put in force', async () => {
    const { key, read } = await declared(await newPair())
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const tries = Array.from({ length: 20 }, (_, rank) =>
      on.callerWith('PARTNER_STAFF', token).declarations.correct({ ...read, ...month({ hours: 20 + rank }) }),
    )
    const settled = await Promise.allSettled(tries)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await get(key)).versions).toHaveLength(2)
  })

  test('on its last day it is corrected, the day after an agent is asked, once', async () => {
    const { key, read } = await declared(await newPair())
    const asked = { ...read, wanted: 'CORRECTION' as const, explanation: 'Deux heures de moins.' }
    on.setNow('2026-12-03T22:30:00Z')
    const early = await problemIn((await declarant()).declarations.requestChange(asked))
    expect(early.errors.map(({ code }) => code)).toEqual(['change.window_open'])
    on.setNow('2026-12-03T23:30:00Z')
    const late = await problemIn((await declarant()).declarations.correct({ ...read, ...month({ hours: 38 }) }))
    expect(late.errors.map(({ code }) => code)).toEqual(['change.window_closed'])
    const empty = await problemIn((await declarant()).declarations.requestChange({ ...asked, explanation: ' \u200b ' }))
    expect(empty.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['text.empty', '/explanation']])
    expect((await (await declarant()).declarations.get(key)).changeAskedAt).toBeNull()
    await (await declarant()).declarations.requestChange(asked)
    expect((await (await declarant()).declarations.get(key)).changeAskedAt).toBe('2026-12-03T23:30:00.000Z')
    const again = await problemIn((await declarant()).declarations.requestChange(asked))
    expect(again.code).toBe('declaration.change_requested')
    const cases = await asOwner((tx) => tx.case.findMany({ where: { subjectId: key.id } }))
    expect(cases.map(({ kind, facts, status }) => [kind, facts, status])).toEqual([
      [
        'DECLARATION_CHANGE',
        expect.objectContaining({ wanted: 'CORRECTION', version: 1, explanation: 'Deux heures de moins.' }),
        'NEW',
      ],
    ])
    const agent = await on.as('AGENT', on.world.agents.AGENT.subject)
    expect((await agent.declarations.get(key)).cases).toEqual([
      expect.objectContaining({ status: 'NEW', about: expect.objectContaining({ kind: 'DECLARATION_CHANGE' }) }),
    ])
    const trail = await trailOf(key.id)
    expect(trail.map(({ kind, actorKind }) => [kind, actorKind])).toEqual([
      ['DECLARATION_REGISTERED', 'PARTNER_STAFF'],
      ['CASE_OPENED', 'PARTNER_STAFF'],
    ])
    const [opened] = (await agent.cases.list({})).rows.filter(({ subjectId }) => subjectId === key.id)
    const refused = { outcome: 'NO_CHANGE', reason: 'Rien à changer.' } as const
    await agent.cases.decide({ id: opened?.id ?? '', version: 0, ...refused })
    expect((await (await declarant()).declarations.get(key)).changeAskedAt).toBeNull()
    await (await declarant()).declarations.requestChange(asked)
  })

  test('neither without the act in the mandate, nor by another partner, nor by a reader', async () => {
    const pair = await newPair({ mandate: { acts: ['DECLARE'] } })
    const { key, read } = await declared(pair)
    const changed = { ...read, ...month({ hours: 38 }) }
    const refused = await problemIn((await declarant()).declarations.correct(changed))
    expect(refused.errors.map(({ code }) => code)).toEqual(['mandate.act_not_covered'])
    const ending = { ...read, reason: 'NOT_WORKED' as const }
    const kept = await problemIn((await declarant()).declarations.cancel(ending))
    expect(kept.errors.map(({ code }) => code)).toEqual(['mandate.act_not_covered'])
    const other = await on.as('PARTNER_STAFF', on.world.second.declarant.subject)
    expect((await problemIn(other.declarations.correct(changed))).code).toBe('resource.not_found')
    const reader = await on.as('PARTNER_STAFF', on.world.first.reader.subject)
    expect((await problemIn(reader.declarations.cancel(ending))).code).toBe('access.forbidden')
    expect((await get(key)).status).toBe('REGISTERED')
  })
})

describe('[finding U5] cancelling', () => {
  test('ends it with its reason; the month can be declared again; nothing of it changes any more', async () => {
    const pair = await newPair()
    const { key, read } = await declared(pair)
    const ending = { ...read, reason: 'OTHER' as const }
    const silent = await problemIn((await declarant()).declarations.cancel(ending))
    expect(silent.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['text.empty', '/comment']])
    await (await declarant()).declarations.cancel({ ...ending, comment: 'Déclarée par erreur.' })
    const after = await get(key)
    expect([after.status, after.cancelled]).toEqual([
      'CANCELLED',
      expect.objectContaining({ reason: 'OTHER', comment: 'Déclarée par erreur.', authorName: 'declarant Essai' }),
    ])
    const corrected = await problemIn((await declarant()).declarations.correct({ ...read, ...month({ hours: 38 }) }))
    expect(corrected.code).toBe('declaration.cancelled')
    const { key: again } = await declared(pair)
    expect(again.id).not.toBe(key.id)
    expect((await messagesOf(key.id)).map(({ kind, sequence }) => [kind, sequence])).toEqual([
      ['DECLARATION_REGISTERED', 1],
      ['DECLARATION_CANCELLED', 2],
    ])
  })

  test('[security D4] 20 at once, cancellations and corrections: one decides, the others are told', async () => {
    const { key, read } = await declared(await newPair())
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const tries = Array.from({ length: 20 }, (_, rank) => {
      const { declarations } = on.callerWith('PARTNER_STAFF', token)
      if (rank % 2 === 0) return declarations.cancel({ ...read, reason: 'NOT_WORKED' })
      return declarations.correct({ ...read, ...month({ hours: 20 + rank }) })
    })
    const settled = await Promise.allSettled(tries.map((one) => Promise.resolve(one)))
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { status, versions, cancelled } = await get(key)
    expect(status === 'CANCELLED' ? versions.length === 1 && cancelled !== null : versions.length === 2).toBe(true)
  })
})

describe('several pays of a pair in a month', () => {
  const weeks = [
    { startDay: '2026-10-01', endDay: '2026-10-15', paymentDay: '2026-10-15' },
    { startDay: '2026-10-16', endDay: '2026-10-31', paymentDay: '2026-10-31' },
  ] as const

  test('the second is confirmed as such; a correction may not take the days of the other', async () => {
    const pair = await newPair()
    const { read } = await declared(pair, weeks[0])
    const { declarations } = await declarant()
    const asked = await problemIn(declarations.submit(october(pair, weeks[1])))
    expect(asked.errors.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['declaration.another_pay', '/anotherPay'],
    ])
    const { key } = await declared(pair, { ...weeks[1], anotherPay: true })
    expect((await get(key)).versions[0]?.provisional).toContain('plusieurs_paies_lecture')
    const wide = { ...read, ...month({ ...weeks[0], endDay: '2026-10-16' }) }
    const overlapping = await problemIn((await declarant()).declarations.correct(wide))
    expect(overlapping.errors.map(({ code }) => code)).toEqual(['declaration.duplicate'])
    const employment = await (await declarant()).employments.get({
      ...{ employerId: pair.employerId, employmentId: pair.employmentId },
    })
    expect(employment.pays.map(({ startDay, endDay }) => [startDay, endDay])).toEqual([
      ['2026-10-01', '2026-10-15'],
      ['2026-10-16', '2026-10-31'],
    ])
  })

  test('20 pays at once on the same day: exactly one, in SQL too', async () => {
    const pair = await newPair()
    await declared(pair, weeks[0])
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const tries = Array.from({ length: 20 }, (_, rank) => {
      const days = { startDay: `2026-10-${16 + (rank % 3)}`, endDay: '2026-10-31', anotherPay: true }
      return on.callerWith('PARTNER_STAFF', token).declarations.submit(october(pair, days))
    })
    const settled = await Promise.allSettled(tries)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { employerId } = pair
    const overlap = asOwner(async (tx) => {
      const [one] = await tx.declaration.findMany({ where: { employerId } })
      if (one) await tx.declaration.create({ data: { ...one, id: randomUUID(), endDay: '2026-10-02' } })
    })
    await expect(overlap).rejects.toThrow(/declaration.*days_not_declared_twice|exclusion|23P01/)
  })
})
