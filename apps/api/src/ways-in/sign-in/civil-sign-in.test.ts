import { withContext } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizePartners, consentOn } from '../../../test/consent.ts'
import { httpPerson, reachPersonas, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'
import { civilIdentityOf } from './civil-identity.ts'

let on: TestServer
let of: ReturnType<typeof consentOn>
beforeAll(async () => {
  on = await testServer()
  on.setNow(new Date().toISOString())
  await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.installation.create({ data: { demo: true, createdAt: on.platform.now() } }),
  )
  await authorizePartners(on)
  of = consentOn(on)
})
afterAll(() => on.close())

/** Who is signed in to « Mon espace », as its pages are told. */
const me = async (person: ReturnType<typeof httpPerson>) => {
  const answer = await person.request('/trpc/citizen/session.me')
  return ((await answer.json()) as { result: { data: { name: string; isEmployer: boolean } | null } }).result.data
}

test('an employer signs in by their civil identity, is found by it, and signs out', async () => {
  const { subject, familyName, employerId } = await of.makeEmployer()
  const person = httpPerson(on.origin)
  expect(await reachPersonas(person, 'citizen')).toContain('/demo-franceconnect/interaction/')
  expect(await signIn(person, 'citizen', subject)).toBe(`${on.origin}/mon-espace/`)
  expect(await me(person)).toMatchObject({ name: `Anne, Marie ${familyName}`, isEmployer: true })
  const found = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
    tx.citizen.findFirstOrThrow({ where: { subject } }),
  )
  expect(found.employerId).toBe(employerId)
  await person.request('/sign-out/citizen', { method: 'POST' })
  expect(await me(person)).toBeNull()
})

test('whoever has no account signs in too, and is no employer', async () => {
  const person = httpPerson(on.origin)
  await signIn(person, 'citizen', await of.makeCitizen())
  expect(await me(person)).toMatchObject({ isEmployer: false })
})

test('a person of a partner does not sign in as a citizen, nor a citizen as one of them', async () => {
  const person = httpPerson(on.origin)
  await signIn(person, 'citizen', on.world.first.declarant.subject)
  expect(await me(person)).toBeNull()
  await signIn(person, 'partner', await of.makeCitizen())
  const staff = await person.request('/trpc/partner/session.me')
  expect(await staff.json()).toMatchObject({ result: { data: null } })
})

test('what would have been sent is read at /demo/messages from this machine, and by no proxy', async () => {
  const { token } = await of.ask({ email: 'lue@exemple.invalid' })
  const page = await fetch(`${on.origin}/demo/messages`, { headers: { accept: 'text/html' } })
  const text = await page.text()
  expect(text).toContain('lue@exemple.invalid')
  expect(text).toContain(`/mon-espace/demande#${token}`)
  const proxied = await fetch(`${on.origin}/demo/messages`, { headers: { 'x-forwarded-for': '127.0.0.1' } })
  expect(proxied.status).toBe(404)
})

test.each([
  ['no first name', { given_name: ' ' }],
  ['a birth day that does not exist', { birthdate: '1980-02-30' }],
  ['a birth day without its day', { birthdate: '1980-02' }],
])('a civil status with %s is none', (_title, over) => {
  const whole = { given_name: 'Anne', family_name: 'Dubois', birthdate: '1980-05-02', birthplace: '2A004' }
  expect(civilIdentityOf({ ...whole, birthplace: '', email: 'pas une adresse' })).toMatchObject({
    birthPlace: null,
    email: null,
  })
  expect(() => civilIdentityOf({ ...whole, ...over })).toThrow()
})
