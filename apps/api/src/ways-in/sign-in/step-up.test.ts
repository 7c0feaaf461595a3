import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

const SESSION = '__Host-cesu-backoffice'
const CONFIRMED = '/backoffice/identite-confirmee'
const start = new Date('2026-11-03T09:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString()

let on: TestServer
let auditor: string
let supervisor: string
beforeAll(async () => {
  on = await testServer()
  auditor = on.world.agents.AUDITOR.subject
  supervisor = on.world.agents.SUPERVISOR.subject
})
beforeEach(() => on.setNow(start.toISOString()))
afterAll(() => on.close())

/** A sensitive act: a signed file of accesses. What it gives, or the code of its refusal. */
async function act(person: HttpPerson): Promise<string> {
  const response = await person.request('/trpc/agent/access.export', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"format":"CSV"}' },
  })
  const answer = (await response.json()) as { error?: { data: { problem: { code: string } } } }
  return answer.error?.data.problem.code ?? 'done'
}

/** Somebody who signed in a quarter of an hour ago, minus one minute. */
async function longSignedIn(subject = auditor): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', subject)
  on.setNow(later(14))
  return person
}

/** Goes to prove again who they are, as a persona, and stops before our callback: its address. */
async function untilCallback(person: HttpPerson, choice: Record<string, string>): Promise<string> {
  const { path: form } = await person.open('/step-up/backoffice')
  let response = await person.request(form, { method: 'POST', body: new URLSearchParams(choice) })
  for (;;) {
    const location = response.headers.get('location')
    if (location === null) throw new Error('no callback')
    if (location.includes('/callback')) return location
    response = await person.request(location)
  }
}
const confirm = async (person: HttpPerson, choice: Record<string, string>) =>
  (await person.request(await untilCallback(person, choice))).headers.get('location')

const trail = (kind: 'IDENTITY_CONFIRMED' | 'SIGN_IN_REFUSED') =>
  on.owner.auditEntry.findFirst({ where: { kind }, orderBy: { id: 'desc' } })

test('a sensitive act is let ten minutes, then asks for a proof, and is done again by who gave it', async () => {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', auditor)
  // Ten minutes of the proof: the provider took some seconds to send them back.
  const { authenticatedAt } = await on.owner.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const proved = authenticatedAt?.getTime() ?? Number.NaN
  on.setNow(new Date(proved + 600_000).toISOString())
  expect(await act(person)).toBe('done')
  on.setNow(new Date(proved + 600_001).toISOString())
  expect(await act(person)).toBe('session.proof_needed')
  const before = person.cookies.get(SESSION) ?? ''
  expect(await confirm(person, { subject: auditor })).toBe(CONFIRMED)
  expect(await act(person)).toBe('done')
  expect(await trail('IDENTITY_CONFIRMED')).toMatchObject({
    ...{ actorId: on.world.agents.AUDITOR.id, payload: { acr: 'eidas2' } },
  })
  // Another session, and the one before is worth nothing (ASVS 7.2.4).
  person.cookies.set(SESSION, before)
  expect(await act(person)).toBe('session.absent')
})

test('another account is refused and traced; the session stays open, and unproved', async () => {
  const person = await longSignedIn()
  expect(await confirm(person, { subject: supervisor })).toBe(`${CONFIRMED}?identification=autre`)
  expect(await trail('SIGN_IN_REFUSED')).toMatchObject({
    payload: { application: 'AGENT', reason: 'ANOTHER', subject: supervisor, confirms: on.world.agents.AUDITOR.id },
  })
  await expect(person.agentTrpc.session.me.query()).resolves.toMatchObject({ role: 'AUDITOR' })
  expect(await act(person)).toBe('session.proof_needed')
})

test('[security 6.8.4] without a second factor, nobody signs in nor confirms anything', async () => {
  const person = await longSignedIn()
  const weak = { subject: auditor, passwordOnly: 'on' }
  expect(await confirm(person, weak)).toBe(`${CONFIRMED}?identification=niveau`)
  expect(await trail('SIGN_IN_REFUSED')).toMatchObject({ payload: { reason: 'LEVEL', subject: auditor } })
  expect(await act(person)).toBe('session.proof_needed')
  for (const door of ['backoffice', 'partner']) {
    const visitor = httpPerson(on.origin)
    const { path: form } = await visitor.open(`/sign-in/${door}`)
    const posted = await visitor.request(form, { method: 'POST', body: new URLSearchParams(weak) })
    expect((await visitor.open(posted.headers.get('location') ?? '')).path).toContain('identification=niveau')
  }
})

test('a session that ends meanwhile: the same person is signed in again, and somebody else is not put out', async () => {
  const gone = await longSignedIn()
  const callback = await untilCallback(gone, { subject: auditor })
  await gone.request('/sign-out/backoffice', { method: 'POST', body: new URLSearchParams() })
  expect((await gone.request(callback)).headers.get('location')).toBe(CONFIRMED)
  expect(await act(gone)).toBe('done')

  on.setNow(start.toISOString())
  const shared = await longSignedIn()
  const late = await untilCallback(shared, { subject: auditor })
  await signIn(shared, 'backoffice', supervisor)
  expect((await shared.request(late)).headers.get('location')).toBe(`${CONFIRMED}?identification=autre`)
  await expect(shared.agentTrpc.session.me.query()).resolves.toMatchObject({ role: 'SUPERVISOR' })
})

test('who is no longer active meanwhile confirms nothing', async () => {
  const person = await longSignedIn()
  const callback = await untilCallback(person, { subject: auditor })
  const set = (active: boolean) => on.owner.agent.updateMany({ where: { subject: auditor }, data: { active } })
  await set(false)
  expect((await person.request(callback)).headers.get('location')).toBe(`${CONFIRMED}?identification=inconnue`)
  await set(true)
  await expect(person.agentTrpc.session.me.query()).resolves.toBeNull()
})

test('two tabs confirm each; the same return 20 times at once confirms once, and a forged one never', async () => {
  const person = await longSignedIn()
  const [one, two] = [
    await untilCallback(person, { subject: auditor }),
    await untilCallback(person, { subject: auditor }),
  ]
  for (const tab of [two, one]) expect((await person.request(tab)).headers.get('location')).toBe(CONFIRMED)
  expect(await act(person)).toBe('done')

  const confirmed = () => on.owner.auditEntry.count({ where: { kind: 'IDENTITY_CONFIRMED' } })
  const before = await confirmed()
  const callback = await untilCallback(person, { subject: auditor })
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fetch(callback, { headers: { cookie }, redirect: 'manual' })),
  )
  expect(answers.filter(({ headers }) => headers.get('location') === CONFIRMED)).toHaveLength(1)
  expect(await confirmed()).toBe(before + 1)

  const forged = new URL(await untilCallback(person, { subject: auditor }))
  forged.searchParams.set('state', 'forged')
  expect((await person.request(forged.href)).headers.get('location')).toContain('identification=expiree')
  expect(await confirmed()).toBe(before + 1)
})

test('nobody signed in who asks to confirm signs in; people who act for themselves are never asked', async () => {
  const visitor = httpPerson(on.origin)
  expect(await confirm(visitor, { subject: auditor })).toBe(CONFIRMED)
  expect(await act(visitor)).toBe('done')
  expect((await visitor.request('/step-up/citizen')).status).toBe(404)
})
