import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpPerson, signIn } from '../../../test/http-person.ts'
import { type TestServer, testServer } from '../../../test/test-server.ts'

let on: TestServer
beforeAll(async () => {
  on = await testServer()
})
afterAll(() => on.close())

interface Sent {
  status: number
  headers: Record<string, unknown>
  /** What went through the wire, still compressed. */
  bytes: Buffer
}

/** What the server sends for an address to a client that reads this encoding. */
const sent = (path: string, encoding: string, headers: Record<string, string> = {}): Promise<Sent> =>
  new Promise((resolve, reject) => {
    const options = { headers: { ...headers, 'accept-encoding': encoding } }
    request(`${on.origin}${path}`, options, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(pieces) }),
      )
    })
      .on('error', reject)
      .end()
  })

const page = { accept: 'text/html' }
const applications = ['/partenaires/', '/backoffice/', '/mon-espace/']

/** The scripts and style sheets that a page names. */
async function filesOf(path: string): Promise<string[]> {
  const html = (await sent(path, 'identity', page)).bytes.toString()
  const files = [...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '')
  if (files.length < 2) throw new Error(`${path} names no file`)
  return files
}

const cacheOf = ({ headers }: Sent) => headers['cache-control']

describe.each(applications)('[finding U6] what %s loads', (application) => {
  test.each(['br', 'gzip'])('leaves compressed (%s), for ever, at most a third of its bytes', async (encoding) => {
    let plainBytes = 0
    let sentBytes = 0
    for (const file of await filesOf(application)) {
      const plain = await sent(file, 'identity')
      expect(plain).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } })
      plainBytes += plain.bytes.length
      const compressed = await sent(file, encoding)
      sentBytes += compressed.bytes.length
      expect(cacheOf(compressed)).toBe('public, max-age=31536000, immutable')
      expect(compressed.headers['vary']).toContain('ccept-')
      if (plain.bytes.length > 1_024) expect([file, compressed.headers['content-encoding']]).toEqual([file, encoding])
    }
    expect(sentBytes).toBeLessThan(plainBytes / 3)
  })

  test('the page itself is asked for again each time; a page deep inside is the same', async () => {
    const home = await sent(application, 'br', page)
    expect(home).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } })
    const deep = await sent(`${application}nimporte/ou?a=b`, 'br', page)
    expect(deep.bytes).toEqual(home.bytes)
  })

  test('[finding R19] the sources of its scripts are not served', async () => {
    for (const file of await filesOf(application)) expect((await sent(`${file}.map`, 'br')).status).toBe(404)
  })
})

test('a build under a running server: its files are served, those that went are 404 and never a page', async () => {
  const built = fileURLToPath(new URL('../../../../citizen-web/dist/assets/', import.meta.url))
  const name = `another-build-${randomUUID()}.js`
  const path = `/mon-espace/assets/${name}`
  expect((await sent(path, 'identity')).status).toBe(404)
  await writeFile(join(built, name), 'export {}\n')
  try {
    expect(await sent(path, 'identity')).toMatchObject({ status: 200, bytes: Buffer.from('export {}\n') })
  } finally {
    await rm(join(built, name))
  }
  for (const headers of [{}, page]) {
    const gone = await sent(path, 'identity', headers)
    expect(gone.status).toBe(404)
    expect(gone.bytes.toString()).not.toContain('<script type="module"')
  }
  expect((await sent('/partenaires/assets/..%2findex.html', 'identity')).status).not.toBe(200)
})

test('[finding U6] the applications and our own pages share one sheet, one first script, at one address', async () => {
  const files = await Promise.all([...applications, '/'].map(filesOf))
  for (const name of ['dsfr.min.css', 'before-scripts.js']) {
    const addresses = new Set(files.map((list) => list.find((file) => file.endsWith(name))))
    expect(addresses.size).toBe(1)
    expect([...addresses][0]).toMatch(/^\/commun\/[0-9a-f]{16}\//)
  }
  const fonts = (await sent(applications[0] ?? '', 'identity', page)).bytes.toString()
  expect(fonts).toMatch(/href="\/commun\/[0-9a-f]{16}\/dsfr\/fonts\/Marianne-Regular\.woff2"/)
})

test('[finding U6] an answer of the API above 1 KiB leaves compressed, a small one as it is', async () => {
  const person = httpPerson(on.origin)
  await signIn(person, 'backoffice', on.world.agents.AGENT.subject)
  const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  for (const encoding of ['br', 'gzip']) {
    const large = await sent('/trpc/agent/parameters.list?input={"limit":50}', encoding, { cookie })
    expect(large).toMatchObject({ status: 200, headers: { 'content-encoding': encoding, 'cache-control': 'no-store' } })
    const plain = await sent('/trpc/agent/parameters.list?input={"limit":50}', 'identity', { cookie })
    expect(large.bytes.length).toBeLessThan(plain.bytes.length / 3)
    expect((await sent('/trpc/agent/session.me', encoding, { cookie })).headers['content-encoding']).toBeUndefined()
  }
})
