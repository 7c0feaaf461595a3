import { connect, type Socket } from 'node:net'

/** What an antivirus says of some bytes: `infection` is its name for what it found, null when it found nothing. */
export interface Scanned {
  readonly infection: string | null
}

/** How long it may take to answer: a file of 5 MiB takes it well under a second. */
const PATIENCE_MS = 10_000

/** Bytes of one piece of a stream. */
const PIECE_BYTES = 65_536

/** Characters of an answer at most. */
const LONGEST_ANSWER = 1_000

/** What a setting says of where clamd listens: the path of a socket, or host:port. */
const clamdAddress = (address: string): { path: string } | { host: string; port: number } => {
  if (address.startsWith('/')) return { path: address }
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) }
}

/**
 * Has clamd scan some bytes, by its command INSTREAM (clamd(8)): pieces, each after its length on four bytes, then a length of zero.
 * Rejects when it does not answer, or not in time, or that it could not scan: nothing is then known of the bytes.
 */
export async function scanBytes(address: string, bytes: Uint8Array): Promise<Scanned> {
  const socket = connect(clamdAddress(address))
  try {
    const answer = await asked(socket, bytes)
    if (answer === 'stream: OK') return { infection: null }
    const infection = /^stream: (.+) FOUND$/.exec(answer)?.[1]
    if (infection !== undefined) return { infection }
    throw new Error(`clamd answers ${JSON.stringify(answer)}`)
  } finally {
    socket.destroy()
  }
}

async function asked(socket: Socket, bytes: Uint8Array): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('clamd does not answer')))
  })
  return Promise.race([answerOf(socket, bytes), late])
}

async function answerOf(socket: Socket, bytes: Uint8Array): Promise<string> {
  // Refused in the middle (too long for it), clamd says why and hangs up: what it said is what counts.
  socket.on('error', () => undefined)
  socket.write('zINSTREAM\0')
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const piece = bytes.subarray(from, from + PIECE_BYTES)
    socket.write(lengthOf(piece.length))
    socket.write(piece)
  }
  socket.write(lengthOf(0))
  let answer = ''
  for await (const part of socket.setEncoding('utf8')) {
    answer += part
    if (answer.includes('\0') || answer.length > LONGEST_ANSWER) break
  }
  return answer.split('\0')[0] ?? ''
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}
