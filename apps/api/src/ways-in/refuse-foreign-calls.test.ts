import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpPerson, signIn } from '../../test/http-person.ts'
import { rawConnection } from '../../test/raw-http.ts'
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

  /** What the server answers to a browser that says these two words: `fetch` would say its own. */
  const answerTo = async (path: string, site: string, mode: string) => {
    const words = `Sec-Fetch-Site: ${site}\r\nSec-Fetch-Mode: ${mode}`
    const request = `GET ${path} HTTP/1.1\r\nHost: ${new URL(on.origin).host}\r\n${words}\r\nConnection: close\r\n\r\n`
    const { answer } = await rawConnection(on.origin, request).untilClosed
    return Number(answer.split(' ')[1])
  }

  test('the pages themselves open from a link elsewhere', async () => {
    expect(await answerTo('/', 'cross-site', 'navigate')).toBe(200)
    expect(await answerTo('/sign-in/partner', 'cross-site', 'navigate')).toBe(302)
  })

  test.each(['no-cors', 'cors', 'websocket'])(
    '[finding R3] a sign-in starts from a page that is visited, not from what another site loads (%s)',
    async (mode) => {
      expect(await answerTo('/sign-in/partner', 'cross-site', mode)).toBe(403)
    },
  )
})
