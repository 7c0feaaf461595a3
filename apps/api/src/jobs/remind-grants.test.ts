import { withContext } from '@cesu/db'
import { writeMessage } from '@cesu/domain/mandates'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { noMail } from '../../test/no-mail.ts'
import { type TestPlatform, testPlatform } from '../../test/test-platform.ts'
import { close, newGrant, readOnce, type Sharing, sharingOn } from '../../test/withdrawal.ts'
import type { Mail } from '../platform/mail.ts'
import type { Job } from './job.ts'
import { remindGrants } from './remind-grants.ts'
import { sendMessages } from './send-messages.ts'

const GIVEN = '2026-11-03T09:00:00Z'
const EMAIL = 'karim@exemple.fr'

let on: TestPlatform
let sharing: Sharing
let grant: string
beforeAll(async () => {
  on = await testPlatform()
  on.setNow(GIVEN)
  sharing = await sharingOn(on)
})
beforeEach(async () => {
  on.setNow(GIVEN)
  await sharing.admin('UPDATE citizen SET email = $1 WHERE id = $2::uuid', [EMAIL, sharing.citizen.id])
  grant = await newGrant(sharing, 365)
  return () => close(sharing, grant).catch(() => undefined)
})
afterAll(() => on.close())

/** Whole days after it was given, and seconds. */
const daysLater = (days: number, seconds = 0) =>
  on.setNow(new Date(Date.parse(GIVEN) + (days * 86_400 + seconds) * 1_000).toISOString())
const run = (job: Job, send: ((mail: Mail) => Promise<void>) | null = null) => {
  const { databases, now, secret } = on.platform
  return job.run({
    ...{ db: databases.jobs, now: now(), clock: now, today: now().toISOString().slice(0, 10) },
    mailing: { ...noMail, secret, send },
    signal: new AbortController().signal,
  })
}
const messages = () =>
  withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.message.findMany({ where: { requestId: grant }, orderBy: { createdAt: 'asc' } }),
  )
const ownGrant = async () => (await on.as('CITIZEN', sharing.citizen.subject)).sharing.get({ id: grant })
const change = async (version: number, move: 'SUSPEND' | 'RESUME' | 'WITHDRAW') =>
  (await on.as('CITIZEN', sharing.citizen.subject)).sharing.change({ id: grant, version, move })

test('on the ninetieth day and not a second before; of 20 tasks at once one, and again ninety days later', async () => {
  daysLater(90, -1)
  expect(await run(remindGrants)).toBe(0)
  daysLater(90)
  const done = await Promise.all(Array.from({ length: 20 }, () => run(remindGrants)))
  expect(done.reduce((sum, count) => sum + count)).toBe(1)
  expect(await run(remindGrants)).toBe(0)
  daysLater(179)
  expect(await run(remindGrants)).toBe(0)
  daysLater(180)
  expect(await run(remindGrants)).toBe(1)
  expect((await messages()).map(({ kind, email }) => [kind, email])).toEqual([
    ['SHARING_REMINDER', EMAIL],
    ['SHARING_REMINDER', EMAIL],
  ])
})

test('says what, to whom, since and until when, how many readings, and how to stop in two steps; it prolongs nothing', async () => {
  expect(await readOnce(sharing, grant)).toBe('given')
  const before = await ownGrant()
  expect(before.reminder).toEqual({ by: 'EMAIL', lastAt: null, nextAt: '2027-02-01T09:00:00.000Z' })
  daysLater(90)
  await run(remindGrants)
  const sent: Mail[] = []
  await run(sendMessages, async (mail) => void sent.push(mail))
  expect(sent).toMatchObject([{ to: EMAIL, subject: 'Rappel : Organisme peut lire vos données du Cesu' }])
  const text = sent[0]?.text ?? ''
  for (const said of [
    'Depuis le 3 novembre 2026, Organisme peut lire',
    '« Une démarche »',
    'ont été lues 1 fois',
    'prend fin le 3 novembre 2027',
    `/mon-espace/partages/${grant}`,
    'choisissez « Ne plus utiliser mes données », et confirmez',
  ])
    expect(text).toContain(said)
  const now = await ownGrant()
  expect(now).toMatchObject({ expiresAt: before.expiresAt, version: 1, status: 'ACTIVE' })
  expect(now.reminder).toMatchObject({ lastAt: '2027-02-01T09:00:00.000Z', nextAt: '2027-05-02T09:00:00.000Z' })
})

test('nobody is reminded of what is suspended or over; taken up again, it is reminded once for all that was missed', async () => {
  await change(1, 'SUSPEND')
  daysLater(200)
  expect(await run(remindGrants)).toBe(0)
  await change(2, 'RESUME')
  expect(await run(remindGrants)).toBe(1)
  await change(3, 'WITHDRAW')
  daysLater(300)
  expect(await run(remindGrants)).toBe(0)
  // Stopped while it waited to leave: it does not.
  const sent: Mail[] = []
  await run(sendMessages, async (mail) => void sent.push(mail))
  expect([sent, (await messages()).map(({ sentAt }) => sentAt)]).toEqual([[], [null]])
  expect((await ownGrant()).reminder).toBeNull()
})

test('past its last day, before any task has said so, nobody is reminded', async () => {
  daysLater(366)
  expect(await run(remindGrants)).toBe(0)
})

test('without an e-mail it is a letter, which no mail server is given', async () => {
  await sharing.admin('UPDATE citizen SET email = NULL WHERE id = $1::uuid', [sharing.citizen.id])
  daysLater(90)
  expect(await run(remindGrants)).toBe(1)
  const sent: Mail[] = []
  await run(sendMessages, async (mail) => void sent.push(mail))
  expect(sent).toEqual([])
  expect(await messages()).toMatchObject([{ email: null, sentAt: null, failedAt: null, attempts: 0 }])
  expect((await ownGrant()).reminder?.by).toBe('POST')
})

test('where the law leaves no choice, nothing says how to stop', async () => {
  daysLater(90)
  await run(remindGrants)
  const [{ facts, kind }] = (await messages()) as [Awaited<ReturnType<typeof messages>>[number]]
  const obliged = { ...(facts as object), legalBasis: 'OBLIGATION' }
  const { text } = writeMessage({ kind, facts: obliged }, 'https://exemple.fr')
  expect(text).toContain('La loi prévoit ce partage : vous ne pouvez pas l’arrêter.')
  expect(text).not.toContain('confirmez')
})
