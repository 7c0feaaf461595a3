import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpPerson, signIn } from '../../test/http-person.ts'
import { type TestServer, testServer } from '../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

describe('[finding R11] a link on another site makes nobody read anything', () => {
  const paths = ['/trpc/agent/session.me', '/%74rpc/agent/session.me']

  test.each(paths.flatMap((path) => ['cross-site', 'same-site', 'none'].map((site) => [path, site] as const)))(
    '%s is refused when the browser says %s, to someone signed in too',
    async (path, site) => {
      const person = httpPerson(on.origin)
      await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
      const refused = await person.request(path, { headers: { 'sec-fetch-site': site } })
      expect(refused.status).toBe(403)
      expect(await refused.text()).not.toContain(on.world.agents.AGENT.id)
    },
  )

  test.each([
    ['same-origin', { 'sec-fetch-site': 'same-origin' }],
    ['nothing', {}],
  ])('it answers when the browser says %s', async (_title, headers: Record<string, string>) => {
    expect((await httpPerson(on.origin).request(paths[0] ?? '', { headers })).status).toBe(200)
  })

  test('the pages themselves open from a link elsewhere', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await httpPerson(on.origin).request('/', { headers })).status).toBe(200)
    expect((await httpPerson(on.origin).request('/sign-in/partner', { headers })).status).toBe(302)
  })
})
