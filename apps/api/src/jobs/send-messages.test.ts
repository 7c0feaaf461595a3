import type { AddressInfo } from 'node:net'
import { withContext } from '@cesu/db'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizePartners, consentOn, email } from '../../test/consent.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { type Mailing, mailServer } from '../platform/mail.ts'
import { readSettings } from '../platform/settings.ts'
import { followMandates } from './follow-mandates.ts'
import { sendMessages } from './send-messages.ts'

let on: TestPlatform
let of: ReturnType<typeof consentOn>
let server: SMTPServer
/** What the server received, and what it answers to an address. */
const received: { to: string; text: string }[] = []
const answers = new Map<string, { code: number; times: number }>()

beforeAll(async () => {
  on = await testPlatform()
  on.setNow('2026-11-03T09:00:00Z')
  await authorizePartners(on)
  of = consentOn(on)
  server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onRcptTo: ({ address }, _session, done) => {
      const answer = answers.get(address)
      if (answer === undefined || answer.times === 0) return done()
      answer.times -= 1
      return done(Object.assign(new Error('no'), { responseCode: answer.code }))
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo[0]?.address ?? '', text: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed))
  await on.close()
})

const mailing = (over: Partial<Mailing> = {}): Mailing => ({
  ...{ publicUrl: 'http://localhost:3000', secret: on.platform.secret, demo: false },
  send: mailServer(
    readSettings({ CESU_SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }),
  ),
  ...over,
})
const run = (job: typeof sendMessages, over: Partial<Mailing> = {}) =>
  job.run({
    ...{ db: on.platform.databases.jobs, now: on.platform.now(), clock: on.platform.now },
    ...{
      today: on.platform.now().toISOString().slice(0, 10),
      mailing: mailing(over),
      signal: new AbortController().signal,
    },
  })
const messagesTo = (address: string) =>
  withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.message.findMany({ where: { email: address }, orderBy: { createdAt: 'asc' } }),
  )
/** The text of a message, quoted-printable undone. */
const plain = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

test('a message leaves with the link that works, once, whatever process looks', async () => {
  const address = email()
  const { token } = await of.ask({ email: address })
  await Promise.all([run(sendMessages), run(sendMessages)])
  const own = received.filter(({ to }) => to === address)
  expect(own).toHaveLength(1)
  expect(plain(own[0]?.text ?? '')).toContain(`http://localhost:3000/mon-espace/demande#${token}`)
  expect(own[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@cesu>\r?$/m)
  expect(await messagesTo(address)).toMatchObject([{ attempts: 1, failedAt: null }])
})

test('an address that takes no message is said so; corrected, the new one gets it', async () => {
  const address = email()
  answers.set(address, { code: 550, times: 1 })
  const { id } = await of.ask({ email: address })
  await run(sendMessages)
  const staff = await of.partner()
  expect((await staff.mandates.getRequest({ id })).delivery).toBe('FAILED')
  const better = email()
  await staff.mandates.readdress({ id, email: better, linkNumber: 1 })
  await run(sendMessages)
  expect(received.map(({ to }) => to)).toContain(better)
  expect((await staff.mandates.getRequest({ id })).delivery).toBe('SENT')
})

test('a server that is busy is asked again, later', async () => {
  const address = email()
  answers.set(address, { code: 451, times: 1 })
  await of.ask({ email: address })
  await run(sendMessages)
  expect(received.map(({ to }) => to)).not.toContain(address)
  await run(sendMessages)
  expect(received.map(({ to }) => to)).not.toContain(address)
  on.setNow('2026-11-03T09:01:00Z')
  await run(sendMessages)
  expect(received.map(({ to }) => to)).toContain(address)
})

test('without a server messages wait; a demonstration reads them instead', async () => {
  const address = email()
  await of.ask({ email: address })
  expect(await run(sendMessages, { send: null })).toBe(0)
  expect(await messagesTo(address)).toMatchObject([{ sentAt: null, attempts: 0 }])
  expect(await run(sendMessages, { send: null, demo: true })).toBeGreaterThan(0)
})

test('while they are cut messages wait; restored, they leave', async () => {
  const address = email()
  await of.ask({ email: address })
  const cut = { service: 'MESSAGES', words: 'Suspendu.', reason: 'Essai.', cutAt: on.platform.now() } as const
  const by = { cutById: on.world.agents.SUPERVISOR.id, cutByName: 'Essai' }
  const { id } = await on.owner.serviceCut.create({ data: { ...cut, ...by } })
  await run(sendMessages)
  expect(received.map(({ to }) => to)).not.toContain(address)
  await on.owner.serviceCut.delete({ where: { id } })
  await run(sendMessages)
  expect(received.map(({ to }) => to)).toContain(address)
})

test('who did not answer is reminded once after seven days, and the request ends after thirty: its partner is told', async () => {
  const address = email()
  const { id } = await of.ask({ email: address })
  on.setNow('2026-11-11T09:00:00Z')
  await run(followMandates)
  await run(followMandates)
  expect((await messagesTo(address)).map(({ kind }) => kind)).toEqual(['MANDATE_ASKED', 'MANDATE_REMINDER'])
  on.setNow('2026-12-04T09:00:00Z')
  await Promise.all([run(followMandates), run(followMandates)])
  expect((await (await of.partner()).mandates.getRequest({ id })).status).toBe('EXPIRED')
  const told = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.outboxEvent.findMany({ where: { subjectId: id } }),
  )
  expect(told.map(({ kind }) => kind)).toEqual(['MANDATE_REQUEST_EXPIRED'])
})

test('a mandate whose last day is past says so', async () => {
  on.setNow('2026-11-03T09:00:00Z')
  const { employerId, subject } = await of.makeEmployer()
  const { token, id } = await of.ask()
  await (await of.citizen(subject)).mandates.give({ token, months: 1 })
  on.setNow('2026-12-03T09:00:00Z')
  await run(followMandates)
  expect((await (await of.partner()).mandates.get({ employerId, id })).status).toBe('EXPIRED')
})
