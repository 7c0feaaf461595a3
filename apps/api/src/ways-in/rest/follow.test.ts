import { randomUUID } from 'node:crypto'
import { withContext } from '@cesu/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication, testApplication, tokenOf } from '../../../test/application.ts'
import { declaredMonths, october } from '../../../test/declared-months.ts'
import { noMail } from '../../../test/no-mail.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { jobs } from '../../jobs/table.ts'

let on: TestServer
const { newPair, asOwner } = declaredMonths(() => on)
let application: TestApplication
let token: string
/** Administrators of the two partners. */
const administrators: { id: string; subject: string }[] = []
beforeAll(async () => {
  on = await testServer()
  await asOwner(async (tx) => {
    for (const { partnerId, reader } of [on.world.first, on.world.second]) {
      const made = { id: randomUUID(), subject: `administrator-${randomUUID()}` }
      const person = await tx.partnerStaff.findUniqueOrThrow({ where: { id: reader.id } })
      await tx.partnerStaff.create({ data: { ...person, ...made, partnerId, role: 'ADMINISTRATOR' } })
      administrators.push(made)
    }
  })
}, 60_000)
afterAll(() => on.close())
/** Each test has its application, and nothing read yet. */
beforeEach(async () => {
  on.setNow(new Date().toISOString())
  await asOwner(async (tx) => {
    await tx.personRead.deleteMany()
    await tx.readingCount.deleteMany()
  })
  Object.assign(on.platform.config.budgets, { programReadPerHour: 500, programReadPerDay: 2_000 })
  application = await testApplication(on, on.world.first)
  token = await tokenOf(application, on.origin)
})

const call = (path: string, body?: unknown, by = { key: application.key, token }) =>
  callApi(by, `${on.origin}${path}`, body === undefined ? {} : { method: 'POST', body })
const suspension = () =>
  asOwner((tx) =>
    tx.apiClient.findUniqueOrThrow({
      where: { id: application.id },
      select: { suspendedAt: true, suspendedFor: true },
    }),
  )
const runJob = (name: string) => {
  const now = on.platform.now()
  const given = { db: on.platform.databases.jobs, now, clock: () => now, today: now.toISOString().slice(0, 10) }
  return jobs.find((job) => job.name === name)?.run({ ...given, mailing: noMail, signal: new AbortController().signal })
}
const administrator = async () => on.as('PARTNER_STAFF', administrators[0]?.subject ?? '')

describe('what a program asked, and what is left to it', () => {
  test('each request is there within two seconds: method, route, status, code; nothing of what was sent', async () => {
    const { employerId, employmentId } = await newPair()
    await call(`/v1/employments/${employerId}/${employmentId}`)
    const refused = await jsonOf(await call(`/v1/declarations/${employerId}/2026-10/${randomUUID()}`))
    await call('/v1/declaration-checks', { nom: 'Dubois' })
    const rows = async (query = '') => (await jsonOf(await call(`/v1/requests${query}`))).rows
    const of = async (route: string) => (await rows('?limit=100')).find((row: { route: string }) => row.route === route)
    await expect.poll(() => of('/v1/declaration-checks'), { timeout: 5_000 }).toBeDefined()
    const check = await of('/v1/declaration-checks')
    const declaration = await of('/v1/declarations/:employerId/:period/:id')
    const employment = await of('/v1/employments/:employerId/:employmentId')
    expect([check.method, check.route, check.status, check.code]).toEqual([
      'POST',
      '/v1/declaration-checks',
      422,
      'input.refused',
    ])
    expect(declaration).toMatchObject({ id: refused.instance, status: 404, code: 'resource.not_found' })
    expect(employment).toMatchObject({ route: '/v1/employments/:employerId/:employmentId', status: 200, code: null })
    const kept = await asOwner((tx) => tx.apiRequest.findMany({ where: { clientId: application.id } }))
    expect(JSON.stringify(kept)).not.toMatch(new RegExp(`${employerId}|Dubois`))
    const refusals = (await rows('?outcome=REFUSED')).map(({ status }: { status: number }) => status)
    expect(refusals.sort()).toEqual([404, 422])
    expect((await call('/v1/requests?outcome=AUTRE')).status).toBe(422)
  })

  test('an application reads its own requests, an administrator those of the partner’s, and nobody another partner’s', async () => {
    await call('/v1/usage')
    const other = await testApplication(on, on.world.first)
    const theirs = { key: other.key, token: await tokenOf(other, on.origin) }
    const counted = () => asOwner((tx) => tx.apiRequest.count({ where: { clientId: application.id } }))
    await expect.poll(counted, { timeout: 5_000 }).toBe(1)
    expect((await jsonOf(await call('/v1/requests', undefined, theirs))).rows).toEqual([])
    const mine = await (await administrator()).applications.requests({ applicationId: application.id })
    expect(mine.rows.map(({ route }) => route)).toEqual(['/v1/usage'])
    await expect((await administrator()).applications.requests({ applicationId: randomUUID() })).rejects.toThrow(
      'application',
    )
    const { partnerId } = on.world.second
    const elsewhere = { kind: 'partner', partnerId, actorId: administrators[1]?.id ?? '' } as const
    expect(await withContext(on.platform.databases.api, elsewhere, (tx) => tx.apiRequest.count())).toBe(0)
    const reader = await on.as('PARTNER_STAFF', on.world.first.reader.subject)
    await expect(reader.applications.requests({ applicationId: application.id })).rejects.toThrow('rôle')
  })

  test('[security G3] usage says what is used and left of each budget; all the programs of a partner have one', async () => {
    on.platform.config.budgets.programReadPerHour = 6
    const read = async (by?: Parameters<typeof call>[2]) => {
      const { employerId, employmentId } = await newPair()
      return call(`/v1/employments/${employerId}/${employmentId}`, undefined, by)
    }
    expect((await read()).status).toBe(200)
    const other = await testApplication(on, on.world.first)
    const theirs = { key: other.key, token: await tokenOf(other, on.origin) }
    const second = await read(theirs)
    expect(second.headers.get('cesu-warning')).toBeNull()
    const hourly = async () =>
      (await jsonOf(await call('/v1/usage'))).persons.find(
        ({ counted, window }: { counted: string; window: string }) => counted === 'OPENED' && window === 'HOUR',
      )
    expect(await hourly()).toMatchObject({ used: 4, limit: 6, left: 2 })
    expect((await read()).headers.get('cesu-warning')).toContain('6')
    const over = await read(theirs)
    expect([over.status, (await jsonOf(over)).code]).toEqual([429, 'reading.budget_spent'])
    expect(await hourly()).toMatchObject({ used: 6, left: 0 })
    // To declare, and to verify what one declares, is another count: that of the portfolio.
    expect((await call('/v1/declarations', october(await newPair()))).status).toBe(201)
    const usage = await (await administrator()).applications.usage()
    expect(usage.persons.find(({ counted }) => counted === 'ACTED')).toMatchObject({ window: 'DAY', used: 2 })
  })

  test('[security D7] 20 readings at once at the edge of a budget: exactly as many persons as it has', async () => {
    on.platform.config.budgets.programReadPerHour = 10
    const pairs = await Promise.all(Array.from({ length: 20 }, () => newPair()))
    const answers = await Promise.all(
      pairs.map(({ employerId, employmentId }) => call(`/v1/employments/${employerId}/${employmentId}`)),
    )
    const statuses = answers.map(({ status }) => status).sort()
    expect(statuses).toEqual([...new Array(5).fill(200), ...new Array(15).fill(429)])
  })

  test('[security G2] a month has its own limit, thirty days long, whatever the days and the hours', async () => {
    on.platform.config.budgets.programReadPerMonth = 1
    const { employerId, employmentId } = await newPair()
    const problem = await jsonOf(await call(`/v1/employments/${employerId}/${employmentId}`))
    on.platform.config.budgets.programReadPerMonth = 20_000
    expect(problem.detail).toContain('30 jours')
  })
})

describe('an application that is not what it was', () => {
  test('[security G1] 20 employers of others at once suspend it; its administrator reads why, an agent has the case, the partner the event', async () => {
    const search = (count: number) =>
      Promise.all(Array.from({ length: count }, () => call(`/v1/employments/${randomUUID()}/${randomUUID()}`)))
    await search(19)
    // The same one again, or one's own, is no search.
    const { employerId } = await newPair()
    await Promise.all(Array.from({ length: 5 }, () => call(`/v1/employments/${employerId}/${randomUUID()}`)))
    expect((await suspension()).suspendedFor).toBeNull()
    await search(20)
    expect((await suspension()).suspendedFor).toBe('ENUMERATION')
    const after = await call('/v1/usage')
    expect([after.status, (await jsonOf(after)).code]).toEqual([401, 'token.refused'])
    const { applications } = await (await administrator()).applications.list()
    expect(applications.find(({ id }) => id === application.id)).toMatchObject({
      state: 'SUSPENDED',
      suspended: { reason: 'ENUMERATION' },
    })
    expect(await runJob('report-suspensions')).toBe(1)
    expect(await runJob('report-suspensions')).toBe(0)
    const told = await asOwner(async (tx) => [
      await tx.case.count({ where: { subjectId: application.id, kind: 'API_ABUSE' } }),
      await tx.outboxEvent.count({ where: { subjectId: application.id, kind: 'APPLICATION_SUSPENDED' } }),
      await tx.auditEntry.count({ where: { subjectId: application.id, kind: 'APPLICATION_SUSPENDED' } }),
    ])
    expect(told).toEqual([1, 1, 1])
  })

  test('[security G9] a batch used as a search suspends it too, and stops', async () => {
    const lines = Array.from({ length: 200 }, () => ({
      key: randomUUID(),
      declaration: october({ employerId: randomUUID(), employmentId: randomUUID(), employeeId: '' }),
    }))
    await call('/v1/declaration-batches', { lines })
    expect((await suspension()).suspendedFor).toBe('ENUMERATION')
  })

  test('20 readings past its budget suspend it', async () => {
    on.platform.config.budgets.programReadPerHour = 1
    const { employerId, employmentId } = await newPair()
    for (let turn = 0; turn < 20; turn += 1) await call(`/v1/employments/${employerId}/${employmentId}`)
    expect((await suspension()).suspendedFor).toBe('BURST')
  })

  test('[security G5] a person whom nobody has a reason to read: asked, or about to be told, it is suspended at once', async () => {
    const stranger = randomUUID()
    await asOwner((tx) => tx.canaryPerson.create({ data: { personId: stranger } }))
    expect((await call(`/v1/employers/${stranger}`)).status).toBe(404)
    expect((await suspension()).suspendedFor).toBe('CANARY')

    application = await testApplication(on, on.world.first)
    token = await tokenOf(application, on.origin)
    const { employerId, employmentId, employeeId } = await newPair()
    await asOwner((tx) => tx.canaryPerson.create({ data: { personId: employeeId } }))
    const answer = await call(`/v1/employments/${employerId}/${employmentId}`)
    expect([answer.status, (await jsonOf(answer)).code]).toEqual([403, 'application.suspended'])
    expect((await suspension()).suspendedFor).toBe('CANARY')
  })

  test('[security R2] a mandate that ends closes what was declared under it to programs, and it is no sign', async () => {
    const pair = await newPair()
    const made = await jsonOf(await call('/v1/declarations', october(pair)))
    const address = `/v1/declarations/${made.employerId}/${made.period}/${made.id}`
    expect((await call(address)).status).toBe(200)
    await asOwner((tx) =>
      tx.mandate.updateMany({
        where: { employerId: pair.employerId },
        data: { status: 'REVOKED', revokedAt: new Date() },
      }),
    )
    for (let turn = 0; turn < 25; turn += 1) expect((await call(address)).status).toBe(404)
    const listed = await jsonOf(await call('/v1/declarations?limit=200'))
    expect(listed.rows.map(({ id }: { id: string }) => id)).not.toContain(made.id)
    expect(listed.count.value).toBe(listed.rows.length)
    expect((await suspension()).suspendedFor).toBeNull()
  })

  test('its partner is told once that it soon ends', async () => {
    const told = () =>
      asOwner((tx) => tx.outboxEvent.count({ where: { subjectId: application.id, kind: 'APPLICATION_EXPIRING' } }))
    await runJob('tell-expiring')
    await runJob('tell-expiring')
    expect(await told()).toBe(1)
  })
})
