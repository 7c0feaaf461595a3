import { connect, type Socket } from 'node:net'

/** A connection of its own to the server, for what no HTTP client would send. */
export interface RawConnection {
  socket: Socket
  /** All that the server said until it hung up, and how long that took, in milliseconds. */
  untilClosed: Promise<{ answer: string; ms: number }>
}

/** Opens a connection and sends this text, whole requests or not. */
export function rawConnection(origin: string, text: string): RawConnection {
  const { hostname, port } = new URL(origin)
  const start = performance.now()
  const socket = connect(Number(port), hostname, () => socket.write(text))
  const untilClosed = new Promise<{ answer: string; ms: number }>((closed) => {
    let answer = ''
    socket.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece
    })
    socket.on('error', () => undefined)
    socket.on('close', () => closed({ answer, ms: performance.now() - start }))
  })
  return { socket, untilClosed }
}
