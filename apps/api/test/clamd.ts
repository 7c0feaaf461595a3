import { createServer, type Socket } from 'node:net'

/** The test file of antivirus programs (eicar.org), in two halves: no scanner of who reads this text finds it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/**
 * A server that speaks clamd's INSTREAM (clamd(8)) and knows one infection: what a real clamd says of it. clamd itself and its signatures
 * weigh more than all that the tests install. `silent` never answers.
 */
export async function clamdServer({ silent = false } = {}): Promise<{ address: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    const heard: Buffer[] = []
    socket.on('data', (part) => {
      heard.push(part)
      // A length of zero ends a stream.
      const bytes = part.at(-1) === 0 ? streamed(Buffer.concat(heard)) : null
      if (bytes === null || silent) return
      socket.end(`stream: ${bytes.includes(EICAR) ? 'Eicar-Test-Signature FOUND' : 'OK'}\0`)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    address: `127.0.0.1:${address.port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

/** The bytes of a stream that is whole; null before. */
function streamed(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (heard.subarray(0, command.length).toString('latin1') !== command) return null
  const pieces: Buffer[] = []
  let at = command.length
  while (heard.length >= at + 4) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
