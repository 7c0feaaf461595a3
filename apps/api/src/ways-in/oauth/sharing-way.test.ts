import type { SharingScopeName } from '@cesu/domain/sharing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atRequest, sharingServer } from '../../../test/sharing.ts'

let of: Awaited<ReturnType<typeof sharingServer>>
beforeAll(async () => {
  of = await sharingServer()
})
afterAll(() => of.on.close())

test('asked for twice once it is answered, by a double click: what was settled stands, and leads back to the program', async () => {
  const one = await of.worker()
  const { id, uid } = await of.shown(one)
  await one.citizen.sharing.answer({ id, answer: 'ACCEPT', scopes: [...atRequest.scopes] as SharingScopeName[] })
  const path = `/oauth/interaction/${uid}`
  // The browser left before the answer of the first.
  const first = await one.person.request(`${of.on.origin}${path}`)
  const second = await one.person.request(`${of.on.origin}${path}`)
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  const back = await of.presence.follow(one.person, path)
  expect(back.searchParams.get('code')).toBeTruthy()
})

test('who is no worker reads why, the program is told of a refusal, and nobody is guessed', async () => {
  const { person } = await of.presence.employer()
  const page = await of.presence.follow(person, await of.begin(of.application, atRequest))
  const read = await (await person.request(page.href, { headers: { accept: 'text/html' } })).text()
  expect(read).toContain('Nous ne trouvons pas vos emplois')
  const back = await of.presence.follow(person, `${page.pathname}?sans=reponse`)
  expect(back.searchParams.get('error')).toBe('access_denied')
})
