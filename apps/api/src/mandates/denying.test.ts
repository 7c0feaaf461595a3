import { randomUUID } from 'node:crypto'
import { listDueRequests, withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizePartners, consentOn, email, outcomeOf, twentyAtOnce } from '../../test/consent.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { endRequest } from './follow-request.ts'

/** « Ce n’est pas moi », by whoever has a link and does not sign in; and the secret of a link, which no address bears. */

const addresses = { trustedProxies: ['127.0.0.1', '::1'] }

let on: TestServer
let of: ReturnType<typeof consentOn>
beforeAll(async () => {
  on = await testServer(addresses)
  on.setNow('2026-11-03T09:00:00Z')
  await authorizePartners(on)
  of = consentOn(on)
})
afterAll(() => on.close())

let machine = 0
/** Calls a procedure of everybody’s, each time from another machine unless told. */
const anyone = (path: string, token: string, from?: string) => {
  machine += 1
  const headers = { 'x-forwarded-for': from ?? `203.0.113.${machine}`, origin: on.origin }
  return fetch(`${on.origin}/trpc/public/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  })
}
const codeOf = async (answer: Response): Promise<string> => {
  const { error } = (await answer.json()) as { error?: { data: { problem: { code: string } } } }
  return error?.data.problem.code ?? 'done'
}
const deny = async (token: string) => codeOf(await anyone('mandates.deny', token))
const owned = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)
const statusOf = async (id: string) => (await (await of.partner()).mandates.getRequest({ id })).status

test('nobody answers a request that was put aside, an agent looks, its partner knows: all in one transaction, once', async () => {
  const { token, id } = await of.ask()
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => deny(token)))
  expect(new Set(outcomes)).toEqual(new Set(['done']))
  expect(await statusOf(id)).toBe('SUSPENDED')
  expect(await of.casesAbout(id)).toEqual(['MANDATE_DISPUTED MANDATE_REQUEST'])
  const about = { where: { subjectId: id }, select: { kind: true } }
  const [trail, told] = await owned((tx) =>
    Promise.all([tx.auditEntry.findMany(about), tx.outboxEvent.findMany(about)]),
  )
  expect(trail.map(({ kind }) => kind).sort()).toEqual([
    'CASE_OPENED',
    'MANDATE_REQUESTED',
    'MANDATE_REQUEST_SUSPENDED',
  ])
  expect(told.map(({ kind }) => kind)).toEqual(['MANDATE_REQUEST_SUSPENDED'])
  const { subject } = await of.makeEmployer()
  const person = await of.citizen(subject)
  expect((await person.mandates.prepare({ token })).status).toBe('SUSPENDED')
  expect(await outcomeOf(person.mandates.give({ token, months: 12 }))).toBe('request.over')
  expect(await outcomeOf((await of.citizen(subject)).mandates.refuse({ token, neverAsked: true }))).toBe('request.over')
})

test('a new address is another link, by which it is given; the one before does nothing more', async () => {
  const { token, id } = await of.ask()
  await deny(token)
  const staff = await of.partner()
  expect(await staff.mandates.readdress({ id, email: email(), linkNumber: 1 })).toMatchObject({ linkNumber: 2 })
  expect(await deny(token)).toBe('resource.not_found')
  expect(await statusOf(id)).toBe('SENT')
  // Denied again, it is told again, under the number of its link.
  expect(await deny(of.tokenOf(id, 2))).toBe('done')
  const again = await of.partner()
  await again.mandates.readdress({ id, email: email(), linkNumber: 2 })
  const { subject } = await of.makeEmployer()
  await (await of.citizen(subject)).mandates.refuse({ token: of.tokenOf(id, 3), neverAsked: false })
  const events = await owned((tx) =>
    tx.outboxEvent.findMany({ where: { subjectId: id }, orderBy: { sequence: 'asc' } }),
  )
  expect(events.map(({ kind, sequence }) => [kind, sequence])).toEqual([
    ['MANDATE_REQUEST_SUSPENDED', 1],
    ['MANDATE_REQUEST_SUSPENDED', 2],
    ['MANDATE_REFUSED', 10],
  ])
})

test('[security D4] denied and given at once, 20 times: one of the two, and never both', async () => {
  const { subject, employerId } = await of.makeEmployer()
  const session = await of.sessionOf('CITIZEN', subject)
  const { token, id } = await of.ask()
  const outcomes = await twentyAtOnce((rank) =>
    rank % 2 === 0
      ? deny(token).then((code) => (code === 'done' ? null : Promise.reject(new Error(code))))
      : on.callerWith('CITIZEN', session, randomUUID()).mandates.give({ token, months: 12 }),
  )
  const mandates = await owned((tx) => tx.mandate.count({ where: { employerId, id } }))
  const status = await statusOf(id)
  expect([status, mandates]).toEqual(status === 'GIVEN' ? ['GIVEN', 1] : ['SUSPENDED', 0])
  expect(outcomes['done']).toBe(status === 'GIVEN' ? 1 : 10)
})

test('it harms that one request and nothing else: no other link, none that was answered, ten a minute from one machine', async () => {
  const [first, second, given] = [await of.ask(), await of.ask(), await of.ask()]
  const { subject } = await of.makeEmployer()
  await (await of.citizen(subject)).mandates.give({ token: given.token, months: 12 })
  expect(await deny(first.token)).toBe('done')
  expect(await statusOf(second.id)).toBe('SENT')
  expect(await deny(given.token)).toBe('request.over')
  expect(await statusOf(given.id)).toBe('GIVEN')
  expect(await deny(of.tokenOf(randomUUID()))).toBe('resource.not_found')
  const here = '198.51.100.7'
  for (const path of ['mandates.deny', '%6Dandates.deny']) {
    for (let rank = 0; rank < 5; rank += 1) await anyone(path, of.tokenOf(randomUUID()), here)
  }
  const refused = await anyone('mandates.deny', second.token, here)
  expect(refused.status).toBe(429)
  expect(refused.headers.get('ratelimit')).toMatch(/^"minute";r=0;t=\d+$/)
  expect(await statusOf(second.id)).toBe('SENT')
  // What is read by a link is not bounded by it.
  expect((await anyone('mandates.present', second.token, here)).status).toBe(200)
})

test('what was put aside is not asked again at that address, is taken back, is not said again, and ends with its thirty days', async () => {
  const address = email()
  const [asked, withdrawn] = [await of.ask({ email: address }), await of.ask()]
  await deny(asked.token)
  await deny(withdrawn.token)
  const again = await of.ask({ email: address })
  expect(again.asked.verdicts[0]).toMatchObject({ outcome: 'ALREADY_ASKED', id: asked.id })
  await (await of.partner()).mandates.withdraw({ id: withdrawn.id })
  expect(await statusOf(withdrawn.id)).toBe('WITHDRAWN')
  const asJob = <R>(work: Parameters<typeof withContext<R>>[2]) =>
    withContext(on.platform.databases.jobs, { kind: 'jobs' }, work)
  const due = async (now: Date, askedBefore: Date | null) =>
    (await asJob((tx) => listDueRequests(tx, { now, askedBefore, atMost: 200 }))).find(({ id }) => id === asked.id)
  const [later, over] = [new Date('2026-11-11T09:00:00Z'), new Date('2026-12-03T09:00:01Z')]
  expect(await due(later, later)).toBeUndefined()
  const ended = await due(over, null)
  expect(ended && (await asJob((tx) => endRequest({ tx, now: over }, ended)))).toBe(true)
  expect(await statusOf(asked.id)).toBe('EXPIRED')
})

test('the secret of a link is asked in a body alone: by GET nothing is served', async () => {
  const { token } = await of.ask()
  const input = encodeURIComponent(JSON.stringify({ token }))
  for (const path of ['public/mandates.present', 'public/mandates.deny', 'citizen/mandates.prepare']) {
    expect((await fetch(`${on.origin}/trpc/${path}?input=${input}`)).status, path).toBe(405)
  }
})
