import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemIn } from '../../test/problem-in.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { makePair, type PairChanges, type PartnerWorld } from '../../test/world.ts'

let on: TestPlatform
beforeAll(async () => {
  on = await testPlatform()
})
afterAll(() => on.close())

const october = ({ employerId, employmentId }: PartnerWorld['pair'], over: object = {}) => ({
  employerId,
  employmentId,
  period: '2026-10',
  startDay: '2026-10-01',
  endDay: '2026-10-31',
  paymentDay: '2026-10-31',
  hours: 40,
  pay: { kind: 'NET_HOURLY' as const, amountCents: 1_300 },
  paidLeaveIncluded: true,
  ...over,
})

const newPair = (changes: PairChanges = {}) =>
  withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, on.world.first.partnerId, changes))

const declarant = (key: string = randomUUID()) => on.as('PARTNER_STAFF', on.world.first.declarant.subject, key)

/** Everything that a submission writes about an employer. */
const written = (employerId: string) =>
  withContext(on.owner, { kind: 'jobs' }, async (tx) => ({
    declarations: await tx.declaration.findMany({ where: { employerId } }),
    versions: await tx.declarationVersion.findMany({ where: { employerId } }),
    audit: await tx.auditEntry.findMany({ where: { employerId }, orderBy: { id: 'asc' } }),
    cases: await tx.case.findMany({ where: { employerId } }),
    events: await tx.outboxEvent.findMany({ where: { employerId } }),
  }))

describe('submitting a declaration', () => {
  test('writes the declaration, its version, its trace and its event, and reads back to the cent', async () => {
    const pair = await newPair()
    const caller = await declarant()
    const receipt = await caller.declarations.submit(october(pair))
    expect(receipt.reference).toMatch(/^2026307[A-Z]\d{5}$/)

    const read = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id: receipt.id })
    const [version] = read.versions
    expect(read.versions).toHaveLength(1)
    expect(version).toMatchObject({ number: 1, netCents: 52_000, hoursHundredths: 4_000, channel: 'WEB' })
    const sum = (payer: string) =>
      version?.lines.filter((line) => line.payer === payer).reduce((total, { amountCents }) => total + amountCents, 0)
    expect(sum('EMPLOYEE')).toBe(version?.employeeTotalCents)
    expect(sum('EMPLOYER')).toBe(version?.employerTotalCents)
    expect((version?.grossCents ?? 0) - (version?.employeeTotalCents ?? 0)).toBe(52_000)

    const { audit, cases, events } = await written(pair.employerId)
    expect(audit.map(({ kind }) => kind)).toEqual(['DECLARATION_REGISTERED', 'DECLARATION_READ'])
    expect(cases).toEqual([])
    expect(events.map(({ kind, sequence }) => [kind, sequence])).toEqual([['DECLARATION_REGISTERED', 1]])
  })

  test('[finding L7] a month without hours is registered with what it pays; without it, refused', async () => {
    const pair = await newPair()
    const caller = await declarant()
    const month = { hours: 0, pay: { kind: 'NET', amountCents: 20_000 } } as const
    const problem = await problemIn(caller.declarations.submit(october(pair, month)))
    expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([['hours.absent', '/hours']])
    const { id } = await caller.declarations.submit(october(pair, { ...month, payWithoutHours: 'BONUS' }))
    const read = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id })
    expect(read.versions[0]).toMatchObject({ hoursHundredths: 0, payWithoutHours: 'BONUS', netCents: 20_000 })
  })

  test('opens a case when an anomaly deserves an agent, in the same transaction', async () => {
    const pair = await newPair()
    const { reference } = await (await declarant()).declarations.submit(october(pair, { hours: 190 }))
    const { audit, cases } = await written(pair.employerId)
    expect(cases.map(({ facts, dueDay, status }) => [facts, dueDay, status])).toEqual([
      [{ period: '2026-10', reference, anomalies: ['HOURS_OVER_LEGAL_MONTH'] }, '2026-11-18', 'NEW'],
    ])
    expect(audit.map(({ kind }) => kind).sort()).toEqual(['CASE_OPENED', 'DECLARATION_REGISTERED'])
  })

  test('[finding A6] a bonus far above the usual months is kept with its anomaly, and an agent looks at it', async () => {
    const pair = await newPair()
    const pay = { kind: 'NET', amountCents: 2_000_000 } as const
    await (await declarant()).declarations.submit(october(pair, { hours: 0, payWithoutHours: 'BONUS', pay }))
    const { versions, cases } = await written(pair.employerId)
    expect(versions.map(({ anomalies }) => anomalies)).toEqual([['PAY_HIGH']])
    expect(cases).toHaveLength(1)
  })

  test('[finding U12] an agent reads of an anomaly the sentence that its declarant read, with its figures', async () => {
    const pair = await newPair()
    const pay = { kind: 'NET', amountCents: 2_100_000 } as const
    const bonus = october(pair, { hours: 0, payWithoutHours: 'BONUS', pay })
    const { anomalies } = await (await declarant()).declarations.check(bonus)
    const { employerId, period, id } = await (await declarant()).declarations.submit(bonus)
    const agent = await on.as('AGENT', on.world.agents.AGENT.subject)
    const [version] = (await agent.declarations.get({ employerId, period, id })).versions
    expect(version?.anomalySentences).toEqual(anomalies.map(({ detail }) => detail))
    expect(version?.anomalySentences[0]).toContain('21')
  })

  test('says all the reasons at once and writes nothing', async () => {
    const pair = await newPair({ mandate: { status: 'REVOKED', revokedAt: new Date('2026-10-05T08:00:00Z') } })
    const bad = october(pair, { hours: 500, endDay: '2026-11-02', pay: { kind: 'NET_HOURLY', amountCents: 200 } })
    const problem = await problemIn((await declarant()).declarations.submit(bad))
    expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['mandate.not_active', '/employmentId'],
      ['period.two_months', '/endDay'],
      ['hours.over_maximum', '/hours'],
      ['pay.below_minimum', '/pay/amountCents'],
    ])
    const { declarations, versions, audit, events } = await written(pair.employerId)
    expect([declarations, versions, audit, events].flat()).toEqual([])
  })

  test('without a mandate in force, nothing is told of the worker', async () => {
    for (const mandate of [
      { status: 'REVOKED' as const, revokedAt: new Date('2026-10-05T08:00:00Z') },
      { status: 'SUSPENDED' as const },
      { endDay: '2026-10-31' },
    ]) {
      const pair = await newPair({ mandate, employee: { withholdingRatePcm: 2_900 } })
      const check = await (await declarant()).declarations.check(october(pair))
      expect(check.errors[0]?.code).toMatch(/^mandate\./)
      expect([check.payslip, check.anomalies]).toEqual([null, []])
    }
  })

  test('a refused key can be used again once the input is right', async () => {
    const pair = await newPair()
    const key = randomUUID()
    await problemIn((await declarant(key)).declarations.submit(october(pair, { hours: 500 })))
    await expect((await declarant(key)).declarations.submit(october(pair))).resolves.toMatchObject({
      period: '2026-10',
    })
  })

  test('without a key nothing is sent', async () => {
    const caller = await on.as('PARTNER_STAFF', on.world.first.declarant.subject, null)
    const problem = await problemIn(caller.declarations.submit(october(await newPair())))
    expect(problem.code).toBe('input.malformed')
  })
})

describe('the exemption at 70', () => {
  test('has one ceiling for the household: a second employee gets what the first left', async () => {
    const first = await newPair({ employer: { exemption: 'AGE_70' } })
    const { employerId } = first
    const second = await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
      const { id: _id, employeeId: _other, ...work } = await tx.employment.findFirstOrThrow({ where: { employerId } })
      const terms = await tx.employmentTerms.findFirstOrThrow({ where: { employerId } })
      const { employeeId } = on.world.second.pair
      const employmentId = randomUUID()
      await tx.employment.createMany({ data: [{ ...work, id: employmentId, employeeId }] })
      await tx.employmentTerms.createMany({ data: [{ ...terms, employmentId }] })
      return { employerId, employmentId, employeeId }
    })
    await (await declarant()).declarations.submit(october(first))
    await (await declarant()).declarations.submit(october(second))
    const versions = (await written(employerId)).versions.sort((a, b) => a.exemptionUsedCents - b.exemptionUsedCents)
    expect(versions.map(({ exemptionUsedCents }) => exemptionUsedCents)).toEqual([0, versions[0]?.grossCents])
    const [full = 0, rest = 0] = versions.map(({ exemptionCents }) => exemptionCents)
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThan(full)

    const caller = await declarant()
    const { declarations } = await written(employerId)
    for (const { id } of declarations) {
      await expect(caller.declarations.get({ employerId, period: '2026-10', id })).resolves.toBeDefined()
    }
  })
})

describe('the reading of a declaration', () => {
  test('says why the month differs from the previous one, to the cent', async () => {
    const pair = await newPair()
    const days = { startDay: '2026-09-01', endDay: '2026-09-30' }
    await (await declarant()).declarations.submit(october(pair, { period: '2026-09', ...days }))
    const caller = await declarant()
    const { id } = await caller.declarations.submit(october(pair, { hours: 46.5 }))
    const { changes, versions } = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id })
    expect(changes?.previousPeriod).toBe('2026-09')
    expect(changes?.reasons.map(({ sentence }) => sentence).join()).toContain(
      'Les heures passent de 40 heures à 46,5 heures',
    )
    const [before] = (await written(pair.employerId)).versions.filter(({ period }) => period === '2026-09')
    const told = changes?.reasons.reduce((sum, { totalCostCents }) => sum + totalCostCents, 0)
    expect(told).toBe((versions[0]?.totalCostCents ?? 0) - (before?.totalCostCents ?? 0))
  })

  test('says nothing of changes for a first month', async () => {
    const pair = await newPair()
    const caller = await declarant()
    const { id } = await caller.declarations.submit(october(pair))
    const read = await caller.declarations.get({ employerId: pair.employerId, period: '2026-10', id })
    expect(read.changes).toBeNull()
  })
})

describe('the same submission again', () => {
  test('[security D1] the same key 20 times at once is one declaration and 20 times the same answer', async () => {
    const pair = await newPair()
    const caller = await declarant()
    const answers = await Promise.all(Array.from({ length: 20 }, () => caller.declarations.submit(october(pair))))
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    const { declarations, versions, audit, events } = await written(pair.employerId)
    expect([declarations, versions, audit, events].map(({ length }) => length)).toEqual([1, 1, 1, 1])
  })

  test('[security D3] 20 keys at once for one pair and month: one is accepted, 19 are told that it is a duplicate', async () => {
    const pair = await newPair()
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        on.callerWith('PARTNER_STAFF', token, randomUUID()).declarations.submit(october(pair)),
      ),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        expect((await problemIn(Promise.reject(answer.reason))).errors.map(({ code }) => code)).toEqual([
          'declaration.duplicate',
        ])
      }
    }
    const { declarations, events } = await written(pair.employerId)
    expect([declarations.length, events.length]).toEqual([1, 1])
  })

  test('[security D2] the same key with another input is refused', async () => {
    const pair = await newPair()
    const caller = await declarant()
    await caller.declarations.submit(october(pair))
    const problem = await problemIn(caller.declarations.submit(october(pair, { hours: 41 })))
    expect(problem.code).toBe('idempotency.other_input')
  })

  test('while the first one is still running, a twin is told to wait', async () => {
    const pair = await newPair()
    const key = randomUUID()
    const caller = await declarant(key)
    const { first } = on.world
    const { partnerId } = first
    const twin = on.platform.databases.api.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT set_config('app.context', ${`partner:${partnerId}:${first.declarant.id}`} || '|' || extract(epoch FROM now())::text, true)`
        await tx.$executeRaw`INSERT INTO idempotency_record (actor_kind, holder_id, key, fingerprint, response, created_at, expires_at)
          VALUES ('PARTNER_STAFF', ${partnerId}::uuid, ${key}, ${'0'.repeat(64)}, 'null', now(), now() + interval '1 day')`
        const problem = await problemIn(caller.declarations.submit(october(pair)))
        expect([problem.code, problem.status]).toEqual(['idempotency.in_flight', 409])
        throw new Error('the twin gives up')
      },
      { timeout: 20_000 },
    )
    await expect(twin).rejects.toThrow('the twin gives up')
    await expect(caller.declarations.submit(october(pair))).resolves.toBeDefined()
  })

  test('two partners may use the same key', async () => {
    const key = randomUUID()
    await (await declarant(key)).declarations.submit(october(await newPair()))
    const other = await on.as('PARTNER_STAFF', on.world.second.declarant.subject, key)
    await expect(other.declarations.submit(october(on.world.second.pair))).resolves.toBeDefined()
  })
})
