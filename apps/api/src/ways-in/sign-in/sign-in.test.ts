import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { httpPerson, reachPersonas, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

const SESSION = '__Host-cesu-partner'
const start = new Date('2026-11-03T09:00:00Z')
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000).toISOString()

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
beforeEach(() => on.setNow(start.toISOString()))
afterAll(() => on.close())

const subject = () => on.world.first.declarant.subject
const me = (person: ReturnType<typeof httpPerson>) => person.trpc.session.me.query()

/** Goes through the identity provider and stops before our callback; returns the callback's URL. */
async function untilCallback(person: ReturnType<typeof httpPerson>, returnTo = '/partenaires/'): Promise<string> {
  const form = await reachPersonas(person, `partner?returnTo=${encodeURIComponent(returnTo)}`)
  const body = new URLSearchParams({ subject: subject() })
  let response = await person.request(form, { method: 'POST', body })
  for (;;) {
    const location = response.headers.get('location')
    if (location === null) throw new Error('no callback')
    if (location.includes('/callback')) return location
    response = await person.request(location)
  }
}

describe('signing in', () => {
  test('through the whole flow, back to the page that asked', async () => {
    const person = httpPerson(on.origin)
    expect(new URL(await signIn(person, 'partner', subject())).pathname).toBe('/partenaires/')
    await expect(me(person)).resolves.toMatchObject({ role: 'DECLARANT' })
  })

  test('someone unknown gets no session', async () => {
    const person = httpPerson(on.origin)
    expect(await signIn(person, 'partner', 'nobody-we-know')).toContain('identification=inconnue')
    expect(person.cookies.has(SESSION)).toBe(false)
  })

  test('one browser can be a partner and an agent, then another person', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
    await expect(person.agentTrpc.session.me.query()).resolves.toMatchObject({ role: 'AGENT' })
    await expect(me(person)).resolves.toMatchObject({ role: 'DECLARANT' })
    await signIn(person, 'partner', on.world.first.reader.subject)
    await expect(me(person)).resolves.toMatchObject({ role: 'READER' })
  })

  test('what a page asks in the name of one person is not done for another who has signed in since', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
    const { id } = (await person.agentTrpc.session.me.query()) ?? { id: '' }
    const ask = () => person.request('/trpc/agent/cases.list?input=%7B%7D', { headers: { 'cesu-page-of': id } })
    expect((await ask()).status).toBe(200)
    await signIn(person, 'backoffice', on.world.agents.SUPERVISOR.subject)
    const refused = await ask()
    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('session.another')
  })

  test('an agent has no access as a partner', async () => {
    const person = httpPerson(on.origin)
    expect(await signIn(person, 'partner', on.world.agents.AGENT.subject)).toContain('identification=inconnue')
  })

  test('the cookie is of this host only, unreadable by scripts', async () => {
    const person = httpPerson(on.origin)
    const response = await person.request(await untilCallback(person))
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION}=`))
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })

  test('the return address stays inside the application', async () => {
    for (const elsewhere of [
      'https://elsewhere.example/partenaires/',
      '//elsewhere.example/partenaires/',
      '/backoffice/',
    ]) {
      const person = httpPerson(on.origin)
      const first = await person.request(`/sign-in/partner?returnTo=${encodeURIComponent(elsewhere)}`)
      expect(first.status).toBe(302)
      const form = (await person.open(first.headers.get('location') ?? '')).path
      const posted = await person.request(form, { method: 'POST', body: new URLSearchParams({ subject: subject() }) })
      expect(new URL((await person.open(posted.headers.get('location') ?? '')).path).pathname).toBe('/partenaires/')
    }
  })
})

describe('a sign-in is used once', () => {
  test('the same callback 20 times at once opens one session', async () => {
    const person = httpPerson(on.origin)
    const callback = await untilCallback(person)
    const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => fetch(callback, { headers: { cookie }, redirect: 'manual' })),
    )
    const opened = answers.filter((answer) =>
      answer.headers.getSetCookie().some((line) => line.startsWith(`${SESSION}=`)),
    )
    expect(opened).toHaveLength(1)
  })

  test.each([
    // The sign-in of a state that this browser never sent is none of its own.
    ['another state', (url: URL) => url.searchParams.set('state', 'forged'), 'expiree'],
    ['no state', (url: URL) => url.searchParams.delete('state'), 'expiree'],
    ['another code', (url: URL) => url.searchParams.set('code', 'forged'), 'refusee'],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example'), 'refusee'],
  ])('[security A17 A19] %s opens none', async (_title, forge, told) => {
    const person = httpPerson(on.origin)
    const callback = new URL(await untilCallback(person))
    forge(callback)
    const response = await person.request(callback.href)
    expect(response.headers.get('location')).toContain(`identification=${told}`)
    expect(person.cookies.has(SESSION)).toBe(false)
  })

  test('two tabs of one browser sign in at once: each comes back to its own page, whichever is first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const person = httpPerson(on.origin)
      const pages = ['/partenaires/?onglet=un', '/partenaires/?onglet=deux']
      const callbacks: string[] = []
      for (const page of pages) callbacks.push(await untilCallback(person, page))
      for (const tab of order) {
        const response = await person.request(callbacks[tab] ?? '')
        expect(response.headers.get('location')).toBe(pages[tab])
        await expect(me(person)).resolves.toMatchObject({ role: 'DECLARANT' })
      }
    }
  })

  test('[security A18] a level of authentication that is not the one asked opens none', async () => {
    const person = httpPerson(on.origin)
    const callback = await untilCallback(person)
    const levels = vi.spyOn(on.platform.identity, 'staffAcrValues', 'get').mockReturnValue(['eidas3'])
    const response = await person.request(callback).finally(() => levels.mockRestore())
    expect(response.headers.get('location')).toContain('identification=niveau')
  })

  test('[security A19] a callback brought by another browser opens none', async () => {
    const callback = await untilCallback(httpPerson(on.origin))
    const response = await httpPerson(on.origin).request(callback)
    expect(response.headers.get('location')).toContain('identification=expiree')
  })

  test('a sign-in left for more than 10 minutes is void', async () => {
    const person = httpPerson(on.origin)
    const { headers } = await person.request('/sign-in/partner')
    on.setNow(minutesLater(11))
    const state = new URL(headers.get('location') ?? '').searchParams.get('state')
    const response = await person.request(`/sign-in/partner/callback?code=x&state=${state}`)
    expect(response.headers.get('location')).toContain('identification=expiree')
  })
})

describe('[finding R12] a sign-in that is refused', () => {
  const refusals = () => on.owner.auditEntry.findMany({ where: { kind: 'SIGN_IN_REFUSED' }, orderBy: { id: 'desc' } })

  test('leaves a trail that says who the identity provider named, and leaves the open session open', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    const before = (await refusals()).length
    expect(await signIn(person, 'partner', 'nobody-we-know')).toContain('identification=inconnue')
    const [entry, ...others] = await refusals()
    expect(others).toHaveLength(before)
    expect(entry).toMatchObject({
      ...{ actorKind: 'SYSTEM', actorId: null, subjectKind: 'SESSION', at: start },
      payload: { application: 'PARTNER_STAFF', reason: 'UNKNOWN', subject: 'nobody-we-know' },
    })
    await expect(me(person)).resolves.toMatchObject({ role: 'DECLARANT' })
  })

  test('leaves a trail when the answer of the identity provider is forged, and leaves the open session open', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    const before = (await refusals()).length
    const callback = new URL(await untilCallback(person))
    callback.searchParams.set('code', 'forged')
    await person.request(callback.href)
    const [entry, ...others] = await refusals()
    expect(others).toHaveLength(before)
    expect(entry).toMatchObject({ payload: { application: 'PARTNER_STAFF', reason: 'UNVERIFIED', subject: null } })
    await expect(me(person)).resolves.not.toBeNull()
  })
})

describe('a session ends', () => {
  test('after 15 minutes without a request, not before', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    on.setNow(minutesLater(14))
    await me(person)
    on.setNow(minutesLater(28))
    await expect(me(person)).resolves.not.toBeNull()
    on.setNow(minutesLater(44))
    await expect(me(person)).resolves.toBeNull()
  })

  test('8 hours after the sign-in, however busy', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    for (let minutes = 10; minutes < 480; minutes += 10) {
      on.setNow(minutesLater(minutes))
      await me(person)
    }
    on.setNow(minutesLater(480))
    await expect(me(person)).resolves.toBeNull()
  })

  test('[security A20] at sign-out, for good: the cookie kept aside is worth nothing', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    const kept = person.cookies.get(SESSION) ?? ''
    const response = await person.request('/sign-out/partner', { method: 'POST', body: new URLSearchParams() })
    expect(response.status).toBe(303)
    expect(person.cookies.has(SESSION)).toBe(false)
    person.cookies.set(SESSION, kept)
    await expect(me(person)).resolves.toBeNull()
  })

  test('[security A20] when the same browser signs in again', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', subject())
    const first = person.cookies.get(SESSION) ?? ''
    await signIn(person, 'partner', subject())
    await expect(me(person)).resolves.not.toBeNull()
    person.cookies.set(SESSION, first)
    await expect(me(person)).resolves.toBeNull()
  })

  test('[security A20] when the person is no longer active', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'partner', on.world.second.reader.subject)
    await on.owner.partnerStaff.updateMany({ where: { id: on.world.second.reader.id }, data: { active: false } })
    await expect(me(person)).resolves.toBeNull()
  })

  test('[finding R15] and stays ended when the person is active again', async () => {
    const person = httpPerson(on.origin)
    await signIn(person, 'backoffice', on.world.agents.AUDITOR.subject)
    for (const active of [false, true]) {
      await on.owner.agent.updateMany({ where: { id: on.world.agents.AUDITOR.id }, data: { active } })
    }
    await expect(person.agentTrpc.session.me.query()).resolves.toBeNull()
  })
})

describe('a write that another site makes the browser send', () => {
  const write = (headers: Record<string, string>) =>
    httpPerson(on.origin).request('/trpc/partner/declarations.submit', { method: 'POST', headers, body: '{}' })
  const json = 'application/json'

  test.each([
    ['from another origin', { origin: 'https://elsewhere.example', 'content-type': json }],
    ['from nowhere', { origin: 'null', 'content-type': json }],
    ['that the browser says cross-site', { 'sec-fetch-site': 'cross-site', 'content-type': json }],
    ['that the browser says same-site', { 'sec-fetch-site': 'same-site', 'content-type': json }],
  ])('%s is refused', async (_title, headers) => expect((await write(headers)).status).toBe(403))

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream'])(
    'as %s, which a form can send, is refused, from our own origin too',
    async (type) => {
      expect((await write({ 'content-type': type })).status).toBe(415)
      expect((await write({ 'content-type': type, origin: 'https://elsewhere.example' })).status).toBe(403)
    },
  )

  test.each(['/%73ign-out/partner', '/sign-out/%70artner', '/%74rpc/partner/declarations.submit'])(
    '%s: another way to write the address changes nothing',
    async (path) => {
      const headers = { origin: 'https://elsewhere.example', 'content-type': json }
      const response = await httpPerson(on.origin).request(path, { method: 'POST', headers, body: '{}' })
      expect(response.status).toBe(403)
    },
  )

  test('ours goes through to the question of the session', async () => {
    expect((await write({ 'content-type': json, 'sec-fetch-site': 'same-origin' })).status).toBe(401)
  })

  test('a sign-out from elsewhere is refused', async () => {
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' }
    const response = await httpPerson(on.origin).request('/sign-out/partner', { method: 'POST', headers, body: '' })
    expect(response.status).toBe(403)
  })

  test('a mutation by GET is refused', async () => {
    expect((await httpPerson(on.origin).request('/trpc/partner/declarations.submit?input={}')).status).toBe(405)
  })
})
