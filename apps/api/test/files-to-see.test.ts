import { asAdmin, withContext } from '@cesu/db'
import { beforeAll, expect, test } from 'vitest'
import { callApi, jsonOf, type TestApplication } from './application.ts'
import { problemIn } from './problem-in.ts'
import { programTests } from './program-tests.ts'
import type { TestServer } from './test-server.ts'
import { aTitle, makeIssuer, ndjson, readWaiting, sendTitles, titlesFrom } from './titles.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})
beforeAll(async () => {
  const { partnerId } = on.world.first
  await makeIssuer(on, partnerId)
  await asOwner((tx) => tx.partner.update({ where: { id: partnerId }, data: { kind: 'VOUCHER_ISSUER' } }))
})

const asOwner = <R>(work: Parameters<typeof withContext<R>>[2]) => withContext(on.owner, { kind: 'jobs' }, work)
const admin = (sql: string) => asAdmin(on.adminUrl, (client) => client.query(sql))
const send = (body: string | Uint8Array<ArrayBuffer>, type?: string) =>
  sendTitles({ origin: on.origin, application, token }, body, type)
const staff = () => on.as('PARTNER_STAFF', on.world.first.declarant.subject)

/** Sends a file, and has it read: how it is. */
async function sent(lines: readonly unknown[]) {
  const { id, address } = await jsonOf(await send(ndjson(lines)))
  await readWaiting(on)
  return { id, ...(await jsonOf(await callApi({ key: application.key, token }, `${on.origin}${address}`))) }
}
const toCorrect = async () => (await (await staff()).issuer.waiting()).toCorrect.map(({ id }) => id)

test('what was done already is refused, and asks nothing; what is wrong is to be mended', async () => {
  const again = await sent([aTitle(1), aTitle(1)])
  expect(again).toMatchObject({ refused: 1, toMend: 0, dismissedAt: null })
  expect(await sent([aTitle(1), aTitle(2)])).toMatchObject({ refused: 1, toMend: 0 })
  expect(await toCorrect()).toEqual([])
  const wrong = await sent([aTitle(1), aTitle(3, { funderShareCents: 2_001 }), aTitle(4)])
  expect(wrong).toMatchObject({ refused: 2, toMend: 1 })
  expect(await toCorrect()).toEqual([wrong.id])
})

test('a file that is over is set aside by twenty at once, once, and traced; it waits no more, and is still read', async () => {
  const { id } = await sent([aTitle(10, { funderShareCents: 2_001 })])
  expect(await toCorrect()).toContain(id)
  const session = await on.sessionOf('PARTNER_STAFF', on.world.first.declarant.subject)
  await Promise.all(Array.from({ length: 20 }, () => on.callerWith('PARTNER_STAFF', session).files.dismiss({ id })))
  expect(await toCorrect()).not.toContain(id)
  expect(await (await staff()).files.get({ id })).toMatchObject({ toMend: 1, dismissedAt: expect.any(String) })
  const trail = await asOwner((tx) => tx.auditEntry.findMany({ where: { kind: 'FILE_DISMISSED', subjectId: id } }))
  expect(trail.map(({ payload, actorName }) => [payload, actorName])).toEqual([
    [{ kind: 'VOUCHERS', toMend: 1, brokenFor: null }, 'declarant Essai'],
  ])
})

test('a file that is being read is not set aside; who reads only sets none aside; nor does another partner', async () => {
  const { id } = await jsonOf(await send(ndjson([aTitle(20)])))
  expect(await problemIn((await staff()).files.dismiss({ id }))).toMatchObject({ code: 'file.not_over' })
  await readWaiting(on)
  const reader = await on.as('PARTNER_STAFF', on.world.first.reader.subject)
  expect(await problemIn(reader.files.dismiss({ id }))).toMatchObject({ code: 'access.forbidden' })
  await asOwner((tx) =>
    tx.partner.update({ where: { id: on.world.second.partnerId }, data: { kind: 'VOUCHER_ISSUER' } }),
  )
  const other = await on.as('PARTNER_STAFF', on.world.second.declarant.subject)
  expect(await problemIn(other.files.dismiss({ id }))).toMatchObject({ code: 'resource.not_found' })
})

test.each([
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['a text in UTF-16', [0xff, 0xfe, 0x6e, 0, 0x75, 0]],
])('%s is no file of lines, and nothing of it stays', async (_what, bytes) => {
  const before = await asOwner((tx) => tx.receivedFilePart.count())
  const answer = await send(Uint8Array.from(bytes), 'text/csv')
  expect([answer.status, (await jsonOf(answer)).code]).toEqual([422, 'file.not_text'])
  expect(await asOwner((tx) => tx.receivedFilePart.count())).toBe(before)
})

test('a file whose reading always fails is given up after twelve tries, its first lines done, and told once; the next ones are read', async () => {
  // What fails is the database, at one title of the second thousand.
  const broken = aTitle(3_500).number
  await admin(`CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room'; END $$`)
  await admin(`CREATE TRIGGER fail_here BEFORE INSERT ON voucher FOR EACH ROW WHEN (NEW.number = '${broken}')
    EXECUTE FUNCTION fail_here()`)
  const { id } = await jsonOf(await send(ndjson(titlesFrom(2_000, 2_000))))
  const { id: next } = await jsonOf(await send(ndjson([aTitle(5_000)])))
  const file = (one: string) => asOwner((tx) => tx.receivedFile.findUniqueOrThrow({ where: { id: one } }))
  for (let tries = 1; tries <= 11; tries += 1) {
    await expect(readWaiting(on)).rejects.toThrow()
    expect(await file(id)).toMatchObject({ status: 'UNDER_WAY', lines: 1_000, failures: tries })
  }
  expect(await file(next)).toMatchObject({ status: 'DONE', accepted: 1 })
  await expect(readWaiting(on)).rejects.toThrow()
  expect(await file(id)).toMatchObject({ status: 'BROKEN', lines: 1_000, accepted: 1_000, brokenFor: 'file.failed' })
  expect(await readWaiting(on)).toBe(0)
  expect((await (await staff()).files.get({ id })).brokenFor).toEqual({
    code: 'file.failed',
    detail: 'La plateforme n’a pas pu lire la suite de ce fichier, à chaque essai : l’échec vient d’elle.',
    remedy: expect.stringContaining('Envoyez les suivantes dans un autre fichier'),
  })
  expect(await toCorrect()).toContain(id)
  const told = await asOwner((tx) => tx.outboxEvent.findMany({ where: { subjectId: id } }))
  expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([
    ['FILE_ENDED', { kind: 'VOUCHERS', lines: 1_000, accepted: 1_000, brokenFor: 'file.failed' }],
  ])
  // Mended, the rest goes in another file.
  await admin('DROP TRIGGER fail_here ON voucher')
  expect(await sent(titlesFrom(3_000, 1_000))).toMatchObject({ status: 'DONE', accepted: 1_000 })
})

test('a failure that passes counts no more once the file is read on', async () => {
  await admin(`CREATE TRIGGER fail_here BEFORE INSERT ON voucher FOR EACH ROW WHEN (NEW.number = '${aTitle(6_000).number}')
    EXECUTE FUNCTION fail_here()`)
  const { id } = await jsonOf(await send(ndjson([aTitle(6_000)])))
  await expect(readWaiting(on)).rejects.toThrow()
  await admin('DROP TRIGGER fail_here ON voucher')
  await readWaiting(on)
  const where = { id }
  expect(await asOwner((tx) => tx.receivedFile.findUniqueOrThrow({ where }))).toMatchObject({
    ...{ status: 'DONE', accepted: 1, failures: 0 },
  })
})
