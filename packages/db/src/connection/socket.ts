import { Socket } from 'node:net'

/** How long the other end may stay silent, in milliseconds. */
export interface Patience {
  connectMs: number
  answerMs: number
}

/**
 * A socket that is closed, with the error ETIMEDOUT, when the other end stays silent: a link that was cut without a word,
 * or a COMMIT that waits for a standby. The driver's own limit on a query would leave the connection in the pool, still
 * waiting, for the next query to wait behind.
 */
export function impatientSocket({ connectMs, answerMs }: Patience): Socket {
  const socket = new Socket()
  const giveUp = (): void => {
    socket.destroy(Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' }))
  }
  socket.setTimeout(connectMs, giveUp)
  socket.once('connect', () => socket.setTimeout(answerMs))
  return socket
}
