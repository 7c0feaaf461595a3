import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertionOf, proofOf, testKey } from '../../../../test/application.ts'
import { type TestServer, testServer } from '../../../../test/test-server.ts'
import { calledOf } from '../../rest/route.ts'
import { restTable } from '../../rest/routes.ts'
import { claims } from './guide-page.ts'

let on: TestServer
const pages = new Map<string, string>()
beforeAll(async () => {
  on = await testServer()
  for (const path of ['/docs', '/docs/operations', '/docs/problems']) {
    pages.set(path, await (await fetch(`${on.origin}${path}`)).text())
  }
})
afterAll(() => on.close())

test('every address that the documentation leads to answers, at a place that exists', async () => {
  const links = [...pages].flatMap(([path, html]) =>
    [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => new URL(href ?? '', `${on.origin}${path}`)),
  )
  const ours = [...new Map(links.map((url) => [url.href, url])).values()]
  expect(ours.length).toBeGreaterThan(40)
  for (const url of ours) {
    const html = pages.get(url.pathname)
    // The front-ends answer once they are built.
    if (html === undefined && !/^\/(?:partenaires|mon-espace)\//.test(url.pathname)) {
      expect([url.pathname, (await fetch(url)).status]).toEqual([url.pathname, 200])
    }
    if (html !== undefined && url.hash !== '') expect(html).toContain(`id="${decodeURIComponent(url.hash.slice(1))}"`)
  }
})

test('every operation of the table is told, with its address', () => {
  const html = pages.get('/docs/operations') ?? ''
  for (const route of restTable) {
    const { method, url } = route
    expect(html).toContain(`<h3 id="${calledOf(route).name}">`)
    expect(html).toContain(`${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  }
})

test('what it says is to be signed is what is accepted', async () => {
  const key = await testKey()
  const assertion = await assertionOf({ id: 'x', key }, on.origin)
  expect(Object.keys(claims.assertion).sort()).toEqual(Object.keys(decodeJwt(assertion)).sort())
  expect(decodeProtectedHeader(assertion).kid).toBe(key.kid)
  const proof = await proofOf(key, { method: 'GET', url: on.origin, token: 't', nonce: 'n' })
  expect(Object.keys(claims.proof).sort()).toEqual(Object.keys(decodeJwt(proof)).sort())
})
