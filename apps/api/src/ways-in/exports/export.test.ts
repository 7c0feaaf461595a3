import { randomUUID } from 'node:crypto'
import { chargePersons, withContext } from '@cesu/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { makePair, type PairChanges, type PartnerWorld } from '../../../test/world.ts'
import { legalDay } from '../../platform/clock.ts'

/** Three pages of two hundred, and a fourth with the pair that every partner has. */
const PAIRS = 600
const start = '2026-11-03T09:00:00Z'

let on: TestServer
let declarant: HttpPerson
let large: HttpPerson

beforeAll(async () => {
  on = await testServer()
  await declareAll(['=1+1', 'Guillemet "et; virgule,', 'Deux\nlignes', 'Ordinaire'])
  await manyPairs(on.world.second)
  declarant = await signedIn(on.world.first.declarant.subject)
  large = await signedIn(on.world.second.declarant.subject)
}, 180_000)
afterAll(() => on.close())

async function signedIn(subject: string): Promise<HttpPerson> {
  const person = httpPerson(on.origin)
  await signIn(person, 'partner', subject)
  return person
}

const newPair = (partner: PartnerWorld, changes: PairChanges) =>
  withContext(on.owner, { kind: 'jobs' }, (tx) => makePair(tx, partner.partnerId, changes))

/** One declaration of the first partner for each employer, whose hours grow from 40. */
async function declareAll(familyNames: readonly string[]): Promise<void> {
  for (const [rank, familyName] of familyNames.entries()) {
    const pair = await newPair(on.world.first, {
      employer: { familyName, givenNames: '', searchName: familyName.toUpperCase() },
    })
    const caller = await on.as('PARTNER_STAFF', on.world.first.declarant.subject)
    const dates = { period: '2026-10', startDay: '2026-10-01', endDay: '2026-10-31', paymentDay: '2026-10-31' }
    const pay = { kind: 'NET_HOURLY', amountCents: 1_300 } as const
    const { employerId, employmentId } = pair
    const input = { employerId, employmentId, ...dates, hours: 40 + rank, pay, paidLeaveIncluded: true }
    await caller.declarations.submit(input)
  }
}

async function manyPairs(partner: PartnerWorld): Promise<void> {
  for (let rank = 0; rank < PAIRS; rank += 1) {
    const name = `Nom ${String(rank).padStart(3, '0')}`
    await newPair(partner, { employer: { familyName: name, searchName: name.toUpperCase() } })
  }
}

const take = (person: HttpPerson, name: string, body: unknown = {}, init: RequestInit = {}) =>
  person.request(`/exports/partner/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...init,
  })

/** How many pages of persons were given to an account, from the trail. */
const pagesRead = (actorId: string) =>
  withContext(on.owner, { kind: 'jobs' }, (tx) => tx.auditEntry.count({ where: { kind: 'PEOPLE_LISTED', actorId } }))

/** Does this each time that the platform looks at the clock. */
const atEachLook = (look: () => string) => Object.assign(on.platform, { now: () => new Date(look()) })

describe('a list as a file', () => {
  test('bears its type, its name, how many rows it has, and each row as a spreadsheet reads it', async () => {
    const response = await take(declarant, 'declarations', { sort: 'netCents', direction: 'asc' })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="declarations-2026-11-03.csv"')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('cesu-rows')).toBe('4')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = bytes.subarray(3).toString()
    expect(text).toMatch(/^"Référence";"Mois";"Employeur";"Salarié";"Heures";"Salaire net";"Cotisations";/)
    expect(text).toContain(';"\'=1+1";"Karim Benali";40,00;520,00;')
    expect(text).toContain(';"Guillemet ""et; virgule,";"Karim Benali";41,00;533,00;')
    expect(text).toContain(';"Deux\nlignes";"Karim Benali";42,00;546,00;')
    expect(text).toContain(';"Envoyée le (heure de Paris)"\n')
    expect(text.match(/;"03\/11\/2026 10:00"$/gm)).toHaveLength(4)
    const hours = [...text.matchAll(/;(4\d,00);/g)].map(([, found]) => found)
    expect(hours).toEqual(['40,00', '41,00', '42,00', '43,00'])
  })

  test('keeps the filters and the order that were asked', async () => {
    const turned = await take(declarant, 'declarations', { sort: 'netCents', direction: 'desc' })
    expect([...(await turned.text()).matchAll(/;(4\d,00);/g)].map(([, found]) => found)).toEqual([
      ...['43,00', '42,00', '41,00', '40,00'],
    ])
    const none = await take(declarant, 'declarations', { period: '2026-09' })
    expect([none.headers.get('cesu-rows'), (await none.text()).split('\n').length]).toEqual(['0', 2])
    const found = await take(declarant, 'declarations', { search: 'ordinaire' })
    expect(await found.text()).toContain(';"Ordinaire";')
  })

  test('has each row once and in order, page after page, and each page is traced and charged', async () => {
    const { id } = on.world.second.declarant
    const before = await pagesRead(id)
    const response = await take(large, 'salaries-a-declarer')
    expect(response.headers.get('content-disposition')).toContain('filename="salaries-a-declarer-2026-11-03.csv"')
    expect(response.headers.get('cesu-rows')).toBe(String(PAIRS + 1))
    const names = [...(await response.text()).matchAll(/^"(?:Anne )?(Nom \d{3}|Dubois)/gm)].map(([, name]) => name)
    const expected = Array.from({ length: PAIRS }, (_, rank) => `Nom ${String(rank).padStart(3, '0')}`)
    expect(names).toEqual(['Dubois', ...expected])
    expect(await pagesRead(id)).toBe(before + 4)
  })
})

describe('what is refused before the first row is a problem, not the half of a file', () => {
  const refused: [string, number, string, () => Promise<Response>][] = [
    ['nobody signed in', 401, 'session.absent', () => take(httpPerson(on.origin), 'declarations')],
    ['an unknown filter', 422, 'input.refused', () => take(declarant, 'declarations', { partnerId: 'x' })],
    ['a list that is none', 422, 'input.refused', () => take(declarant, 'declarations', ['x'])],
    ['a large body', 413, 'input.too_large', () => take(declarant, 'declarations', { search: 'x'.repeat(1_100) })],
    ['a body that is no JSON', 400, 'input.malformed', () => take(declarant, 'declarations', {}, { body: '{' })],
    [
      ...(['another site', 403, 'access.forbidden'] as const),
      () => take(declarant, 'declarations', {}, { headers: { origin: 'https://ailleurs.example' } }),
    ],
    [
      ...(['a page of another site, as the browser says', 403, 'access.forbidden'] as const),
      () => take(declarant, 'declarations', {}, { headers: { 'sec-fetch-site': 'cross-site' } }),
    ],
    ['another method', 405, 'input.wrong_method', () => declarant.request('/exports/partner/declarations')],
  ]
  test.each(refused)('%s: %i %s', async (_title, status, code, ask) => {
    const response = await ask()
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('content-disposition')).toBeNull()
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code])
  })

  test('a session that has ended', async () => {
    const person = await signedIn(on.world.first.reader.subject)
    on.setNow('2026-11-03T23:00:00Z')
    const response = await take(person, 'declarations')
    on.setNow(start)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, 'session.absent'])
  })

  test('one who is signed in elsewhere only', async () => {
    const agent = httpPerson(on.origin)
    await signIn(agent, 'backoffice', on.world.agents.AGENT.subject)
    expect((await take(agent, 'declarations')).status).toBe(401)
    expect((await agent.request('/exports/backoffice/declarations', { method: 'POST' })).status).toBe(404)
  })
})

describe('what fails after the first rows cuts the answer, which its reader sees as a failure', () => {
  test('a partner for whom files are cut, until they are restored', async () => {
    const { partnerId } = on.world.first
    const cut = { service: 'EXPORTS', partnerId, words: 'Suspendu.', reason: 'Essai.', cutAt: new Date(start) } as const
    const by = { cutById: on.world.agents.SUPERVISOR.id, cutByName: 'Essai' }
    const { id } = await on.owner.serviceCut.create({ data: { ...cut, ...by } })
    const refused = await take(declarant, 'declarations')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '300'])
    await on.owner.serviceCut.delete({ where: { id } })
    expect((await take(declarant, 'declarations')).status).toBe(200)
  })

  test('a session that ends in the middle', async () => {
    const { id, subject } = on.world.second.reader
    const person = await signedIn(subject)
    const now = on.platform.now
    const before = await pagesRead(id)
    let looks = 0
    // A page looks twice: to find the session, then to run.
    atEachLook(() => (++looks <= 4 ? start : '2026-11-03T23:00:00Z'))
    const response = await take(person, 'salaries-a-declarer')
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow('terminated')
    Object.assign(on.platform, { now })
    expect(await pagesRead(id)).toBe(before + 2)
  })

  test('[finding R9] [security G10] a budget spent in the middle: 1,202 persons a day, of whom 800 were read above and 300 elsewhere', async () => {
    const { id, subject } = on.world.second.reader
    const { partnerId } = on.world.second
    await withContext(on.platform.databases.api, { kind: 'partner', partnerId, actorId: id }, (tx) =>
      chargePersons(tx, {
        ...{ actorKind: 'PARTNER_STAFF', actorId: id, mode: 'LISTED', window: legalDay(new Date(start)) },
        persons: Array.from({ length: 300 }, () => randomUUID()),
      }),
    )
    const person = await signedIn(subject)
    const response = await take(person, 'salaries-a-declarer', { search: 'nom' })
    expect(response.status).toBe(200)
    // The budget is one's own portfolio: reaching it is no reason for a warning.
    expect(response.headers.has('cesu-warning')).toBe(false)
    await expect(response.text()).rejects.toThrow('terminated')
  })

  test('a reader who hangs up stops the work', async () => {
    const { id } = on.world.second.declarant
    const before = await pagesRead(id)
    const now = on.platform.now
    const hangUp = new AbortController()
    let looks = 0
    atEachLook(() => {
      // The second page is asked.
      if (++looks === 3) hangUp.abort()
      return start
    })
    const response = take(large, 'salaries-a-declarer', {}, { signal: hangUp.signal }).then((answer) => answer.text())
    await expect(response).rejects.toThrow('aborted')
    await expect.poll(() => pagesRead(id)).toBeGreaterThanOrEqual(before + 1)
    await new Promise((done) => setTimeout(done, 500))
    Object.assign(on.platform, { now })
    expect(await pagesRead(id)).toBeLessThanOrEqual(before + 2)
  })
})
