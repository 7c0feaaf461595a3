import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { casesOn, type Handler } from './cases.ts'
import { type HttpPerson, httpPerson, signIn } from './http-person.ts'
import { type TestServer, testServer } from './test-server.ts'

/** Who has a case open, as it is told to each page that is open: server-sent events, of what the database holds. */

const BEGINNING = Date.parse('2026-11-03T09:00:00Z')
const after = (seconds: number) => new Date(BEGINNING + seconds * 1_000).toISOString()

let on: TestServer
let of: ReturnType<typeof casesOn>
let first: Handler
let second: Handler
beforeAll(async () => {
  on = await testServer()
  of = casesOn(on)
  first = await of.makeAgent()
  second = await of.makeAgent()
})
beforeEach(() => on.setNow(after(0)))
afterAll(() => on.close())

const signedIn = async ({ subject }: Pick<Handler, 'subject'>) => {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', subject)
  return person
}

/** A page of a case that is open: what it is told, one thing after the other; null once it is told no more. */
async function opened(person: HttpPerson, id: string) {
  const leaving = new AbortController()
  const response = await person.request(`${on.origin}/presence/backoffice/${id}`, { signal: leaving.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const told = async (): Promise<{ version: number; others: { name: string; isWriting: boolean }[] } | null> => {
    const { value = '', done } = (await reader?.read()) ?? { done: true }
    if (done) return null
    return value.startsWith('data: ') ? JSON.parse(value.slice('data: '.length)) : told()
  }
  return { status: response.status, type: response.headers.get('content-type'), told, leave: () => leaving.abort() }
}

test('each is told of the other, that they write, that something was done, and that they left: nobody says it for them', async () => {
  const id = await of.openOne()
  const [one, other] = [await signedIn(first), await signedIn(second)]
  const page = await opened(one, id)
  expect([page.status, page.type]).toEqual([200, 'text/event-stream; charset=utf-8'])
  expect(await page.told()).toEqual({ version: 0, others: [] })
  const theirs = await opened(other, id)
  expect(await theirs.told()).toMatchObject({ others: [{ name: first.name, isWriting: false }] })
  expect(await page.told()).toMatchObject({ others: [{ name: second.name, isWriting: false }] })
  await other.agentTrpc.cases.writing.mutate({ id }, { context: { idempotencyKey: randomUUID() } })
  await (await of.as(second)).cases.move({ id, version: 0, act: 'TAKE' })
  expect(await page.told()).toMatchObject({ version: 1, others: [{ name: second.name, isWriting: true }] })
  theirs.leave()
  // A beat that was under way when they left is their last one.
  let last = { version: 1, others: [{ name: second.name, isWriting: true }] }
  for (let seconds = 60; last.others.length > 0 && seconds <= 180; seconds += 60) {
    on.setNow(after(seconds))
    last = (await page.told()) ?? last
  }
  expect(last).toEqual({ version: 1, others: [] })
  page.leave()
}, 60_000)

test('a page that is only open does not keep its session alive: once it has ended, it is told no more', async () => {
  const id = await of.openOne()
  const page = await opened(await signedIn(first), id)
  expect(await page.told()).toMatchObject({ version: 0 })
  on.setNow(after(14 * 60))
  await of.asOwner((tx) => tx.case.update({ where: { id }, data: { version: 1 } }))
  expect(await page.told()).toMatchObject({ version: 1 })
  on.setNow(after(16 * 60))
  expect(await page.told()).toBeNull()
}, 60_000)

test('who does not handle cases, or has no session, is told nothing; nor is one page too many', async () => {
  const id = await of.openOne()
  expect((await opened(httpPerson(on.origin), id)).status).toBe(401)
  expect((await opened(await signedIn(on.world.agents.AUDITOR), id)).status).toBe(403)
  const person = await signedIn(second)
  expect((await opened(person, '0d0c0000-0000-7000-8000-000000000999')).status).toBe(404)
  const pages = await Promise.all(Array.from({ length: 10 }, () => opened(person, id)))
  expect(pages.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
  expect((await opened(person, id)).status).toBe(503)
  for (const page of pages) page.leave()
  await expect.poll(async () => (await opened(person, id)).status).toBe(200)
})
