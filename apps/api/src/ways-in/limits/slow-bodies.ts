import type { IncomingMessage, Server } from 'node:http'

/** How long a body may take, or each portion of a file that comes; headers have as long, before. */
const PATIENCE_MS = 10_000

/** How much longer where bytes were there, unread. */
const GRACE_MS = 1_000

/** A portion of a file, in bytes: whoever sends less while it is waited for as long holds a connection for nothing. */
const PORTION_BYTES = 65_536

/** Who hangs up on each request whose body is not whole. */
const watches = new WeakMap<IncomingMessage, { wait: (ms: number) => void; rest: () => void }>()

/** Hangs up on a request whose body is not whole in time, unless it is taken by `portionsOf`. */
export function hurryBodies(server: Server): void {
  server.prependListener('request', (request) => {
    const { headers, socket } = request
    if (headers['transfer-encoding'] === undefined && !(Number(headers['content-length']) > 0)) return
    const late = Object.assign(new Error('a body that does not come'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })
    let timer: NodeJS.Timeout | undefined
    let turn = 0
    const rest = () => {
      turn += 1
      clearTimeout(timer)
    }
    const hangUp = () => request.complete || server.emit('clientError', late, socket)
    const wait = (ms: number) => {
      const mine = turn
      timer = setTimeout(() => {
        const read = socket.bytesRead
        // What came while we were late ourselves is read before anybody is hung up on: it is given a second, once.
        setImmediate(() => {
          if (turn !== mine) return
          if (socket.bytesRead === read) hangUp()
          else timer = setTimeout(hangUp, GRACE_MS)
        })
      }, ms)
    }
    wait(PATIENCE_MS)
    request.once('close', rest)
    watches.set(request, { wait, rest })
  })
}

/**
 * The pieces of a body that may come slowly, as a file does: each portion of it has its own time, of which only the wait for whoever sends is
 * counted, not what is done of the pieces. One who stops, or drips, is hung up on; the body then ends by an error.
 */
export async function* portionsOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  const watch = watches.get(request)
  watch?.rest()
  const pieces: AsyncIterator<Buffer> = request[Symbol.asyncIterator]()
  let [came, waited] = [0, 0]
  try {
    for (;;) {
      const start = performance.now()
      watch?.wait(PATIENCE_MS - waited)
      const next = await pieces.next().finally(() => watch?.rest())
      if (next.done === true) return
      came += next.value.length
      waited = came < PORTION_BYTES ? waited + performance.now() - start : 0
      if (came >= PORTION_BYTES) came = 0
      yield next.value
    }
  } finally {
    // What was refused in the middle is answered, then no longer waited for.
    if (!request.complete) watch?.wait(PATIENCE_MS)
  }
}
