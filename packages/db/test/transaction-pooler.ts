import { createServer, type Server, type Socket } from 'node:net'
import pg from 'pg'

/** A few connections to PostgreSQL, lent to many clients one transaction at a time. */
export interface TransactionPooler {
  /** Where clients connect; no password is asked. */
  url: string
  /** From now on, lends only the connection of this rank; any of them when null. */
  lendOnly(rank: number | null): void
  close(): Promise<void>
}

/** A client's side. */
interface Client {
  socket: Socket
  /** Messages that were not forwarded yet. */
  waiting: Buffer[]
}

/** A connection to the server, and the client that has it now. */
interface Lent {
  server: Socket
  owner: Client | null
  /** Sync and Query messages forwarded for the owner, less the ReadyForQuery that came back. */
  unanswered: number
}

const message = (type: string, body: Buffer | string): Buffer => {
  const bytes = Buffer.from(body)
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(bytes.length + 4, 1)
  return Buffer.concat([head, bytes])
}

/** AuthenticationOk, then ReadyForQuery: a client is let in before any connection to the server is needed. */
const welcome = Buffer.concat([message('R', Buffer.alloc(4)), message('Z', 'I')])

const typeOf = (bytes: Buffer): string => String.fromCharCode(bytes[0] ?? 0)

/** Calls `take` for each whole message of a stream: type, length, body. */
function messagesFrom(socket: Socket, take: (messages: Buffer[]) => void): void {
  let stream: Buffer = Buffer.alloc(0)
  socket.on('data', (piece: Buffer) => {
    stream = Buffer.concat([stream, piece])
    const messages: Buffer[] = []
    while (stream.length >= 5 && stream.length > stream.readInt32BE(1)) {
      messages.push(stream.subarray(0, stream.readInt32BE(1) + 1))
      stream = stream.subarray(stream.readInt32BE(1) + 1)
    }
    take(messages)
  })
}

/**
 * What PgBouncer does in transaction mode, before it learnt prepared statements: the protocol passes through untouched, and
 * a connection may serve another client once ReadyForQuery says that no transaction is open.
 */
export async function transactionPooler(serverUrl: string, connections: number): Promise<TransactionPooler> {
  const upstreams = await Promise.all(Array.from({ length: connections }, () => openSocket(serverUrl)))
  const pool: Lent[] = upstreams.map((server) => ({ server, owner: null, unanswered: 0 }))
  const clients = new Set<Client>()
  let only: number | null = null

  const forward = (lent: Lent): void => {
    for (const bytes of lent.owner?.waiting.splice(0) ?? []) {
      if ('SQ'.includes(typeOf(bytes))) lent.unanswered += 1
      lent.server.write(bytes)
    }
  }
  /** Gives the free connections, in any order, to the clients that have something to say. */
  const lend = (): void => {
    for (const client of clients) {
      if (client.waiting.length === 0) continue
      const free = pool.filter(({ owner }, rank) => owner === null && (only === null || only === rank))
      const lent = pool.find(({ owner }) => owner === client) ?? free[Math.floor(Math.random() * free.length)]
      if (lent === undefined) continue
      lent.owner = client
      forward(lent)
    }
  }
  for (const lent of pool) {
    messagesFrom(lent.server, (messages) => {
      for (const bytes of messages) {
        lent.owner?.socket.write(bytes)
        if (typeOf(bytes) !== 'Z') continue
        lent.unanswered -= 1
        if (typeOf(bytes.subarray(5)) === 'I' && lent.unanswered === 0) lent.owner = null
      }
      lend()
    })
  }

  const listener = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      const client: Client = { socket, waiting: [] }
      clients.add(client)
      socket.once('close', () => clients.delete(client))
      messagesFrom(socket, (messages) => {
        // Terminate ends the client's connection, not the server's.
        client.waiting.push(...messages.filter((bytes) => typeOf(bytes) !== 'X'))
        lend()
      })
      socket.write(welcome)
    })
  })
  const close = async (): Promise<void> => {
    for (const socket of [...upstreams, ...[...clients].map(({ socket }) => socket)]) socket.destroy()
    await new Promise((closed) => listener.close(closed))
  }
  const lendOnly = (rank: number | null): void => {
    only = rank
    lend()
  }
  return { url: await urlOf(listener, serverUrl), lendOnly, close }
}

/** The socket of a connection on which the driver has signed in. */
async function openSocket(url: string): Promise<Socket> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.removeAllListeners('data')
  return stream
}

const urlOf = (listener: Server, serverUrl: string): Promise<string> =>
  new Promise((ready) => {
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      ready(`postgresql://anyone@127.0.0.1:${port}${new URL(serverUrl).pathname}`)
    })
  })
