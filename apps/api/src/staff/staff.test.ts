import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type HttpPerson, httpPerson, signIn } from '../../test/http-person.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'
import { invitationAddress } from '../invitation-link.ts'
import { DEMO_IDENTITY_KEY } from '../platform/config.ts'

const start = new Date('2026-11-03T09:00:00Z')
const later = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString()

const REFUSED = '__Host-cesu-partner-refused'

let on: TestServer
let partnerId: string
beforeAll(async () => {
  on = await testServer()
  partnerId = on.world.first.partnerId
  await on.owner.installation.create({ data: { demo: true, createdAt: start } })
})
beforeEach(() => on.setNow(start.toISOString()))
afterAll(() => on.close())

/** Adds an administrator of the first partner. */
async function administrator(over: object = {}): Promise<{ id: string; subject: string }> {
  const [id, subject] = [randomUUID(), `admin-${randomUUID()}`]
  const name = { givenName: 'Inès', familyName: `Clé ${id.slice(0, 4)}`, email: `${id}@exemple.invalid` }
  const row = { id, partnerId, issuer: DEMO_IDENTITY_KEY, subject, ...name, role: 'ADMINISTRATOR' as const }
  await on.owner.partnerStaff.create({ data: { ...row, createdAt: start, ...over } })
  return { id, subject }
}
const as = ({ subject }: { subject: string }) => on.as('PARTNER_STAFF', subject, randomUUID())
const codeOf = (done: Promise<unknown>) =>
  done.then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code ?? String(error),
  )

/** The link that a message bears, its secret alone. */
const secretOf = async (invitationId: string) => {
  const { linkNumber } = await on.owner.staffInvitation.findUniqueOrThrow({ where: { id: invitationId } })
  const link = { invitationId, linkNumber }
  return invitationAddress(link, { publicUrl: '', secret: on.platform.secret }).split('#')[1] ?? ''
}

/** Accepts with a link, as a persona: the last address reached. */
async function accept(token: string, subject: string, person: HttpPerson = httpPerson(on.origin)): Promise<string> {
  const callback = await untilCallback(token, subject, person)
  const response = await person.request(callback)
  return response.headers.get('location') ?? ''
}
async function untilCallback(token: string, subject: string, person: HttpPerson): Promise<string> {
  const first = await person.request('/sign-in/partner/invitation', {
    method: 'POST',
    body: new URLSearchParams({ token }),
  })
  const { path } = await person.open(first.headers.get('location') ?? '')
  let response = await person.request(path, { method: 'POST', body: new URLSearchParams({ subject }) })
  for (;;) {
    const location = response.headers.get('location')
    if (location === null) throw new Error('no callback')
    if (location.includes('/callback')) return location
    response = await person.request(location)
  }
}
const refused = async () =>
  (await on.owner.auditEntry.findFirstOrThrow({ where: { kind: 'SIGN_IN_REFUSED' }, orderBy: { id: 'desc' } })).payload

const invite = async (by: { subject: string }, email = `${randomUUID()}@exemple.invalid`) => {
  const { id } = await (await as(by)).staff.invite({
    email: ` ${email.toUpperCase()} `,
    role: 'READER',
    stage: 'PRODUCTION',
  })
  return { id, email, token: await secretOf(id), invitee: `invite-${id}` }
}

test('somebody is invited, is written to, accepts once by the account of that address, and is in', async () => {
  const boss = await administrator()
  const { id, email, token, invitee } = await invite(boss)
  const message = await on.owner.message.findFirstOrThrow({ where: { requestId: id } })
  expect(message).toMatchObject({ kind: 'STAFF_INVITED', email, linkNumber: 1 })
  expect(JSON.stringify(message)).not.toContain(token)

  const person = httpPerson(on.origin)
  expect(await accept(token, invitee, person)).toBe('/partenaires/')
  await expect(person.trpc.session.me.query()).resolves.toMatchObject({ role: 'READER', partner: { id: partnerId } })
  expect(await accept(token, invitee)).toContain('identification=invitation')
  const { members, invitations, trail } = await (await as(boss)).staff.list()
  expect(members.find((one) => one.email === email)).toMatchObject({
    ...{ familyName: 'Nouvelarrivant', active: true, isOneself: false, lastSignedInAt: start.toISOString() },
  })
  expect(invitations.some((one) => one.id === id)).toBe(false)
  expect(trail.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    'a accepté son invitation',
    `a invité ${email} (lecteur, production)`,
  ])
})

test('[security] a stolen link is worth nothing to another identity, and its owner still enters; a replay, a forgery, a late or withdrawn one neither', async () => {
  const boss = await administrator()
  const { id, token, invitee } = await invite(boss)
  const thief = httpPerson(on.origin)
  const other = await invite(boss)
  expect(await accept(token, other.invitee, thief)).toContain('identification=adresse')
  expect(await refused()).toMatchObject({ reason: 'INVITATION_ADDRESS', subject: other.invitee })
  expect(await accept(token, on.world.second.reader.subject, thief)).toContain('identification=adresse')
  expect(await accept('x'.repeat(43), invitee)).toContain('identification=invitation')
  await expect(thief.trpc.session.me.query()).resolves.toBeNull()
  // The page says why, and offers to sign out of that account, which the provider would give again.
  expect(await accept(token, other.invitee, thief)).toBe('/partenaires/invitation?identification=adresse')
  expect(thief.cookies.has(REFUSED)).toBe(true)
  await thief.request('/sign-out/partner', { method: 'POST', body: new URLSearchParams() })
  expect(thief.cookies.has(REFUSED)).toBe(false)

  const administration = await as(boss)
  await administration.staff.renewInvitation({ id, linkNumber: 1 })
  expect(await accept(token, invitee)).toContain('identification=invitation')
  expect(await codeOf((await as(boss)).staff.renewInvitation({ id, linkNumber: 1 }))).toBe('staff.changed')
  on.setNow(later(8))
  expect(await accept(await secretOf(id), invitee)).toContain('identification=invitation')
  on.setNow(later(6))
  expect(await accept(await secretOf(id), invitee)).toBe('/partenaires/')
  await (await as(boss)).staff.withdrawInvitation({ id: other.id })
  expect(await accept(other.token, other.invitee)).toMatch(/identification=(invitation|adresse)/)
  expect(await codeOf((await as(boss)).staff.withdrawInvitation({ id: other.id }))).toBe('staff.changed')
})

test('an invitation of who is put out meanwhile is worth nothing, until a colleague sends it again', async () => {
  const [boss, colleague] = [await administrator(), await administrator()]
  const { id, token, invitee } = await invite(boss)
  const rights = { role: 'ADMINISTRATOR', stage: 'PRODUCTION' } as const
  await (await as(colleague)).staff.change({ id: boss.id, version: 0, ...rights, active: false })
  expect(await accept(token, invitee)).toContain('identification=invitation')
  const { invitations } = await (await as(colleague)).staff.list()
  expect(invitations.find((one) => one.id === id)).toMatchObject({ state: 'LAPSED', canBeSentAgain: true })
  await (await as(colleague)).staff.renewInvitation({ id, linkNumber: 1 })
  expect(await accept(await secretOf(id), invitee)).toBe('/partenaires/')
})

test('the same acceptance 20 times at once makes one member; one account is of one partner', async () => {
  const boss = await administrator()
  const { id, email, token, invitee } = await invite(boss)
  const callbacks = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const person = httpPerson(on.origin)
      return { person, callback: await untilCallback(token, invitee, person) }
    }),
  )
  const answers = await Promise.all(callbacks.map(({ person, callback }) => person.request(callback)))
  expect(answers.filter(({ headers }) => headers.get('location') === '/partenaires/')).toHaveLength(1)
  expect(await on.owner.partnerStaff.count({ where: { email } })).toBe(1)
  expect(
    await on.owner.auditEntry.count({
      where: { kind: 'STAFF_JOINED', partnerId, actorName: 'Camille Nouvelarrivant' },
    }),
  ).toBeGreaterThan(0)

  // The account of this address is already of a partner.
  const second = await on.owner.staffInvitation.findUniqueOrThrow({ where: { id } })
  const copy = { ...second, id: randomUUID(), tokenHash: 'a'.repeat(64), status: 'WAITING' as const, endedAt: null }
  await on.owner.staffInvitation.create({ data: copy })
  await (await as(boss)).staff.renewInvitation({ id: copy.id, linkNumber: 1 })
  expect(await accept(await secretOf(copy.id), invitee)).toContain('identification=membre')
})

test('[security] the answer to an invitation tells nothing of an address that others know, and the list holds 200', async () => {
  const boss = await administrator()
  const abroad = await on.owner.partnerStaff.findUniqueOrThrow({ where: { id: on.world.second.reader.id } })
  const unique = `${randomUUID()}@exemple.invalid`
  await on.owner.partnerStaff.updateMany({ where: { id: abroad.id }, data: { email: unique } })
  const asked = { role: 'READER', stage: 'SANDBOX' } as const
  expect(await codeOf((await as(boss)).staff.invite({ email: unique, ...asked }))).toBe('done')
  expect(await codeOf((await as(boss)).staff.invite({ email: unique, ...asked }))).toBe('staff.known')
  expect(await codeOf((await as(boss)).staff.invite({ email: 'pas une adresse', ...asked }))).toBe('input.refused')
  const email = `${randomUUID()}@exemple.invalid`
  const at = on.platform.now()
  const twenty = await Promise.all(
    Array.from({ length: 20 }, async () => codeOf((await as(boss)).staff.invite({ email, ...asked }))),
  )
  expect(twenty.filter((code) => code === 'done')).toHaveLength(1)
  const held =
    (await on.owner.partnerStaff.count({ where: { partnerId } })) +
    (await on.owner.staffInvitation.count({ where: { partnerId, status: 'WAITING' } }))
  await on.owner.partnerStaff.createMany({
    data: Array.from({ length: 200 - held }, (_, rank) => ({
      ...{
        partnerId,
        issuer: 'urn:full',
        subject: String(rank),
        givenName: 'Plein',
        familyName: 'Plein',
        email: 'p@x.invalid',
      },
      ...{ role: 'READER' as const, active: false, createdAt: at },
    })),
  })
  expect(await codeOf((await as(boss)).staff.invite({ email: `${randomUUID()}@x.invalid`, ...asked }))).toBe(
    'staff.full',
  )
  await on.owner.partnerStaff.deleteMany({ where: { issuer: 'urn:full' } })
})

test('nobody changes their own rights; a change is from what was read, ends sessions at the next call, and is told with its diff', async () => {
  const [boss, other] = [await administrator(), await administrator()]
  const rights = { role: 'READER', stage: 'PRODUCTION', active: true } as const
  expect(await codeOf((await as(boss)).staff.change({ id: boss.id, version: 0, ...rights }))).toBe('staff.own')
  expect(await codeOf((await as(boss)).staff.change({ id: on.world.second.reader.id, version: 0, ...rights }))).toBe(
    'resource.not_found',
  )
  const person = httpPerson(on.origin)
  await signIn(person, 'partner', other.subject)
  await (await as(boss)).staff.change({ id: other.id, version: 0, ...rights })
  await expect(person.trpc.session.me.query()).resolves.toMatchObject({ role: 'READER' })
  expect(await codeOf((await as(boss)).staff.change({ id: other.id, version: 0, ...rights, active: false }))).toBe(
    'staff.changed',
  )
  await (await as(boss)).staff.change({ id: other.id, version: 1, ...rights, active: false })
  await expect(person.trpc.session.me.query()).resolves.toBeNull()
  await (await as(boss)).staff.change({ id: other.id, version: 2, ...rights, stage: 'SANDBOX' })
  await expect(person.trpc.session.me.query()).resolves.toBeNull()
  await signIn(person, 'partner', other.subject)
  await expect(person.trpc.session.me.query()).resolves.toMatchObject({ permissions: [] })
  const { trail } = await (await as(boss)).staff.list()
  const sentences = trail
    .filter(({ sentence }) => sentence.includes('Inès'))
    .map(({ sentence }) => sentence.replace(/Inès Clé \w+/, 'Inès'))
  expect(sentences.slice(0, 3)).toEqual([
    'a changé les droits de Inès : accès rétabli',
    'a changé les droits de Inès : accès retiré',
    'a changé les droits de Inès : de « administrateur, production » à « lecteur, production »',
  ])
})

test('20 administrators who all put each other out at once leave one, and never none', async () => {
  await on.owner.partnerStaff.updateMany({ where: { partnerId, role: 'ADMINISTRATOR' }, data: { role: 'READER' } })
  const ring = await Promise.all(Array.from({ length: 20 }, () => administrator()))
  const callers = await Promise.all(ring.map(as))
  const rights = { role: 'READER', stage: 'PRODUCTION', active: true } as const
  const codes = await Promise.all(
    callers.map((caller, rank) =>
      codeOf(caller.staff.change({ id: ring[(rank + 1) % 20]?.id ?? '', version: 0, ...rights })),
    ),
  )
  const left = await on.owner.partnerStaff.count({ where: { partnerId, role: 'ADMINISTRATOR', active: true } })
  expect(left).toBe(20 - codes.filter((code) => code === 'done').length)
  expect(left).toBeGreaterThanOrEqual(1)
})

test('[security] staff is the administrators’ alone, with a recent proof; who is there to try manages nobody', async () => {
  const boss = await administrator()
  for (const subject of [on.world.first.declarant.subject, (await administrator({ stage: 'SANDBOX' })).subject])
    expect(await codeOf((await as({ subject })).staff.list())).toBe('access.forbidden')
  const caller = await as(boss)
  on.setNow(new Date(start.getTime() + 11 * 60_000).toISOString())
  expect(await codeOf(caller.staff.invite({ email: 'a@b.invalid', role: 'READER', stage: 'PRODUCTION' }))).toBe(
    'session.proof_needed',
  )
  await expect(caller.staff.list()).resolves.toBeTruthy()
})
