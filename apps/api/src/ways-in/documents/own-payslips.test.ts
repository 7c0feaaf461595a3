import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { month } from '../../../test/declared-months.ts'
import { type HttpPerson, httpPerson, signIn } from '../../../test/http-person.ts'
import { readPdf } from '../../../test/read-pdf.ts'
import { sharingServer } from '../../../test/sharing.ts'

let server: Awaited<ReturnType<typeof sharingServer>>
let reader: HttpPerson
beforeAll(async () => {
  server = await sharingServer()
  reader = httpPerson(server.on.origin)
  await signIn(reader, 'partner', server.on.world.first.reader.subject)
}, 120_000)
afterAll(() => server.on.close())

const ask = (person: HttpPerson, read: object, address = 'citizen/bulletin') =>
  person.request(`/documents/${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(read),
  })

/** A worker, with the month that was declared of them. */
async function worker() {
  const one = await server.worker()
  const { months } = await one.citizen.activity.list()
  const { employerId, declarationId } = months.find(({ isDeclared }) => isDeclared) ?? { employerId: '' }
  const key = { employerId, period: one.period, id: declarationId ?? '' }
  const entries = () =>
    server.asOwner((tx) => tx.auditEntry.findMany({ where: { subjectId: key.id, kind: 'DOCUMENT_ISSUED' } }))
  const documents = () => server.asOwner((tx) => tx.document.findMany({ where: { declarationId: key.id } }))
  return { ...one, key, entries, documents }
}

/** A refusal, but for what tells one answer from another. */
const refusalOf = async (answer: Response) => {
  const { instance: _instance, ...problem } = (await answer.json()) as Record<string, unknown>
  return problem
}

test('a worker has the very document of the partner: its words, its code, its name', async () => {
  const { person, key, entries, documents } = await worker()
  const [mine, theirs] = [await ask(person, key), await ask(reader, { ...key, version: 1 }, 'partner/bulletin')]
  expect([mine.status, theirs.status]).toEqual([200, 200])
  for (const name of ['content-disposition', 'cesu-document-code', 'content-type']) {
    expect(mine.headers.get(name)).toBe(theirs.headers.get(name))
  }
  const [own, partners] = [
    await readPdf(new Uint8Array(await mine.arrayBuffer())),
    await readPdf(new Uint8Array(await theirs.arrayBuffer())),
  ]
  expect(own).toEqual(partners)
  expect(own.text).toContain('Bulletin de salaire')
  expect(await documents()).toMatchObject([{ issuedByKind: 'CITIZEN', kind: 'PAYSLIP', version: 1 }])
  // What the worker keeps is told to no partner.
  expect((await entries()).map(({ actorKind, partnerId }) => [actorKind, partnerId])).toEqual([
    ['CITIZEN', null],
    ['PARTNER_STAFF', server.on.world.first.partnerId],
  ])
}, 60_000)

test('twenty at once make one document, and twenty traces', async () => {
  const { person, key, entries, documents } = await worker()
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(person, key)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
  expect(await documents()).toHaveLength(1)
  expect(await entries()).toHaveLength(20)
}, 60_000)

test('of somebody else’s work, it is as if there were none: nothing is written', async () => {
  const [one, other] = [await worker(), await worker()]
  const missing = await ask(one.person, { ...one.key, id: randomUUID() })
  expect(missing.status).toBe(404)
  const refused = await refusalOf(missing)
  expect(await refusalOf(await ask(one.person, other.key))).toEqual(refused)
  // An employer is no worker: what they gave is theirs by other ways.
  const employer = await server.presence.of.makeEmployer()
  const person = httpPerson(server.on.origin)
  await signIn(person, 'citizen', employer.subject)
  expect(await refusalOf(await ask(person, other.key))).toEqual(refused)
  expect([await other.documents(), await other.entries()]).toEqual([[], []])
  expect((await ask(httpPerson(server.on.origin), other.key)).status).toBe(401)
})

test('it is of the version in force: not of one that was replaced, nor of a cancelled month; the receipt is the employer’s', async () => {
  const { person, key } = await worker()
  const staff = await server.presence.of.partner()
  expect((await ask(person, key, 'citizen/justificatif')).status).toBe(404)
  const days = { startDay: `${key.period}-01`, endDay: `${key.period}-28`, paymentDay: `${key.period}-28` }
  await staff.declarations.correct({ ...key, version: 1, ...month({ ...days, hours: 41 }) })
  expect((await ask(person, { ...key, version: 1 })).status).toBe(404)
  const second = await ask(person, key)
  expect(second.headers.get('content-disposition')).toContain('-v2.pdf')
  await staff.declarations.cancel({ ...key, version: 2, reason: 'NOT_WORKED' })
  expect((await ask(person, key)).status).toBe(404)
}, 60_000)
