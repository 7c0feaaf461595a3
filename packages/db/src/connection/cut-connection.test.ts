import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from './client.ts'

/** A message of PostgreSQL's protocol: its type, its length, its body. */
function message(type: string, ...body: (string | number[])[]): Buffer {
  const bytes = Buffer.concat(body.map((part) => Buffer.from(part as string)))
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(bytes.length + 4, 1)
  return Buffer.concat([head, bytes])
}

/** A server that lets in and hangs up in one packet, as one that is stopped while a connection opens. */
const hungUp = Buffer.concat([
  message('R', [0, 0, 0, 0]),
  message('Z', 'I'),
  message('E', 'SFATAL\0', 'C57P01\0', 'Mterminating connection due to administrator command\0', '\0'),
])

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((socket: Socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(hungUp))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = `postgresql://anyone@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/cesu`
})
afterAll(() => new Promise((closed) => server.close(closed)))

test('[finding S3] a connection that is cut as it opens fails its transaction, not the process', async () => {
  const pool = connect({ url })
  const uncaught: unknown[] = []
  const note = (error: unknown) => uncaught.push(error)
  process.on('uncaughtException', note)
  try {
    await expect(pool.$transaction(async (tx) => tx.partner.count())).rejects.toThrow()
    await new Promise((turn) => setImmediate(turn))
    expect(uncaught).toEqual([])
  } finally {
    process.off('uncaughtException', note)
    await pool.$disconnect()
  }
})
