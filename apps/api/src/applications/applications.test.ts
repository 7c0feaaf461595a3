import { randomUUID } from 'node:crypto'
import { switchApi, withContext } from '@cesu/db'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callApi, testApplication, testKey, tokenOf } from '../../test/application.ts'
import type { PartnerCaller } from '../../test/test-platform.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { Problem } from '../problem.ts'

let on: TestServer
let administrator: PartnerCaller
let authorizationId: string

/** Another partner's administrator, who has no habilitation. */
let stranger: PartnerCaller

beforeAll(async () => {
  on = await testServer()
  on.setNow(new Date().toISOString())
  const { first, second } = on.world
  authorizationId = randomUUID()
  const subjects = await withContext(on.owner, { kind: 'jobs' }, async (tx) => {
    await tx.installation.create({ data: { demo: true, createdAt: on.platform.now() } })
    await tx.authorization.create({
      data: {
        ...{ id: authorizationId, partnerId: first.partnerId, status: 'ACTIVE', grantedAt: on.platform.now() },
        scopes: ['DECLARATIONS_READ', 'EMPLOYMENTS_READ'],
        ...{ startDay: '2025-01-01', endDay: '2099-12-31' },
      },
    })
    const made: string[] = []
    for (const { partnerId, reader } of [first, second]) {
      const { id: _id, ...person } = await tx.partnerStaff.findUniqueOrThrow({ where: { id: reader.id } })
      const subject = `administrator-${randomUUID()}`
      await tx.partnerStaff.create({ data: { ...person, id: randomUUID(), partnerId, subject, role: 'ADMINISTRATOR' } })
      made.push(subject)
    }
    return made
  })
  // One session, a new key for each call.
  const callerOf = async (subject = '') => {
    const token = await on.sessionOf('PARTNER_STAFF', subject)
    return () => on.callerWith('PARTNER_STAFF', token, randomUUID())
  }
  const [mine, theirs] = await Promise.all(subjects.map((subject) => callerOf(subject)))
  if (mine === undefined || theirs === undefined) throw new Error('two administrators were made')
  administrator = fresh(mine)
  stranger = fresh(theirs)
})
beforeEach(() => on.setNow(new Date().toISOString()))
afterAll(() => on.close())

/** A caller each of whose uses has an idempotency key of its own. */
const fresh = (caller: () => PartnerCaller): PartnerCaller =>
  new Proxy({} as PartnerCaller, { get: (_target, name) => caller()[name as keyof PartnerCaller] })

const asked = async (
  changes: Partial<{ name: string; scopes: ('DECLARATIONS_READ' | 'DECLARATIONS_WRITE')[] }> = {},
) => {
  const { jwk } = await testKey()
  const key = { x: jwk.x, y: jwk.y }
  return { name: 'Logiciel de paie', scopes: ['DECLARATIONS_READ' as const], days: 30, key, ...changes }
}

/** The codes of what refuses. */
const refusalOf = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => null,
    (cause: unknown) => cause,
  )
  const problem = (error as { cause?: unknown } | null)?.cause
  if (!(problem instanceof Problem)) throw error ?? new Error('it was accepted')
  return [problem.code, ...problem.errors.map(({ code }) => code)]
}

describe('an administrator', () => {
  test('creates an application, which is listed with its key; the trail says who did', async () => {
    const { id, keyId } = await administrator.applications.create(await asked({ name: '  Logiciel\n de   paie ' }))
    const { applications, authorizations } = await administrator.applications.list()
    expect(authorizations).toMatchObject([{ id: authorizationId, isInForce: true }])
    expect(applications.find((one) => one.id === id)).toMatchObject({
      ...{ name: 'Logiciel de paie', state: 'IN_USE', scopes: ['DECLARATIONS_READ'] },
      keys: [{ id: keyId, state: 'IN_USE', lastUsedAt: null }],
    })
    const trail = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } }),
    )
    expect(trail.map(({ kind }) => kind)).toEqual(['APPLICATION_CREATED', 'APPLICATION_KEY_ADDED'])
    expect(JSON.stringify(trail)).not.toContain((await asked()).key.x)
  })

  test('[security B4] a right beyond the habilitation is refused; so is an habilitation that is not in force', async () => {
    const beyond = await asked({ scopes: ['DECLARATIONS_WRITE'] })
    expect(await refusalOf(administrator.applications.create(beyond))).toEqual([
      ...['input.refused', 'application.no_authorization'],
    ])
    expect(await refusalOf(stranger.applications.create(await asked()))).toEqual([
      ...['input.refused', 'application.no_authorization'],
    ])
  })

  test('a key that is no point of the curve', async () => {
    const key = { x: 'A'.repeat(43), y: 'A'.repeat(43) }
    expect(await refusalOf(administrator.applications.create({ ...(await asked()), key }))).toEqual([
      ...['input.refused', 'key.not_a_point'],
    ])
  })

  test('a private key is never taken: an unknown field, refused by name', async () => {
    const { key, ...rest } = await asked()
    const withSecret = { ...rest, key: { ...key, d: 'x'.repeat(43) } }
    expect((await refusalOf(administrator.applications.create(withSecret as never)))[0]).toBe('input.refused')
  })

  test('twenty second keys at once: one is added; the same key never comes back', async () => {
    const { id } = await administrator.applications.create(await asked())
    const keys = await Promise.all(Array.from({ length: 20 }, async () => (await asked()).key))
    const settled = await Promise.allSettled(keys.map((key) => administrator.applications.addKey({ id, key })))
    const added = settled.flatMap((one, rank) =>
      one.status === 'fulfilled' ? [{ ...one.value, key: keys[rank] }] : [],
    )
    expect(added).toHaveLength(1)
    const [{ keyId, key }] = added as [{ keyId: string; key: { x: string; y: string } }]
    await administrator.applications.revokeKey({ id, keyId })
    expect(await refusalOf(administrator.applications.addKey({ id, key }))).toEqual([
      'input.refused',
      'key.already_there',
    ])
    await administrator.applications.addKey({ id, key: (await asked()).key })
    expect(await refusalOf(administrator.applications.revokeKey({ id, keyId }))).toEqual(['resource.not_found'])
  })

  test('twenty times the same creation, with one key: one application', async () => {
    const input = await asked({ name: 'Une seule fois' })
    const token = await on.sessionOf('PARTNER_STAFF', on.world.first.reader.subject)
    expect(await refusalOf(on.callerWith('PARTNER_STAFF', token).applications.create(input))).toEqual([
      'access.forbidden',
    ])
    const before = (await administrator.applications.list()).applications.length
    const { applications } = administrator
    await Promise.allSettled(Array.from({ length: 20 }, () => applications.create(input)))
    expect((await administrator.applications.list()).applications.length).toBe(before + 1)
  })

  test('what is stopped has no key in use', async () => {
    const { id } = await administrator.applications.create(await asked())
    await administrator.applications.revoke({ id })
    const { applications } = await administrator.applications.list()
    expect(applications.find((one) => one.id === id)).toMatchObject({ state: 'REVOKED', keys: [{ state: 'REVOKED' }] })
    expect(await refusalOf(administrator.applications.revoke({ id }))).toEqual(['resource.not_found'])
  })

  test('another partner’s application is one that does not exist', async () => {
    const { id, keyId } = await administrator.applications.create(await asked())
    for (const work of [
      () => stranger.applications.revoke({ id }),
      () => stranger.applications.revokeKey({ id, keyId }),
      async () => stranger.applications.addKey({ id, key: (await asked()).key }),
    ]) {
      expect(await refusalOf(work())).toEqual(['resource.not_found'])
    }
    expect((await stranger.applications.list()).applications.map((one) => one.id)).not.toContain(id)
  })
})

describe('[security R7] what is stopped calls no more, from its next call on and in every process', () => {
  const open = () => withContext(on.owner, { kind: 'jobs' }, (tx) => switchApi(tx, { channel: 'API' }, null))
  afterEach(open)

  const stops: readonly [title: string, stop: (id: string, keyId: string) => Promise<unknown>][] = [
    ['its key', (id, keyId) => administrator.applications.revokeKey({ id, keyId })],
    ['the application', (id) => administrator.applications.revoke({ id })],
    ['the application, by Urssaf', (clientId) => switched({ clientId })],
    ['its habilitation', (id) => setAuthorization(id, 'SUSPENDED')],
    ['every application', () => switched({ channel: 'API' })],
    ['those of the partner', () => switched({ partnerSlug: '80012345700023' })],
  ]
  const switched = (what: Parameters<typeof switchApi>[1]) =>
    withContext(on.owner, { kind: 'jobs' }, (tx) => switchApi(tx, what, new Date()))
  const setAuthorization = (clientId: string, status: 'SUSPENDED') =>
    withContext(on.owner, { kind: 'jobs' }, async (tx) => {
      const { authorizationId: id } = await tx.apiClient.findUniqueOrThrow({ where: { id: clientId } })
      await tx.authorization.updateMany({ where: { id }, data: { status } })
    })

  test.each(stops)('%s', async (_title, stop) => {
    const second = await on.another(on.origin)
    try {
      const application = await testApplication(on, on.world.first)
      const { key, id } = application
      const token = await tokenOf(application, on.origin)
      const url = `${on.origin}/v1/declarations`
      const elsewhere = url.replace(on.origin, second.origin)
      expect((await callApi({ key, token }, url)).status).toBe(200)
      expect((await callApi({ key, token }, url, { at: elsewhere })).status).toBe(200)
      await stop(id, key.kid)
      expect((await callApi({ key, token }, url)).status).toBe(401)
      expect((await callApi({ key, token }, url, { at: elsewhere })).status).toBe(401)
      await expect(tokenOf(application, on.origin)).rejects.toThrow('invalid_client')
    } finally {
      await second.close()
    }
  })
})
