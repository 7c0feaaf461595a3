import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import { expect, test } from 'vitest'
import { sendFailure } from './answer-failures.ts'

/** A server with one download, and what it logs. */
async function downloads(source: (reply: FastifyReply) => Promise<Readable>) {
  const logged: { level: number; msg: string }[] = []
  const stream = new PassThrough()
  stream.on('data', (line) => logged.push(JSON.parse(String(line))))
  const app: FastifyInstance = Fastify({ logger: { level: 'info', stream }, forceCloseConnections: true })
  app.setErrorHandler(sendFailure(false))
  app.post('/', async (_request, reply) => reply.send(await source(reply)))
  const origin: string = await app.listen({ port: 0, host: '127.0.0.1' }).then(String)
  const failures = () => logged.filter(({ level }) => level >= ERROR_LEVEL).map(({ msg }) => msg)
  return { app, origin, logged, failures }
}

const ERROR_LEVEL = 50
const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }

test('[finding B] a client that leaves before the first byte of a download is no failure', async () => {
  const leaving = new AbortController()
  const { app, origin, logged, failures } = await downloads(async ({ raw }) => {
    leaving.abort()
    await once(raw, 'close')
    return new PassThrough()
  })
  await expect(fetch(origin, { ...asked, signal: leaving.signal })).rejects.toThrow('aborted')
  await expect.poll(() => logged.map(({ msg }) => msg)).toContain('the client left before the answer')
  expect(failures()).toEqual([])
  await app.close()
})

test('a download that fails by itself before its first byte is one', async () => {
  const { app, origin, failures } = await downloads(async () => {
    const failing = new Readable({ read: () => undefined })
    setImmediate(() => failing.destroy(new Error('broken')))
    return failing
  })
  expect((await fetch(origin, asked)).status).toBe(500)
  expect(failures()).toEqual(['request failed'])
  await app.close()
})
