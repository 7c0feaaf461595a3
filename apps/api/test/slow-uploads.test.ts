import { createHash, randomUUID } from 'node:crypto'
import { type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { withContext } from '@cesu/db'
import { beforeAll, describe, expect, test } from 'vitest'
import { PART_BYTES } from '../src/file-kind.ts'
import { callApi, jsonOf, proofOf, type TestApplication, testApplication, tokenOf } from './application.ts'
import { programTests } from './program-tests.ts'
import type { TestServer } from './test-server.ts'
import { makeIssuer, ndjson, readWaiting, titlesFrom } from './titles.ts'

let on: TestServer
let application: TestApplication
let token: string
programTests((made) => {
  ;({ on, application, token } = made)
})
beforeAll(() => makeIssuer(on, on.world.first.partnerId))

const ADDRESS = '/v1/issuer/titles'

/** A file that leaves as one wants; what it is answered, null where the connection was cut without a word. */
async function sending(headers: Record<string, string> = {}) {
  const url = `${on.origin}${ADDRESS}`
  const dpop = await proofOf(application.key, { method: 'POST', url, token })
  const asked: ClientRequest = request(url, {
    method: 'POST',
    headers: { authorization: `DPoP ${token}`, dpop, 'content-type': 'application/x-ndjson', ...headers },
  })
  const answered = new Promise<{ status: number; body: string } | null>((done) => {
    asked.on('response', async (response) => {
      let body = ''
      for await (const piece of response.setEncoding('utf8')) body += piece
      done({ status: response.statusCode ?? 0, body })
    })
    asked.on('error', () => done(null))
  })
  return { asked, answered }
}
const keptOf = async (name: string): Promise<number> =>
  (await jsonOf(await callApi({ key: application.key, token }, `${on.origin}/v1/uploads/${name}`))).keptBytes
const partsKept = () => withContext(on.owner, { kind: 'jobs' }, (tx) => tx.receivedFilePart.count())

/** Sends bytes whole, under a name, from one of them on. */
async function sent(name: string, bytes: Buffer, from = 0) {
  const { asked, answered } = await sending({ 'cesu-upload': name, 'cesu-upload-from': String(from) })
  asked.end(bytes.subarray(from))
  const answer = await answered
  return { status: answer?.status, told: JSON.parse(answer?.body ?? '{}') }
}

/** Some megabytes of titles. */
const large = (serial: number) => Buffer.from(ndjson(titlesFrom(serial, 20_000)))

/** Sends a file, and cuts the connection once two parts of it are kept; its name. */
async function cutAfterTwo(bytes: Buffer): Promise<string> {
  const name = randomUUID()
  const { asked, answered } = await sending({ 'cesu-upload': name })
  asked.write(bytes.subarray(0, 2.5 * PART_BYTES))
  while ((await keptOf(name)) < 2 * PART_BYTES) await sleep(20)
  asked.destroy()
  await answered
  return name
}

test('a file may come slowly, longer than any other request; drop by drop, it is hung up on, and nothing of it stays', async () => {
  const before = await partsKept()
  const [slow, dripping] = [await sending(), await sending()]
  const drip = setInterval(() => dripping.asked.write(' '), 300)
  const start = performance.now()
  for (let portion = 0; portion < 7; portion += 1) {
    slow.asked.write(ndjson(titlesFrom(portion * 400, 400)))
    await sleep(2_000)
  }
  slow.asked.end()
  expect((await slow.answered)?.status).toBe(202)
  expect(performance.now() - start).toBeGreaterThan(13_000)
  const cut = await dripping.answered
  clearInterval(drip)
  // Still writing, it may be hung up on before it reads why.
  expect(cut?.status ?? 408).toBe(408)
  expect(performance.now() - start).toBeLessThan(50_000)
  await expect.poll(partsKept).toBe(before + 1)
}, 120_000)

test('a file that is larger than it may be is refused as it comes, whatever it says of its length', async () => {
  const before = await partsKept()
  const { asked, answered } = await sending()
  const mebibyte = Buffer.from(`${' '.repeat(16_383)}\n`.repeat(64))
  for (let sent = 0; sent <= 64 && !asked.destroyed; sent += 1)
    await new Promise((written) => asked.write(mebibyte, written))
  const answer = await answered
  expect(answer?.status ?? 413).toBe(413)
  await expect.poll(partsKept).toBe(before)
}, 60_000)

describe('[money 31] a file that is cut on its way', () => {
  test('is sent on from what was kept, and is the whole file; sent on again, it is the same', async () => {
    const bytes = large(100_000)
    const name = await cutAfterTwo(bytes)
    const elsewhere = await sent(name, bytes, 3 * PART_BYTES)
    expect([elsewhere.status, elsewhere.told.detail]).toEqual([
      400,
      expect.stringContaining(`${2 * PART_BYTES} octets`),
    ])
    const { status, told } = await sent(name, bytes, 2 * PART_BYTES)
    expect([status, told.size, told.sha256]).toEqual([
      202,
      bytes.length,
      createHash('sha256').update(bytes).digest('hex'),
    ])
    await readWaiting(on)
    const again = await sent(name, bytes, await keptOf(name))
    expect([again.status, again.told.id, again.told.accepted]).toEqual([202, told.id, 20_000])
    expect((await sent(name, bytes)).told.id).toBe(told.id)
    // Another file under the same name is another file.
    expect((await sent(name, large(130_000))).told.id).not.toBe(told.id)
  })

  test('sent on twenty times at once, is one file; other bytes under its name are refused', async () => {
    const bytes = large(200_000)
    const name = await cutAfterTwo(bytes)
    expect((await sent(name, large(230_000))).told.detail).toContain('d’autres octets')
    const answers = await Promise.all(Array.from({ length: 20 }, () => sent(name, bytes, 2 * PART_BYTES)))
    expect(answers.map(({ status }) => status)).toEqual(new Array<number>(20).fill(202))
    expect(new Set(answers.map(({ told }) => told.id)).size).toBe(1)
    const parts = await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.receivedFilePart.findMany({ where: { fileId: answers[0]?.told.id }, orderBy: { number: 'asc' } }),
    )
    expect(Buffer.concat(parts.map((part) => part.bytes)).equals(bytes)).toBe(true)
  })

  test('is nobody else’s to send on, and its bytes are not kept for more than twelve hours', async () => {
    const name = await cutAfterTwo(large(300_000))
    const other = await testApplication(on, on.world.second)
    const theirs = await callApi(
      { key: other.key, token: await tokenOf(other, on.origin) },
      `${on.origin}/v1/uploads/${name}`,
    )
    expect(await jsonOf(theirs)).toEqual({ keptBytes: 0 })
    await withContext(on.owner, { kind: 'jobs' }, (tx) =>
      tx.receivedFilePart.updateMany({ data: { keptAt: new Date(Date.now() - 13 * 3_600_000) } }),
    )
    expect(await keptOf(name)).toBe(0)
  })
})
